import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { organizationChoices } from '@/lib/auth/read'
import type { ClaimFacts } from '@/lib/claims/facts'
import { getFacts } from '@/lib/claims/read'
import type { Database } from '@/lib/db/client'
import { groundOf, touchedOrganizations } from '@/lib/verdicts/rules'

/**
 * Organizations in which somebody may say that they have an interest, by name. The desk knows all of them; an outside
 * approver is offered those that are public, and those that a claim they were invited for is about.
 */
export async function interestChoices(
  db: Database,
  actor: Actor,
): Promise<{ value: string; label: string }[]> {
  if (can(actor, 'desk.read')) return organizationChoices(db)
  const near = await organizationsNear(db, actor)
  return db.$queryRaw<{ value: string; label: string }[]>`
    SELECT o.id::text AS value, o.name AS label FROM public.organization o
    WHERE o.merged_into_id IS NULL
      AND (o.id = ANY(${near}::uuid[]) OR o.id IN (SELECT p.id FROM record.organization p))
    ORDER BY o.name`
}

/** What the claims are about that wait for an outside approver. */
function organizationsNear(db: Database, actor: Actor): Promise<string[]> {
  return db.$transaction(
    async (tx) => {
      const waiting = await tx.outsideApprover.findMany({
        where: { personId: actor.id, assessment: { state: 'proposed' } },
        select: { assessment: { select: { claimId: true } } },
      })
      const near = new Set<string>()
      for (const { assessment } of waiting)
        for (const id of organizationsOf(await getFacts(tx, assessment.claimId))) near.add(id)
      return [...near]
    },
    { isolationLevel: 'RepeatableRead', maxWait: 10_000, timeout: 20_000 },
  )
}

/** Those in which an interest keeps somebody from the claim, the makers of its models, and who took part in its evidence. */
function organizationsOf(facts: ClaimFacts): string[] {
  const makers = facts.subjects.map(({ model }) => model.organizationId)
  const parties = facts.evidence.flatMap(({ evidence }) =>
    evidence.parties.map((party) => party.organizationId),
  )
  return [...touchedOrganizations(groundOf(facts)), ...makers, ...parties]
}
