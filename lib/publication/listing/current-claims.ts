import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { sorts } from '@/lib/publication/list-order'
import { type ClaimColumns, emptyColumns } from './claim-columns'
import { readAtOnce, readClaims } from './claim-rows'
import { afterChange, emptyWords, type KeptWords } from './kept-words'
import { inOrder } from './orders'
import { type Registry, readRegistry } from './registry'

/** The columns of all claims, what words found in them, and what entries are called. */
export type CurrentClaims = { columns: ClaimColumns; words: KeptWords; registry: Registry }

/** The same as of a snapshot of the database. What transactions from `mark` on did may not be in them. */
type Held = CurrentClaims & { mark: string; database: string }

type Holder = { held: Held | null; running: Promise<void> | null; next: Promise<void> | null }

declare global {
  // One per connection pool of the process, although Next.js loads modules once per kind of bundle.
  var countercheckListed: WeakMap<RecordReader, Holder> | undefined
}

/**
 * The columns of all published claims, as they are when this is called or later. Only what changed since the last call
 * is read; calls at the same time share one reading.
 */
export async function currentClaims(record: RecordReader): Promise<CurrentClaims> {
  globalThis.countercheckListed ??= new WeakMap()
  const holder = globalThis.countercheckListed.get(record) ?? { held: null, running: null, next: null }
  globalThis.countercheckListed.set(record, holder)
  await following(holder, record)
  if (!holder.held) throw new Error('claims were read and are not held')
  return holder.held
}

/** A reading that begins after this call: one that is under way may have begun before what the caller has seen. */
function following(holder: Holder, record: RecordReader): Promise<void> {
  const begin = () => {
    holder.next = null
    holder.running = refresh(holder, record).finally(() => {
      holder.running = null
    })
    return holder.running
  }
  if (!holder.running) return begin()
  holder.next ??= holder.running.then(begin, begin)
  return holder.next
}

async function refresh(holder: Holder, record: RecordReader): Promise<void> {
  const { held } = holder
  const [now] = await record.rows(changesStatement, [held?.mark ?? '0', held === null])
  if (!now) throw new Error('the database tells no snapshot')
  const isSame = held !== null && held.database === now.database && BigInt(now.mark) >= BigInt(held.mark)
  const [numbers, registry] = await Promise.all([
    isSame ? changed(record, held.columns, now.changed) : null,
    isSame && !now.registryChanged ? held.registry : readRegistry(record),
  ])
  const { mark, database } = now
  holder.held =
    isSame && numbers
      ? { columns: held.columns, registry, words: afterChange(held.words, numbers), mark, database }
      : { columns: await everyClaim(record), registry, words: emptyWords(), mark, database }
}

/** Reads changed claims anew and answers their numbers; null when one of them is no longer on record. */
async function changed(record: RecordReader, columns: ClaimColumns, ids: readonly string[]) {
  const numbers: number[] = []
  for (let at = 0; at < ids.length; at += readAtOnce)
    numbers.push(...(await readClaims(record, columns, { ids: ids.slice(at, at + readAtOnce) })))
  return numbers.length < ids.length ? null : numbers
}

async function everyClaim(record: RecordReader): Promise<ClaimColumns> {
  const columns = emptyColumns()
  const [last] = await record.rows(lastStatement)
  for (let from = 0; from <= (last?.number ?? -1); from += readAtOnce)
    await readClaims(record, columns, { from, before: from + readAtOnce })
  for (const { by } of Object.values(sorts)) inOrder(columns, by)
  return columns
}

/**
 * Transactions are told apart by their numbers. All below `pg_snapshot_xmin` have ended, so the next reading begins
 * there. Numbers from the database of a backup lie beyond `pg_snapshot_xmax` and are passed over.
 */
const changesStatement = {
  name: 'listed-changes',
  text: `SELECT pg_snapshot_xmin(now.snapshot)::text AS mark, (SELECT d.oid::text FROM pg_database d WHERE d.datname = current_database()) AS database,
    ARRAY(SELECT x.claim_id::text FROM claim_change x
      WHERE NOT $2::bool AND x.changed_in >= $1::xid8 AND x.changed_in < pg_snapshot_xmax(now.snapshot)) AS changed,
    EXISTS (SELECT 1 FROM registry_change x
      WHERE NOT $2::bool AND x.changed_in >= $1::xid8 AND x.changed_in < pg_snapshot_xmax(now.snapshot)) AS "registryChanged"
    FROM (SELECT pg_current_snapshot() AS snapshot) now`,
  row: z.strictObject({
    mark: z.string(),
    database: z.string(),
    changed: z.array(z.string()),
    registryChanged: z.boolean(),
  }),
}

const lastStatement = {
  name: 'listed-last',
  text: 'SELECT coalesce(max(c.number), -1) AS number FROM claim c',
  row: z.strictObject({ number: z.int() }),
}
