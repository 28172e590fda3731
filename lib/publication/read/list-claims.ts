import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import type { Cursor, Sort } from '@/lib/publication/list-order'
import { sizeOf } from '@/lib/publication/listing/claim-set'
import { type FoundClaims, findClaims } from '@/lib/publication/listing/find-claims'
import { firstClaims, placeOf } from '@/lib/publication/listing/in-order'
import type { ClaimFilter } from '@/lib/search/filter'
import { ClaimRow, claimColumns } from './rows'

export const pageLength = 25

/** A page of claims, with the number of each by its id. */
export type ClaimList = { claims: ClaimRow[]; numbers: Map<string, number>; next: Cursor | null }
export type ListPlace = { sort: Sort; after: Cursor | null; length?: number }
export type ListQuery = ListPlace & { filter: ClaimFilter }

/** How many claims a filter leaves. */
export async function countClaims(record: RecordReader, filter: ClaimFilter): Promise<number> {
  return sizeOf((await findClaims(record, filter)).left)
}

/** A page of the claims that a filter leaves, in an order, after a key. */
export async function listClaims(record: RecordReader, { filter, ...place }: ListQuery): Promise<ClaimList> {
  return pageOf(record, await findToList(record, filter, place), place)
}

/** Finds the claims that a filter leaves, of which a page is then listed. */
export async function findToList(
  record: RecordReader,
  filter: ClaimFilter,
  { sort, after }: ListPlace,
): Promise<FoundClaims> {
  // What is stated is told apart on nearly every first page, and on a later page all tiers before it are.
  const soon = after ? after.tier : 2
  return findClaims(record, filter, sort === 'relevance' ? soon : 1)
}

/** A page of claims that were found. What it shows is read for its claims alone. */
export async function pageOf(
  record: RecordReader,
  found: FoundClaims,
  { sort, after, length = pageLength }: ListPlace,
): Promise<ClaimList> {
  const placed = await firstClaims(found, { sort, after, length: length + 1 })
  const shown = placed.slice(0, length)
  const last = shown.at(-1)
  const rows = last ? await record.rows(pageStatement, [shown.map(({ claim }) => claim)]) : []
  return {
    claims: rows.map(({ number: _, ...claim }) => claim),
    numbers: new Map(rows.map(({ id, number }) => [id, number])),
    next: last && placed.length > length ? placeOf(found.columns, sort, last) : null,
  }
}

const pageStatement = {
  name: 'claims-by-number',
  text: `SELECT c.number, ${claimColumns} FROM unnest($1::int[]) WITH ORDINALITY AS asked (number, place)
    JOIN claim c ON c.number = asked.number JOIN organization o ON o.id = c.vendor_id ORDER BY asked.place`,
  row: ClaimRow.extend({ number: z.int() }),
}
