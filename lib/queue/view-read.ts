import type { Actor } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'
import { readDesk } from '@/lib/desk/read/desk-reader'
import { mayChangeView } from './rules'

export type QueueView = {
  id: string
  name: string
  filter: string
  revision: number
  savedBy: string
  mayChange: boolean
}

/** All saved views by name; at most 200. */
export function listViews(db: Database, actor: Actor): Promise<QueueView[]> {
  return readDesk(db, actor, async (tx) => {
    const rows = await tx.queueView.findMany({
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
  })
}
