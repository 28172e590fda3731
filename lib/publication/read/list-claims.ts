import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { type Cursor, countedTo, type Sort, sorts } from '@/lib/publication/list-order'
import type { ClaimFilter } from '@/lib/search/filter'
import { conditionOf, matching, type Place } from '@/lib/search/filter-sql'
import { type WordTier, wordsSql, wordTiers } from '@/lib/search/words-sql'
import { ClaimRow, Count, claimColumns } from './rows'

export const pageLength = 25

export type ClaimList = { claims: ClaimRow[]; next: Cursor | null }
export type ListQuery = { filter: ClaimFilter; sort: Sort; after: Cursor | null; length?: number }

/** How many claims a filter leaves, counted up to a limit: one more than that stands for any more. */
export async function countClaims(
  record: RecordReader,
  filter: ClaimFilter,
  limit = countedTo,
): Promise<number> {
  const { values, place } = parameters()
  const { source, condition } = matching(filter, place)
  // Planned without the limit in sight, or else PostgreSQL reads the whole table in the hope of a first row.
  const text = `WITH found AS MATERIALIZED (SELECT 1 FROM ${source} WHERE ${condition})
    SELECT count(*) AS count FROM (SELECT 1 FROM found LIMIT ${limit + 1}) counted`
  const [row] = await record.builtRows({ text, row: z.strictObject({ count: Count }) }, values)
  return row?.count ?? 0
}

/** A page of the claims that a filter leaves, in an order, after a key. What a page shows is read for its claims alone. */
export async function listClaims(record: RecordReader, query: ListQuery): Promise<ClaimList> {
  const { sort, length = pageLength } = query
  const { values, place } = parameters()
  const { column, direction } = sorts[sort]
  const order = `ORDER BY ${column} ${direction}, c.claim_id ${direction} LIMIT ${length + 1}`
  const text = `WITH ${pageSql(query, order, place)}
    SELECT ${claimColumns}, page.tier, ${column}::text AS "key" FROM page JOIN claim c ON c.claim_id = page.claim_id
    JOIN organization o ON o.id = c.vendor_id ORDER BY page.tier, ${column} ${direction}, c.claim_id ${direction}`
  const rows = await record.builtRows({ text, row: Row }, values)
  const shown = rows.slice(0, length)
  const last = shown.at(-1)
  return {
    claims: shown.map(({ key: _key, tier: _tier, ...claim }) => claim),
    next: last && rows.length > length ? { sort, tier: last.tier, key: last.key, id: last.id } : null,
  }
}

const Row = ClaimRow.extend({ key: z.string(), tier: z.literal(wordTiers) })

/** The part `page` of a statement: `claim_id` and `tier` of one claim more than a page has. */
function pageSql({ filter, sort, after }: ListQuery, order: string, place: Place): string {
  const words = sort === 'relevance' && filter.q !== undefined ? wordsSql(filter.q, place) : null
  if (!words) {
    const { source, condition } = matching(filter, place)
    const place1 = after ? beyond(after, place) : 'true'
    return `page AS MATERIALIZED (SELECT c.claim_id, 1 AS tier FROM ${source} WHERE ${condition} AND ${place1} ${order})`
  }
  const condition = conditionOf(filter, place)
  const from = (tier: WordTier) => (after?.tier === tier ? beyond(after, place) : 'true')
  // PostgreSQL begins with the first and stops when it has enough: later tiers are looked for only where they are shown.
  const tiers = wordTiers
    .filter((tier) => tier >= (after?.tier ?? 1))
    .map(
      (tier) =>
        `(SELECT c.claim_id, ${tier} AS tier FROM (${words.ofTier(tier)}) c WHERE ${condition} AND ${from(tier)} ${order})`,
    )
  const enough = order.slice(order.lastIndexOf('LIMIT'))
  return `${words.parts}, page AS MATERIALIZED (SELECT * FROM (${tiers.join(' UNION ALL ')}) tiers ${enough})`
}

function beyond({ sort, key, id }: Cursor, place: Place): string {
  const { column, direction, cast } = sorts[sort]
  return `(${column}, c.claim_id) ${direction === 'ASC' ? '>' : '<'} (${place(key)}::${cast}, ${place(id)}::uuid)`
}

/** Values of a statement, and the way to place them in it. */
export function parameters(): { values: string[]; place: Place } {
  const values: string[] = []
  return { values, place: (value) => `$${values.push(value)}` }
}
