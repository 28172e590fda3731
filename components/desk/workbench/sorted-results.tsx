import { SetupList } from '@/components/public/setup-list'
import { NumberWithUncertainty } from '@/components/ui/number-with-uncertainty'
import { Table } from '@/components/ui/table'
import type { EvidenceRow } from '@/lib/desk/bench/arrange-evidence'
import type { DeskView } from '../desk-view'
import { ComparabilityCell } from './comparability-cell'
import { Counted } from './evidence-rows'

const columns = [
  'evidence',
  'result',
  'value',
  'setup',
  'independence',
  'comparability',
  'stance',
  'counted',
] as const

/** Measured values in the order of one column, each with the evidence that it stands in. */
export function SortedResults({
  view,
  claimId,
  rows,
}: {
  view: DeskView
  claimId: string
  rows: EvidenceRow[]
}) {
  const { t, s } = view
  return (
    <Table
      caption={t('claim.evidenceTitle')}
      columns={columns.map((key) => ({
        key,
        head: t(`claim.resultColumns.${key}`),
        numeric: key === 'value',
      }))}
      rows={rows.map(({ evidence, result }) => ({
        key: result.id,
        ...(evidence.status === 'active' ? {} : { className: 'fallen' }),
        cells: {
          evidence: (
            <>
              <a href={`/review/claims/${claimId}/evidence/${evidence.id}`}>{evidence.title}</a>
              {evidence.date ? <small>{s.day(evidence.date)}</small> : null}
              {evidence.status === 'active' ? null : <small>{s.word('status', evidence.status)}</small>}
            </>
          ),
          result: (
            <>
              {result.model.name}
              <small>{result.benchmark.name}</small>
            </>
          ),
          value: <NumberWithUncertainty s={s} number={result} form={evidence.form} />,
          setup: <SetupList s={s} setup={result.setup} none={t('claim.nothingFound')} />,
          independence: (
            <>
              <strong>{evidence.grade === 'unknown' ? '?' : evidence.grade}</strong>
              <small>{s.word('grade', evidence.grade)}</small>
            </>
          ),
          comparability: <ComparabilityCell view={view} result={result} />,
          stance: s.word('stance', evidence.stance),
          counted: <Counted view={view} item={result} />,
        },
      }))}
    />
  )
}
