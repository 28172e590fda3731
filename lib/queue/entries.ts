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
  const { within, sourceOf } = await sources(tx, { lists, ground, resolved })
  const branches = lists.map((list) => {
    const source = sourceOf(list)
    const sort = sortOf(list, query.sort)
    const order =
      sort === 'oldest' ? Prisma.sql`e.since, e.claim_id` : Prisma.sql`e.since DESC, e.claim_id DESC`
    const counted = place
      ? Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${source} LIMIT ${countedUpTo + 1}) every)`
      : Prisma.sql`count(*) OVER ()::int`
    return Prisma.sql`(SELECT ${list} AS list, e.claim_id::text, e.since, row_number() OVER (ORDER BY ${order})::int AS at,
        ${counted} AS count
      FROM (SELECT e.claim_id, e.since FROM ${source} AND ${beyond(place, sort)}
        ORDER BY ${order} LIMIT ${place ? take + 1 : countedUpTo + 1}) e ORDER BY at LIMIT ${take + 1})`
  })
  const rows = await tx.$queryRaw<(Entry & { list: QueueList; at: number; count: number })[]>`
    ${within} SELECT * FROM (${Prisma.join(branches, ' UNION ALL ')}) found ORDER BY list, at`
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
  const selected = resolved.selections.map((selection) => Prisma.sql`e.claim_id IN (${selection})`)
  return Prisma.sql`(${listEntries[list](ground)}) e
    WHERE ${allOf([...resolved.conditions, ...selected])}`
}

/** Up to so many claims lists are joined to them; of more, each of a list's entries is held against all of them. */
const fewClaims = 500

/** Lists that may hold most claims: they are walked until a page and a count are full, all others are read whole. */
const longLists: readonly QueueList[] = ['drafts', 'unjudged', 'stale', 'shipped', 'all']

/** What stands before a statement, and the entries `e` of each list within it, narrowed to what all selections have. */
async function sources(tx: Tx, { lists, ground, resolved }: Omit<Wanted, 'query'>) {
  const narrowed = (condition: readonly Prisma.Sql[]) => (list: QueueList) =>
    Prisma.sql`(${listEntries[list](ground)}) e WHERE ${allOf([...resolved.conditions, ...condition])}`
  const { selections } = resolved
  if (selections.length === 0) return { within: Prisma.empty, sourceOf: narrowed([]) }
  const each = selections.map((selection) => Prisma.sql`(${selection})`)
  const all = Prisma.sql`SELECT x.id FROM (${Prisma.join(each, ' INTERSECT ')}) x (id)`
  const isIn = Prisma.sql`e.claim_id IN (SELECT m.id FROM matched m)`
  const [some] = await tx.$queryRaw<{ ids: string[] }[]>`
    SELECT ARRAY(SELECT f.id::text FROM (${all} LIMIT ${fewClaims + 1}) f) AS ids`
  if (some && some.ids.length <= fewClaims) {
    const within = Prisma.sql`WITH matched AS MATERIALIZED (SELECT unnest(${some.ids}::uuid[]) AS id)`
    return { within, sourceOf: narrowed([isIn]) }
  }
  // IS TRUE keeps PostgreSQL from a join, for which it would put all of them in order once for each list.
  const long = narrowed([Prisma.sql`(${isIn}) IS TRUE`])
  const short = lists.filter((list) => !longLists.includes(list))
  const matched = Prisma.sql`WITH matched AS MATERIALIZED (SELECT DISTINCT y.id FROM (${all}) y)`
  if (short.length === 0) return { within: matched, sourceOf: long }
  // The claims are made ready for the look-up once for each place that asks: once for all short lists.
  const entries = short.map(
    (list) =>
      Prisma.sql`SELECT ${list}::text AS list, l.claim_id, l.since FROM (${listEntries[list](ground)}) l`,
  )
  const within = Prisma.sql`${matched}, short AS MATERIALIZED (SELECT e.list, e.claim_id, e.since
    FROM (${Prisma.join(entries, ' UNION ALL ')} OFFSET 0) e WHERE ${allOf([...resolved.conditions, Prisma.sql`(${isIn}) IS TRUE`])})`
  const sourceOf = (list: QueueList) =>
    short.includes(list)
      ? Prisma.sql`(SELECT s.claim_id, s.since FROM short s WHERE s.list = ${list}) e WHERE true`
      : long(list)
  return { within, sourceOf }
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
