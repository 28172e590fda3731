import type { Tx } from '@/lib/db/client'
import { placesOf } from './black-out'
import { claimsAround, versionsWith } from './scope'

/** A version that holds the words, and in which of its fields. */
export type Found = { slug: string; number: number; places: string[] }

/** Where the words stand in what has been published of a claim, and of those that share its evidence or sources. */
export async function foundIn(
  tx: Pick<Tx, '$queryRaw'>,
  { claimId, words }: { claimId: string; words: string },
): Promise<Found[]> {
  const claims = await claimsAround(tx, claimId)
  const versions = await versionsWith(tx, { claims, words })
  return versions.map(({ slug, number, text }) => ({
    slug,
    number,
    places: placesOf(JSON.parse(text), words),
  }))
}
