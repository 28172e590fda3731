import type { Speech } from '@/lib/i18n/translator'
import type { SnapshotAssertion } from '@/lib/publication/snapshot-schema'
import { LocalText } from '../../ui/local-text'
import { withUnit } from '../../ui/number-with-uncertainty'
import { Table } from '../../ui/table'
import { EntryLink } from '../entry/entry-link'
import type { ClaimView } from './claim-view'
import { SetupList } from './setup-list'

/** The rows of a claim that numbers can decide. */
export function ClaimedNumbers({ view, assertions }: { view: ClaimView; assertions: SnapshotAssertion[] }) {
  const { s } = view
  if (assertions.length === 0) return null
  const hasComparators = assertions.some(({ comparator }) => comparator !== null)
  const hasNotes = assertions.some(({ note }) => Object.keys(note).length > 0)
  const columns = [
    { key: 'model', head: s.t('claim.columns.model') },
    { key: 'benchmark', head: s.t('claim.columns.benchmark') },
    { key: 'value', head: s.t('claim.columns.value'), numeric: true },
    ...(hasComparators ? [{ key: 'comparator', head: s.t('claim.columns.comparator') }] : []),
    { key: 'conditions', head: s.t('claim.columns.conditions') },
    ...(hasNotes ? [{ key: 'note', head: s.t('claim.columns.note') }] : []),
  ]
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{s.t('claim.numbers')}</h2>
      <Table
        stacked
        caption={s.t('claim.numbers')}
        columns={columns}
        rows={assertions.map((row) => ({ key: row.id, cells: cellsOf(view, row) }))}
      />
    </section>
  )
}

function cellsOf({ s, entry }: ClaimView, row: SnapshotAssertion) {
  return {
    model: <EntryLink s={s} kind="model" entry={entry(row.model)} />,
    benchmark: row.benchmark ? <EntryLink s={s} kind="benchmark" entry={entry(row.benchmark)} /> : '—',
    value: <ClaimedValue s={s} claimed={{ ...row, compared: row.comparator !== null }} />,
    comparator: row.comparator ? (
      <>
        <EntryLink s={s} kind="model" entry={entry(row.comparator.model)} />
        {row.comparator.value === null ? null : ` ${withUnit(row.comparator.value, row.unit)}`}
      </>
    ) : (
      '—'
    ),
    conditions: <SetupList s={s} setup={row.conditions} none={s.t('claim.noConditions')} />,
    note: <LocalText s={s} text={row.note} />,
  }
}

export type Claimed = {
  relation: string
  value: string | null
  low: string | null
  high: string | null
  unit: string | null
  se?: string | null
  n?: number | null
  notReported: { en?: string; ko?: string } | null
  compared: boolean
}

/** A claimed value in words: "at least 10M tokens", "better than the comparator", "not reported". */
export function ClaimedValue({ s, claimed }: { s: Speech; claimed: Claimed }) {
  const { relation, value, low, high, unit, se, n, notReported, compared } = claimed
  if (low !== null && high !== null) {
    return <span className="value">{s.t('claim.relation.between', { low, high: withUnit(high, unit) })}</span>
  }
  if (value !== null) {
    return (
      <span className="measured">
        <span className="value">
          {s.t(`claim.relation.${relationKey(relation)}`, { value: withUnit(value, unit) })}
          {se ? <abbr title={s.t('uncertainty.seTitle')}> {s.t('uncertainty.se', { se })}</abbr> : null}
        </span>
        {n ? <small>{s.t('uncertainty.items', { n })}</small> : null}
      </span>
    )
  }
  if (notReported && Object.keys(notReported).length > 0) {
    return (
      <>
        {s.t('claim.notReported')}: <LocalText s={s} text={notReported} />
      </>
    )
  }
  return <>{compared ? s.t(`claim.relation.${comparisonKey(relation)}`) : '—'}</>
}

const relationKeys = ['eq', 'gte', 'lte', 'gt', 'lt', 'about'] as const

function relationKey(relation: string): (typeof relationKeys)[number] {
  return relationKeys.find((key) => key === relation) ?? 'eq'
}

function comparisonKey(relation: string): 'better' | 'asGood' | 'same' | 'lower' {
  if (relation === 'gt') return 'better'
  if (relation === 'gte') return 'asGood'
  return relation === 'lt' || relation === 'lte' ? 'lower' : 'same'
}
