import type { Speech } from '@/lib/i18n/translator'
import { claimPath } from '@/lib/publication/permalink'
import type { ClaimedRow } from '@/lib/publication/read/measurements'
import { localPath } from '@/lib/web/paths'
import { LocalText } from '../../ui/local-text'
import { withUnit } from '../../ui/number-with-uncertainty'
import { Table } from '../../ui/table'
import { ClaimedValue } from '../claim/claimed-numbers'
import { EntryLink } from './entry-link'

/** Claimed numbers, each with the claim it belongs to. */
export function ClaimedTable({ s, claimed }: { s: Speech; claimed: ClaimedRow[] }) {
  if (claimed.length === 0) return <p>{s.t('entry.claimedNone')}</p>
  return (
    <Table
      stacked
      caption={s.t('entry.claimed')}
      columns={[
        { key: 'model', head: s.t('entry.columns.model') },
        { key: 'benchmark', head: s.t('entry.columns.benchmark') },
        { key: 'value', head: s.t('entry.columns.value'), numeric: true },
        { key: 'comparator', head: s.t('entry.columns.comparator') },
        { key: 'date', head: s.t('entry.columns.date') },
        { key: 'claim', head: s.t('entry.columns.claim') },
      ]}
      rows={claimed.map((row) => ({ key: row.id, cells: cellsOf(s, row) }))}
    />
  )
}

function cellsOf(s: Speech, row: ClaimedRow) {
  return {
    model: <EntryLink s={s} kind="model" entry={row.model} />,
    benchmark: row.benchmark ? <EntryLink s={s} kind="benchmark" entry={row.benchmark} /> : '—',
    value: <ClaimedValue s={s} claimed={{ ...row, compared: row.comparator !== null }} />,
    comparator: row.comparator ? (
      <>
        <EntryLink s={s} kind="model" entry={row.comparator} />
        {row.comparatorValue === null ? null : ` ${withUnit(row.comparatorValue, row.unit)}`}
      </>
    ) : (
      '—'
    ),
    date: s.day(row.claim.claimedOn),
    claim: (
      <a href={localPath(s.locale, claimPath(row.claim.slug))}>
        <LocalText s={s} text={row.claim.statement} />
      </a>
    ),
  }
}
