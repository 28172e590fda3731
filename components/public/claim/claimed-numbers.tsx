import type { Speech } from '@/lib/i18n/translator'
import { mostShown } from '@/lib/publication/most-shown'
import type { SnapshotAssertion } from '@/lib/publication/snapshot-schema'
import { LocalText } from '../../ui/local-text'
import { withUnit } from '../../ui/number-with-uncertainty'
import { Table } from '../../ui/table'
import { EntryLink } from '../entry/entry-link'
import { SetupList } from '../setup-list'
import { ShownHere } from '../shown-here'
import type { ClaimView } from './claim-view'

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
        rows={assertions
          .slice(0, mostShown.numbers)
          .map((row) => ({ key: row.id, cells: cellsOf(view, row) }))}
      />
      <ShownHere s={s} shown={mostShown.numbers} total={assertions.length} href={view.whole} />
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
  /** Null where the claim names no benchmark: then it compares how good the models are, not two values. */
  benchmark: object | null
  compared: boolean
}

/** A claimed value in words: "at least 10M tokens", "above the comparator", "not reported". */
export function ClaimedValue({ s, claimed }: { s: Speech; claimed: Claimed }) {
  const { relation, value, low, high, unit, se, n, notReported } = claimed
  if (low !== null && high !== null) {
    return <span className="value">{s.t('claim.relation.between', { low, high: withUnit(high, unit) })}</span>
  }
  if (value !== null) {
    return (
      <span className="measured">
        <span className="value">
          {relationWords(s, relation, withUnit(value, unit))}
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
  return <>{claimed.compared ? comparisonWords(s, claimed) : '—'}</>
}

const relationKeys = ['eq', 'gte', 'lte', 'gt', 'lt', 'about'] as const

/** A number as it is claimed: "at least 70%". */
export function relationWords(s: Speech, relation: string, value: string): string {
  const key = relationKeys.find((known) => known === relation) ?? 'eq'
  return s.t(`claim.relation.${key}`, { value })
}

/** A relation is between the values, whichever way is better: a dearer model is above, not better. */
function comparisonWords(s: Speech, { relation, benchmark }: Claimed): string {
  const key = orderKeys.find((known) => known === relation)
  if (!key) return s.t('claim.relation.same')
  return s.t(`claim.relation.${benchmark ? 'values' : 'models'}.${key}`)
}

const orderKeys = ['gt', 'gte', 'lt', 'lte'] as const
