import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { lockClaim } from '@/lib/claims/read'
import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'
import { family, loadPointers } from '@/lib/registry/merged'

export type OwnClaim = { id: string; slug: string; organizationId: string }

/** The ids of the organization that an account speaks for, all entries merged with it included; [] for none. */
export async function ownOrganizations(tx: Pick<Tx, '$queryRaw'>, actor: Actor): Promise<string[]> {
  if (actor.organizationId === null) return []
  return family((await loadPointers(tx)).organization, actor.organizationId)
}

/** The same for whoever speaks for an organization. Throws `forbidden` for everybody else. */
export async function organizationsOf(db: Pick<Tx, '$queryRaw'>, actor: Actor): Promise<string[]> {
  const ids = can(actor, 'submission.own') ? await ownOrganizations(db, actor) : []
  if (ids.length === 0) throw new DomainError('forbidden', { reason: 'forbidden' })
  return ids
}

/** A published claim of the actor's own organization, locked. Throws `not_found` for every other. */
export async function getOwnClaim(tx: Tx, actor: Actor, claimId: string): Promise<OwnClaim> {
  await lockClaim(tx, claimId)
  const claim = await tx.claim.findFirst({
    where: { id: claimId, stage: 'published', vendorId: { in: await ownOrganizations(tx, actor) } },
    select: { id: true, slug: true },
  })
  if (!claim || actor.organizationId === null) throw new DomainError('not_found', { reason: 'not_found' })
  return { ...claim, organizationId: actor.organizationId }
}
