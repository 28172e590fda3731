import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { DomainError } from '@/lib/core/error'
import type { Database } from '@/lib/db/client'
import { mayChangeView } from './rules'

export type QueueView = {
  id: string
  name: string
  filter: string
  revision: number
  savedBy: string
  mayChange: boolean
}

/** All saved views by name; at most 200. Throws `not_found` for whoever may not read the desk. */
export async function listViews(db: Database, actor: Actor): Promise<QueueView[]> {
  if (!can(actor, 'desk.read')) throw new DomainError('not_found', { reason: 'not_found' })
  const rows = await db.queueView.findMany({
    orderBy: { key: 'asc' },
    take: 200,
    include: { createdBy: { select: { name: true } } },
  })
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    filter: row.filter,
    revision: row.revision,
    savedBy: row.createdBy.name,
    mayChange: mayChangeView(actor, row),
  }))
}
