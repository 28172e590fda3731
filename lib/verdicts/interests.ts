import type { DomainError } from '@/lib/core/error'
import { refused } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'
import { loadInterestGrounds } from './interest-grounds'
import { listInterests } from './read'
import { interestIn, touchedOrganizations } from './rules'

/** The organization that keeps a person from acting on each of some claims, by claim; others are not in it. */
export async function interestsInClaims(
  tx: Tx,
  personId: string,
  claimIds: readonly string[],
): Promise<Map<string, string>> {
  const interests = await listInterests(tx, personId)
  if (interests.length === 0) return new Map()
  const grounds = await loadInterestGrounds(tx, claimIds)
  return new Map(
    [...grounds].flatMap(([claimId, ground]) => {
      const organization = interestIn(touchedOrganizations(ground), interests)
      return organization === null ? [] : [[claimId, organization] as const]
    }),
  )
}

/** Whoever has an interest in one of the claims that an act touches does not do it. Names the organization. */
export function refuseInterested(interests: ReadonlyMap<string, string>): DomainError | null {
  const [organization] = interests.values()
  return organization === undefined
    ? null
    : refused('forbidden', 'assessment.interest', { values: { organization } })
}
