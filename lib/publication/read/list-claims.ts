import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { type Cursor, countedTo, keyOf, type Sort, sorts } from '@/lib/publication/list-order'
import type { ClaimFilter } from '@/lib/search/filter'
import { type Matching, matching, type Place } from '@/lib/search/filter-sql'
import { ClaimRow, claimColumns } from './rows'

export const pageLength = 25

/**
 * What a filter leaves: the ids of all claims, where they are few enough to be counted exactly, else null. Whatever is
 * asked about few claims afterwards asks by their ids, so that words are looked for once.
 */
export type Selection = { filter: ClaimFilter; ids: string[] | null }

export type ClaimList = { claims: ClaimRow[]; next: Cursor | null }
export type ListOrder = { sort: Sort; after: Cursor | null; length?: number }
export type ListQuery = ListOrder & { filter: ClaimFilter }

/** Finds the claims that a filter leaves, as far as they are counted. */
export async function selectClaims(record: RecordReader, filter: ClaimFilter): Promise<Selection> {
  const { values, place } = parameters()
  const { source, condition } = matching(filter, place)
  const text = `SELECT c.claim_id AS id FROM ${source} WHERE ${condition} LIMIT ${countedTo + 1}`
  const rows = await record.builtRows({ text, row: z.strictObject({ id: z.uuid() }) }, values)
  return { filter, ids: rows.length > countedTo ? null : rows.map(({ id }) => id) }
}

/** How many claims there are; `countedTo` + 1 stands for more than that. */
export function countOf({ ids }: Selection): number {
  return ids === null ? countedTo + 1 : ids.length
}

/** The selected claims as the source and condition of a statement. */
export function selected({ filter, ids }: Selection, place: Place): Matching {
  if (ids === null) return matching(filter, place)
  return { source: 'claim c', condition: `c.claim_id = ANY(${place(`{${ids.join(',')}}`)}::uuid[])` }
}

/** A page of the selected claims, in an order, after a key. What a page shows is read for its claims alone. */
export async function listClaims(
  record: RecordReader,
  selection: Selection,
  { sort, after, length = pageLength }: ListOrder,
): Promise<ClaimList> {
  const { values, place } = parameters()
  const { column, direction, cast } = sorts[sort]
  const { source, condition } = selected(selection, place)
  const beyond = after
    ? `(${column}, c.claim_id) ${direction === 'ASC' ? '>' : '<'} (${place(after.key)}::${cast}, ${place(after.id)}::uuid)`
    : 'true'
  const order = `ORDER BY ${column} ${direction}, c.claim_id ${direction}`
  const text = `WITH page AS MATERIALIZED (
      SELECT c.claim_id FROM ${source} WHERE ${condition} AND ${beyond} ${order} LIMIT ${length + 1})
    SELECT ${claimColumns}, ${column}::text AS "key" FROM page JOIN claim c ON c.claim_id = page.claim_id
    JOIN organization o ON o.id = c.vendor_id ${order}`
  const rows = await record.builtRows({ text, row: Row }, values)
  const shown = rows.slice(0, length)
  return {
    claims: shown.map(({ key: _key, ...claim }) => claim),
    next: rows.length > length ? keyOf(sort, shown.at(-1)) : null,
  }
}

const Row = ClaimRow.extend({ key: z.string() })

/** Values of a statement, and the way to place them in it. */
export function parameters(): { values: string[]; place: Place } {
  const values: string[] = []
  return { values, place: (value) => `$${values.push(value)}` }
}
