import type { Actor } from '@/lib/auth/actor'
import type { Database, Tx } from '@/lib/db/client'
import { readDesk } from '@/lib/desk/read/desk-reader'
import { readSetting } from '@/lib/settings/settings'
import { listReviewers, possibleApprovers } from '@/lib/verdicts/approvers'
import { loadInterestGrounds } from '@/lib/verdicts/interest-grounds'
import { type Found, findEntries } from './entries'
import { type ResolvedFilter, resolveFilter } from './filter'
import { listsOf } from './lists'
import type { QueueList, QueueQuery } from './query'
import { type QueueRow, queueRow, selectRows } from './row'
import { claimsWaiting, loadSecondPersons } from './second-person'

export type QueuePart = { list: QueueList; rows: QueueRow[]; count: number; next: string | null }
export type Queue = {
  parts: QueuePart[]
  /** How what the filter names is called, and what nobody goes by. */
  labels: ResolvedFilter['labels']
  unknown: ResolvedFilter['unknown']
  /** After how many days a verdict is stale. */
  staleDays: number
}

/**
 * What needs the reader and what needs anyone: the head of every list, or with `list` one of them page by page.
 * Nothing is listed while a part of the filter cannot be read or is unknown.
 */
export function readQueue(db: Database, actor: Actor, query: QueueQuery, now: Date): Promise<Queue> {
  return readDesk(db, actor, async (tx) => {
    const resolved = await resolveFilter(tx, { filter: query.filter, actor, now })
    const { labels, unknown } = resolved
    const isReadable = unknown.length + query.unreadable.length === 0
    const lists = query.list ? [query.list] : listsOf(actor)
    const staleDays = await readSetting(tx, 'stale.after_days')
    const ground = { actor, staleBefore: daysBefore(now, staleDays) }
    const found = isReadable
      ? await findEntries(tx, { lists, ground, resolved, query })
      : lists.map((list) => ({ list, entries: [], count: 0, next: null }))
    return { parts: await withRows(tx, found, actor.id), labels, unknown, staleDays }
  })
}

/** How long ago a verdict must have been decided to be stale, by the setting. */
export async function staleBefore(tx: Pick<Tx, 'setting'>, now: Date): Promise<Date> {
  return daysBefore(now, await readSetting(tx, 'stale.after_days'))
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}

/** Reads the claims of all lists at once, and for what waits for a second person who that may still be. */
async function withRows(tx: Tx, found: Found[], readerId: string): Promise<QueuePart[]> {
  const ids = [...new Set(found.flatMap(({ entries }) => entries.map((row) => row.claim_id)))]
  const rows = await selectRows(tx, ids)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const open = rows.filter(({ proposal }) => proposal?.state === 'proposed').map(({ id }) => id)
  const grounds = await loadInterestGrounds(tx, [...new Set([...open, ...claimsWaiting(found)])])
  const secondPersonOf = await loadSecondPersons(tx, found, { grounds, readerId })
  const people = open.length > 0 ? await listReviewers(tx) : []
  return found.map(({ list, entries, count, next }) => ({
    list,
    count,
    next,
    rows: entries.flatMap(({ claim_id, since }) => {
      const row = byId.get(claim_id)
      const proposal = row?.proposal
      const ground = grounds.get(claim_id)
      if (!row) return []
      const approvers = proposal && ground ? possibleApprovers(people, ground, proposal) : []
      return [queueRow(row, since, { approvers, secondPerson: secondPersonOf(list, claim_id) })]
    }),
  }))
}
