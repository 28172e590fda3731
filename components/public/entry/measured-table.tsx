import type { Speech } from '@/lib/i18n/translator'
import { differingSetups } from '@/lib/publication/measured/differing-setups'
import { claimPath } from '@/lib/publication/permalink'
import type { MeasuredRow } from '@/lib/publication/read/measurements'
import type { ClaimFilter } from '@/lib/search/filter'
import { localPath } from '@/lib/web/paths'
import { NumberWithUncertainty } from '../../ui/number-with-uncertainty'
import { SourceLink } from '../../ui/source-link'
import { SetupDetails } from '../setup-details'
import { setupWords } from '../setup-words'
import { EntryLink } from './entry-link'
import { LongTable } from './long-table'
import { ShownOf } from './shown-of'

type Props = {
  s: Speech
  measured: MeasuredRow[]
  filter: ClaimFilter
  /** What all rows have in common because the page is about it. */
  about?: 'model' | 'benchmark'
}

/** Measured values with their uncertainty, who measured them, when, and the evidence they come from. */
export function MeasuredTable({ s, measured, filter, about }: Props) {
  const total = measured[0]?.total ?? 0
  const setups = differingSetups(measured, ({ model, benchmark, evaluators, setup }) => ({
    ...{ model: model.slug, benchmark: benchmark.slug, setup },
    evaluators: evaluators.map(({ slug }) => slug),
  }))
  if (total === 0) return <p>{s.t('entry.measuredNone')}</p>
  return (
    <>
      <ShownOf s={s} shown={measured.length} total={total} file="results" filter={filter} />
      <LongTable
        s={s}
        stacked
        caption={s.t('entry.measured')}
        columns={[
          { key: 'model', head: s.t('entry.columns.model') },
          { key: 'benchmark', head: s.t('entry.columns.benchmark') },
          { key: 'value', head: s.t('entry.columns.value'), numeric: true },
          { key: 'evaluator', head: s.t('entry.columns.evaluator') },
          { key: 'date', head: s.t('entry.columns.date') },
          { key: 'evidence', head: s.t('entry.columns.evidence') },
        ].filter(({ key }) => key !== about)}
        rows={measured.map((row) => ({
          key: row.id,
          cells: cellsOf(s, row, setupWords(s, setups.get(row))),
          ...(row.evidence.status === 'active' ? {} : { className: 'fallen' }),
        }))}
      />
    </>
  )
}

function cellsOf(s: Speech, row: MeasuredRow, setup: string) {
  const { evidence } = row
  const stands = evidence.status === 'active'
  return {
    model: <EntryLink s={s} kind="model" entry={row.model} />,
    benchmark: (
      <>
        <EntryLink s={s} kind="benchmark" entry={row.benchmark} />
        {row.direction === 'lower' ? <small>{s.word('direction', 'lower')}</small> : null}
      </>
    ),
    value: <NumberWithUncertainty s={s} number={row} form={evidence.form} />,
    evaluator: (
      <>
        {row.evaluators.map((entry, index) => (
          <span key={entry.slug}>
            {index === 0 ? null : ', '}
            <EntryLink s={s} kind="evaluator" entry={entry} />
          </span>
        ))}
        {setup === '' ? null : <small>{setup}</small>}
        {row.byMaker ? <small>{s.t('entry.byMaker')}</small> : null}
        <SetupDetails s={s} setup={row.setup} />
      </>
    ),
    date: evidence.date ? <span className="value">{s.day(evidence.date)}</span> : '—',
    evidence: (
      <>
        {stands ? null : <strong>{s.word('status', evidence.status)}: </strong>}
        <SourceLink href={evidence.url}>{stands ? evidence.title : <s>{evidence.title}</s>}</SourceLink>{' '}
        <small>
          <a href={localPath(s.locale, claimPath(evidence.claim))}>{s.t('entry.columns.claim')}</a>
        </small>
      </>
    ),
  }
}
