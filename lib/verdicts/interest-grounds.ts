import type { Tx } from '@/lib/db/client'
import { loadPointers, standsFor } from '@/lib/registry/merged'
import type { InterestGround } from './rules'

/**
 * What interests are held against, of many claims at once: vendors, makers of comparators and who owns whom. It says
 * what `getFacts` says of one claim, without the evidence.
 */
export async function loadInterestGrounds(
  tx: Tx,
  claimIds: readonly string[],
): Promise<Map<string, InterestGround>> {
  if (claimIds.length === 0) return new Map()
  const { organization, model } = await loadPointers(tx)
  const claims = await tx.claim.findMany({
    where: { id: { in: [...claimIds] } },
    select: { id: true, vendorId: true, assertions: { select: { comparatorModelId: true } } },
  })
  const compared = claims.flatMap(({ assertions }) =>
    assertions.flatMap(({ comparatorModelId }) =>
      comparatorModelId === null ? [] : [standsFor(model, comparatorModelId)],
    ),
  )
  const models = await tx.model.findMany({
    where: { id: { in: [...new Set(compared)] } },
    select: { id: true, organizationId: true },
  })
  const makers = new Map(models.map((row) => [row.id, standsFor(organization, row.organizationId)]))
  const owning = await tx.organizationTie.findMany({ where: { kind: 'owns', until: null } })
  const ties = owning.map((tie) => ({
    kind: tie.kind,
    until: tie.until,
    fromId: standsFor(organization, tie.fromId),
    toId: standsFor(organization, tie.toId),
  }))
  return new Map(
    claims.map(({ id, vendorId, assertions }) => {
      const vendor = standsFor(organization, vendorId)
      const rivals = assertions.flatMap(({ comparatorModelId }) =>
        comparatorModelId === null ? [] : (makers.get(standsFor(model, comparatorModelId)) ?? []),
      )
      return [id, { vendorId: vendor, makers: [...new Set(rivals)], ties }]
    }),
  )
}
