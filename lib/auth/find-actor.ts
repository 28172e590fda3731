import type { Database } from '@/lib/db/client'
import type { Actor } from './actor'

/** A person as an actor with the roles they have now, for work in their name; null once the account is closed. */
export async function findActor(db: Database, personId: string): Promise<Actor | null> {
  const row = await db.person.findFirst({
    where: { id: personId, kind: 'person', disabledAt: null },
    select: { id: true, name: true, organizationId: true, roles: { select: { role: true } } },
  })
  if (!row) return null
  return { ...row, roles: row.roles.map(({ role }) => role), sessionId: null }
}
