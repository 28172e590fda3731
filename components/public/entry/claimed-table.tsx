import type { Speech } from '@/lib/i18n/translator'
import { claimPath } from '@/lib/publication/permalink'
import type { ClaimedRow } from '@/lib/publication/read/measurements'
import type { ClaimFilter } from '@/lib/search/filter'
import { localPath } from '@/lib/web/paths'
import { LocalText } from '../../ui/local-text'
import { withUnit } from '../../ui/number-with-uncertainty'
import { ClaimedValue } from '../claim/claimed-numbers'
import { SetupList } from '../setup-list'
import { EntryLink } from './entry-link'
import { LongTable } from './long-table'
import { ShownOf } from './shown-of'

type Props = { s: Speech; claimed: ClaimedRow[]; filter: ClaimFilter }

/** Claimed numbers, each with the conditions that the vendor states and the claim it belongs to; the file of all of them where they are more. */
export function ClaimedTable({ s, claimed, filter }: Props) {
  const total = claimed[0]?.total ?? 0
  if (total === 0) return <p>{s.t('entry.claimedNone')}</p>
  return (
    <>
      <ShownOf s={s} shown={claimed.length} total={total} file="assertions" filter={filter} />
      <LongTable
        s={s}
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
    </>
  )
}

function cellsOf(s: Speech, row: ClaimedRow) {
  return {
    model: <EntryLink s={s} kind="model" entry={row.model} />,
    benchmark: row.benchmark ? <EntryLink s={s} kind="benchmark" entry={row.benchmark} /> : '—',
    value: (
      <>
        <ClaimedValue s={s} claimed={{ ...row, compared: row.comparator !== null }} />
        {Object.keys(row.conditions).length === 0 ? null : <SetupList s={s} setup={row.conditions} none="" />}
      </>
    ),
    comparator: row.comparator ? (
      <>
        <EntryLink s={s} kind="model" entry={row.comparator} />
        {row.comparatorValue === null ? null : ` ${withUnit(row.comparatorValue, row.unit)}`}
      </>
    ) : (
      '—'
    ),
    date: <span className="value">{s.day(row.claim.claimedOn)}</span>,
    claim: (
      <a href={localPath(s.locale, claimPath(row.claim.slug))}>
        <LocalText s={s} text={row.claim.statement} />
      </a>
    ),
  }
}
