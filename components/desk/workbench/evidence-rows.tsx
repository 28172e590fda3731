import { SetupList } from '@/components/public/setup-list'
import { NumberWithUncertainty } from '@/components/ui/number-with-uncertainty'
import type { EvidenceForm } from '@/lib/evidence/schema'
import type { SnapshotEvidence, SnapshotResult } from '@/lib/publication/snapshot-schema'
import type { DeskView } from '../desk-view'
import { ComparabilityCell } from './comparability-cell'

type Props = { view: DeskView; result: SnapshotResult; form: EvidenceForm }

/** One value: its uncertainty, set-up, comparability, and whether it counts. */
export function ResultRow({ view, result, form }: Props) {
  const { t, s } = view
  return (
    <tr>
      <th scope="row">
        {result.model.name}
        <small>{result.benchmark.name}</small>
      </th>
      <td className="numeric">
        <NumberWithUncertainty s={s} number={result} form={form} />
      </td>
      <td>
        <SetupList s={s} setup={result.setup} none={t('claim.nothingFound')} />
      </td>
      <td>
        <ComparabilityCell view={view} result={result} />
      </td>
      <td>
        <Counted view={view} item={result} />
      </td>
    </tr>
  )
}

type Finding = NonNullable<SnapshotEvidence['finding']>

/** What a document or run found, and whether it counts. */
export function FindingRow({ view, finding }: { view: DeskView; finding: Finding }) {
  const { t, s } = view
  const answers = Object.entries(finding.conditions).map(
    ([id, answer]) => `${id}: ${t(`terms.answer.${answer}`)}`,
  )
  return (
    <tr>
      <th scope="row" colSpan={4}>
        {t('claim.finding', { meets: s.word('meets', finding.meets) })}
        {answers.length > 0 ? <small>{answers.join(', ')}</small> : null}
        {finding.needs.length > 0 ? (
          <small>{`${t('fields.needs')}: ${finding.needs.join(', ')}`}</small>
        ) : null}
        {finding.availableOn ? (
          <small>{`${t('fields.availableOn')}: ${s.day(finding.availableOn)}`}</small>
        ) : null}
      </th>
      <td>
        <Counted view={view} item={finding} />
      </td>
    </tr>
  )
}

/** Whether an item counted, else why it did not. */
export function Counted({
  view,
  item,
}: {
  view: DeskView
  item: { counted: boolean; whyNot: string | null }
}) {
  const { t, s } = view
  if (item.counted) return <strong>{t('claim.countedYes')}</strong>
  return <>{t('claim.countedNo', { reason: s.word('whyNot', item.whyNot ?? 'no_item') })}</>
}
