import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { countedUpTo } from '@/lib/desk/bounds'
import { type Place, readPlace, writePlace } from '@/lib/desk/read/keyset'
import type { ResolvedFilter } from './filter'
import { type ListGround, listEntries } from './lists'
import { type QueueList, type QueueQuery, sortOf } from './query'

const rowsInOverview = 5
const rowsInList = 50

type Entry = { claim_id: string; since: Date }
/** One list as ids: a page of it, how many there are up to one more than are counted, where the next page begins. */
export type Found = { list: QueueList; entries: Entry[]; count: number; next: string | null }

type Narrowed = Pick<ResolvedFilter, 'conditions' | 'selections'>
type Wanted = { lists: readonly QueueList[]; ground: ListGround; resolved: Narrowed; query: QueueQuery }

/** Looks all the lists up in one statement: what the filter selects is found once, whatever the number of lists. */
export async function findEntries(tx: Tx, { lists, ground, resolved, query }: Wanted): Promise<Found[]> {
  const take = query.list ? rowsInList : rowsInOverview
  const place = query.list ? readPlace(query.after ?? undefined) : null
  const branches = lists.map((list) => {
    const source = Prisma.sql`(${listEntries[list](ground)}) e JOIN public.claim c ON c.id = e.claim_id
      ${resolved.selections.length > 0 ? Prisma.sql`JOIN matched m ON m.id = e.claim_id` : Prisma.empty}
      WHERE ${allOf(resolved.conditions)}`
    const sort = sortOf(list, query.sort)
    const order =
      sort === 'oldest' ? Prisma.sql`e.since, e.claim_id` : Prisma.sql`e.since DESC, e.claim_id DESC`
    return Prisma.sql`(SELECT ${list} AS list, h.claim_id::text, h.since, h.at::int,
        (SELECT count(*)::int FROM (SELECT 1 FROM ${source} LIMIT ${countedUpTo + 1}) counted) AS count
      FROM (SELECT e.claim_id, e.since, row_number() OVER (ORDER BY ${order}) AS at FROM ${source} AND ${beyond(place, sort)}
        ORDER BY ${order} LIMIT ${take + 1}) h)`
  })
  const rows = await tx.$queryRaw<(Entry & { list: QueueList; at: number; count: number })[]>`
    ${matched(resolved.selections)} ${Prisma.join(branches, ' UNION ALL ')} ORDER BY list, at`
  return lists.map((list) => {
    const own = rows.filter((row) => row.list === list)
    const entries = own.slice(0, take)
    const last = entries.at(-1)
    const isMore = own.length > take && last !== undefined
    const next = isMore ? writePlace(last.since.toISOString(), last.claim_id) : null
    return { list, entries, count: own[0]?.count ?? 0, next }
  })
}

/** The claims of a list with their entries `e`, narrowed down. */
export function entriesSql(list: QueueList, ground: ListGround, resolved: Narrowed): Prisma.Sql {
  const selected = resolved.selections.map((selection) => Prisma.sql`c.id IN (${selection})`)
  return Prisma.sql`(${listEntries[list](ground)}) e JOIN public.claim c ON c.id = e.claim_id
    WHERE ${allOf([...resolved.conditions, ...selected])}`
}

function matched(selections: readonly Prisma.Sql[]): Prisma.Sql {
  if (selections.length === 0) return Prisma.empty
  const within = selections.map((selection) => Prisma.sql`k.id IN (${selection})`)
  return Prisma.sql`WITH matched AS MATERIALIZED (SELECT k.id FROM public.claim k WHERE ${allOf(within)})`
}

function allOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join([...conditions], ' AND ')
}

function beyond(place: Place<string> | null, sort: 'oldest' | 'newest'): Prisma.Sql {
  const at = place ? new Date(place.key) : null
  if (!place || !at || Number.isNaN(at.getTime())) return Prisma.sql`true`
  return sort === 'oldest'
    ? Prisma.sql`(e.since, e.claim_id) > (${at}::timestamptz, ${place.id}::uuid)`
    : Prisma.sql`(e.since, e.claim_id) < (${at}::timestamptz, ${place.id}::uuid)`
}
