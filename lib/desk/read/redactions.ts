import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import type { Database, Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type Found, foundIn } from '@/lib/redactions/found'
import { isId } from '../capture/picks'

const withPeople = {
  askedBy: { select: { id: true, name: true } },
  decidedBy: { select: { name: true } },
  claim: { select: { id: true, slug: true, statement: true } },
  _count: { select: { redactions: true } },
} satisfies Prisma.RedactionRequestInclude
export type RedactionRow = Prisma.RedactionRequestGetPayload<{ include: typeof withPeople }>

/** What has been asked to be blacked out, the newest first; for whoever may agree to it. */
export async function listRedactions(
  db: Pick<Tx, 'redactionRequest'>,
  actor: Actor,
): Promise<RedactionRow[]> {
  if (!can(actor, 'redaction.decide')) return []
  return db.redactionRequest.findMany({ include: withPeople, orderBy: { askedAt: 'desc' }, take: 200 })
}

/** One of them, with where its words stand while it waits; null where there is none, or not for this reader. */
export async function readRedaction(
  db: Database,
  actor: Actor,
  id: string,
): Promise<{ request: RedactionRow; found: Found[] } | null> {
  if (!can(actor, 'redaction.decide') || !isId(id)) return null
  const request = await db.redactionRequest.findUnique({ where: { id }, include: withPeople })
  if (!request) return null
  const { claimId, words } = request
  return { request, found: words === null ? [] : await foundIn(db, { claimId, words }) }
}
