import { z } from 'zod'
import type { Database } from '@/lib/db/client'
import type { TrailQuery } from './trail-query'

export type TrailEvent = {
  seq: string
  at: Date
  actor: string
  action: string
  subject: { type: string; id: string }
  before: Record<string, unknown>
  after: Record<string, unknown>
}

const pageSize = 50

/** One page of events, newest first, and the number to ask for older ones with; null at the end. */
export async function listEvents(
  db: Database,
  query: TrailQuery,
): Promise<{ events: TrailEvent[]; older: string | null }> {
  const rows = await db.auditEvent.findMany({
    where: eventsWhere(query),
    orderBy: { seq: 'desc' },
    take: pageSize + 1,
    select: { seq: true, at: true, action: true, text: true, actor: { select: { name: true } } },
  })
  const events = rows.slice(0, pageSize).map((row) => {
    const { subject, before, after } = Said.parse(JSON.parse(row.text))
    const { seq, at, action, actor } = row
    return { seq: String(seq), at, action, actor: actor.name, subject, before, after }
  })
  return { events, older: rows.length > pageSize ? (events.at(-1)?.seq ?? null) : null }
}

/** Where the chain ends now. */
export async function readHead(db: Database): Promise<{ seq: string; hash: string }> {
  const { seq, hash } = await db.auditHead.findUniqueOrThrow({ where: { id: 1 } })
  return { seq: String(seq), hash }
}

/** Everybody who may stand in the trail, by name, for the filter. */
export async function listActors(db: Database): Promise<{ value: string; label: string }[]> {
  const rows = await db.person.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } })
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

const Fields = z.record(z.string(), z.unknown())
const Said = z.object({
  subject: z.object({ type: z.string(), id: z.string() }),
  before: Fields,
  after: Fields,
})

/** The events that fit a query, as Prisma asks for them. */
export function eventsWhere({ actor, action, subject, from, to, before }: TrailQuery) {
  const [subjectType, ...rest] = subject?.split(':') ?? []
  return {
    ...(actor ? { actorId: actor } : {}),
    ...(action ? { action: { startsWith: action } } : {}),
    ...(subjectType ? { subjectType, subjectId: rest.join(':') } : {}),
    ...(before === undefined ? {} : { seq: { lt: before } }),
    at: {
      ...(from ? { gte: new Date(`${from}T00:00:00Z`) } : {}),
      ...(to ? { lt: new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000) } : {}),
    },
  }
}
