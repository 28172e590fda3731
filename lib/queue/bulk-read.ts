import type { Actor } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'
import { readDesk } from '@/lib/desk/read/desk-reader'
import { mayStop } from './rules'
import { Change } from './schema'

export type OpenChange = { id: string; requestedById: string }

/** The change of many that has waited longest; null where none is left. */
export function nextOpenChange(db: Database): Promise<OpenChange | null> {
  return db.bulkChange.findFirst({
    where: { finishedAt: null },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, requestedById: true },
  })
}

/** A change of many as the desk sees it. */
export type BulkChangeView = {
  id: string
  change: Change
  /** The name of the person it assigns to. */
  assignee: string | null
  filter: string
  requestedBy: string
  requestedAt: Date
  total: number
  done: number
  changed: number
  finishedAt: Date | null
  stoppedBy: string | null
  failure: string | null
  mayStop: boolean
}

const shown = 50

/** The latest changes of many, the newest first. */
export function listBulkChanges(db: Database, actor: Actor): Promise<BulkChangeView[]> {
  return readBulkChanges(db, actor, {})
}

/** One change of many; null where there is none, or not for this reader. */
export async function readBulkChange(db: Database, actor: Actor, id: string): Promise<BulkChangeView | null> {
  return (await readBulkChanges(db, actor, { id })).at(0) ?? null
}

function readBulkChanges(db: Database, actor: Actor, where: { id?: string }): Promise<BulkChangeView[]> {
  return readDesk(db, actor, async (tx) => {
    const rows = await tx.bulkChange.findMany({
      where,
      orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
      take: shown,
      include: { requestedBy: { select: { name: true } }, stoppedBy: { select: { name: true } } },
    })
    const changes = rows.map((row) => ({ row, change: Change.parse(row.change) }))
    const people = await tx.person.findMany({
      where: {
        id: { in: changes.flatMap(({ change }) => (change.what === 'assign' ? change.assigneeId : [])) },
      },
      select: { id: true, name: true },
    })
    const names = new Map(people.map(({ id, name }) => [id, name]))
    return changes.map(({ row, change }) => ({
      id: row.id,
      change,
      assignee: change.what === 'assign' ? (names.get(change.assigneeId) ?? null) : null,
      filter: row.filter,
      requestedBy: row.requestedBy.name,
      requestedAt: row.requestedAt,
      total: row.total,
      done: row.done,
      changed: row.changed,
      finishedAt: row.finishedAt,
      stoppedBy: row.stoppedBy?.name ?? null,
      failure: row.failure,
      mayStop: row.finishedAt === null && mayStop(actor, row),
    }))
  })
}
