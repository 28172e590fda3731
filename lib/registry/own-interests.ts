import type { Actor } from '@/lib/auth/actor'
import type { DomainError } from '@/lib/core/error'
import { refused } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'
import { listInterests } from '@/lib/verdicts/read'
import { type DeclaredInterest, interestIn, touchedOrganizations } from '@/lib/verdicts/rules'
import { loadPointers, standsFor } from './merged'

/** What somebody has an interest in, and what a change of the registry touches, all owners included. */
export type OwnInterests = { touched: ReadonlySet<string>; interests: readonly DeclaredInterest[] }

/**
 * Reads what says whether an actor may change how these organizations are joined to models or to each other: interests
 * are held against makers and owners, so whoever has one could slip out of it by such a change.
 */
export async function readOwnInterests(
  tx: Tx,
  actor: Actor,
  organizationIds: readonly string[],
): Promise<OwnInterests> {
  if (organizationIds.length === 0) return { touched: new Set(), interests: [] }
  const { organization: pointers } = await loadPointers(tx)
  const [vendorId = '', ...makers] = organizationIds.map((id) => standsFor(pointers, id))
  const owned = await tx.organizationTie.findMany({ where: { kind: 'owns' } })
  const ties = owned.map((tie) => ({
    ...tie,
    fromId: standsFor(pointers, tie.fromId),
    toId: standsFor(pointers, tie.toId),
  }))
  return {
    touched: touchedOrganizations({ vendorId, makers, ties }),
    interests: await listInterests(tx, actor.id),
  }
}

/** Nobody changes what their own interests are held against. Names the organization, at `fields` of the form. */
export function refuseOwnInterest(
  { touched, interests }: OwnInterests,
  fields: readonly string[],
): DomainError | null {
  const organization = interestIn(touched, interests)
  if (organization === null) return null
  const values = { organization }
  const issues = fields.map((field) => ({ path: [field], message: 'own_interest', values }))
  return refused('forbidden', 'registry.interest', { values, issues })
}
