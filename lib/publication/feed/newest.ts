import type { RecordReader } from '@/lib/db/record-pool'
import { numbersOf } from '@/lib/publication/listing/claim-set'
import { findClaims } from '@/lib/publication/listing/find-claims'
import { type ClaimFilter, isNarrowed } from '@/lib/search/filter'
import { feedLength } from './length'

/** SQL of our own: a table under the alias `x`, what is taken of it, which rows, and which of them first. */
export type NewestTable = { from: string; columns: string; order: string; condition: string }

/**
 * The start of a statement: `WITH … newest`, the newest rows of a table of the record whose claims a filter leaves.
 * Without a filter the order's index is walked. Only the newest rows are looked at any closer.
 */
export async function newestOf(
  record: RecordReader,
  table: NewestTable,
  filter: ClaimFilter,
): Promise<{ text: string; values: unknown[] }> {
  const narrows = isNarrowed(filter)
  const { from, columns, order, condition } = table
  const found = `found AS MATERIALIZED (SELECT c.claim_id FROM claim c JOIN unnest($1::int[]) f (number) ON f.number = c.number),`
  const text = `WITH ${narrows ? found : ''} newest AS MATERIALIZED (
    SELECT ${columns} FROM ${from} x ${narrows ? 'JOIN found ON found.claim_id = x.claim_id' : ''}
    WHERE ${condition} ORDER BY ${order} LIMIT ${feedLength})`
  return { text, values: narrows ? [numbersOf((await findClaims(record, filter)).left)] : [] }
}
