import type { Actor } from '@/lib/auth/actor'
import type { Database, Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { countedUpTo } from '@/lib/desk/bounds'
import { readDesk } from '@/lib/desk/read/desk-reader'
import { type Place, readPlace, writePlace } from '@/lib/desk/read/keyset'
import { readSetting } from '@/lib/settings/settings'
import { listReviewers, possibleApprovers } from '@/lib/verdicts/approvers'
import { type ResolvedFilter, resolveFilter } from './filter'
import { loadInterestGrounds } from './interest-grounds'
import { type ListGround, listEntries } from './lists'
import { type QueueList, type QueueQuery, queueLists, sortOf } from './query'
import { type QueueRow, queueRow, rowSelect } from './row'

const rowsInOverview = 5
const rowsInList = 50

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
    const { conditions, labels, unknown } = await resolveFilter(tx, { filter: query.filter, actor, now })
    const isReadable = unknown.length + query.unreadable.length === 0
    const lists = query.list ? [query.list] : queueLists
    const staleDays = await readSetting(tx, 'stale.after_days')
    const ground = { actor, staleBefore: daysBefore(now, staleDays) }
    const found: Found[] = []
    for (const list of lists)
      found.push(
        isReadable ? await findEntries(tx, { list, ground, conditions, query }) : { ...nothing, list },
      )
    return { parts: await withRows(tx, found), labels, unknown, staleDays }
  })
}

/** How long ago a verdict must have been decided to be stale, by the setting. */
export async function staleBefore(tx: Pick<Tx, 'setting'>, now: Date): Promise<Date> {
  return daysBefore(now, await readSetting(tx, 'stale.after_days'))
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}

type Entry = { claim_id: string; since: Date }
type Found = { list: QueueList; entries: Entry[]; count: number; next: string | null }
const nothing = { entries: [], count: 0, next: null }

type Wanted = { list: QueueList; ground: ListGround; conditions: Prisma.Sql[]; query: QueueQuery }

async function findEntries(tx: Tx, { list, ground, conditions, query }: Wanted): Promise<Found> {
  const source = entriesSql(list, ground, conditions)
  const sort = sortOf(list, query.sort)
  const take = query.list ? rowsInList : rowsInOverview
  const place = query.list ? readPlace(query.after ?? undefined) : null
  const found = await tx.$queryRaw<Entry[]>`
    SELECT e.claim_id::text, e.since FROM ${source} AND ${beyond(place, sort)}
    ORDER BY ${sort === 'oldest' ? Prisma.sql`e.since, e.claim_id` : Prisma.sql`e.since DESC, e.claim_id DESC`}
    LIMIT ${take + 1}`
  const entries = found.slice(0, take)
  const last = entries.at(-1)
  const isMore = found.length > take && last !== undefined
  return {
    list,
    entries,
    count: isMore || place ? await countUpTo(tx, source) : entries.length,
    next: isMore ? writePlace(last.since.toISOString(), last.claim_id) : null,
  }
}

/** The claims `c` of a list with their entries `e`, narrowed down. */
export function entriesSql(list: QueueList, ground: ListGround, conditions: Prisma.Sql[]): Prisma.Sql {
  const where = conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ')
  return Prisma.sql`(${listEntries[list](ground)}) e JOIN public.claim c ON c.id = e.claim_id WHERE ${where}`
}

async function countUpTo(tx: Tx, source: Prisma.Sql): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM ${source} LIMIT ${countedUpTo + 1}) counted`
  return row?.count ?? 0
}

function beyond(place: Place<string> | null, sort: 'oldest' | 'newest'): Prisma.Sql {
  const at = place ? new Date(place.key) : null
  if (!place || !at || Number.isNaN(at.getTime())) return Prisma.sql`true`
  return sort === 'oldest'
    ? Prisma.sql`(e.since, e.claim_id) > (${at}::timestamptz, ${place.id}::uuid)`
    : Prisma.sql`(e.since, e.claim_id) < (${at}::timestamptz, ${place.id}::uuid)`
}

/** Reads the claims of all lists at once, and for open proposals who may still approve them. */
async function withRows(tx: Tx, found: Found[]): Promise<QueuePart[]> {
  const ids = [...new Set(found.flatMap(({ entries }) => entries.map((row) => row.claim_id)))]
  const rows = await tx.claim.findMany({ where: { id: { in: ids } }, select: rowSelect })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const open = rows.filter(({ assessments }) => assessments[0]?.state === 'proposed').map(({ id }) => id)
  const grounds = await loadInterestGrounds(tx, open)
  const people = open.length > 0 ? await listReviewers(tx) : []
  return found.map(({ list, entries, count, next }) => ({
    list,
    count,
    next,
    rows: entries.flatMap(({ claim_id, since }) => {
      const row = byId.get(claim_id)
      const proposal = row?.assessments[0]
      const ground = grounds.get(claim_id)
      if (!row) return []
      return [queueRow(row, since, proposal && ground ? possibleApprovers(people, ground, proposal) : [])]
    }),
  }))
}
