import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { findSimilarClaims, type SimilarClaim, SimilarQuery } from '@/lib/claims/similar'
import type { Database } from '@/lib/db/client'
import { findByName } from '../capture/find-by-name'
import { isId } from '../capture/picks'
import { readDesk } from './desk-reader'

const Name = z.string().trim().max(300)

/** What stands in the form of a claim while it is typed: names or ids, as people type them. */
export const TypedClaim = z.strictObject({
  vendor: Name,
  statement: SimilarQuery.shape.statement,
  models: z.array(Name).max(40).catch([]),
  benchmarks: z.array(Name).max(40).catch([]),
})

/** Claims that may be the one that is being typed; none while its vendor is not known. Throws `not_found`. */
export function readSimilar(
  db: Database,
  actor: Actor,
  typed: z.output<typeof TypedClaim>,
): Promise<SimilarClaim[]> {
  return readDesk(db, actor, async (tx) => {
    const idsOf = async (kind: 'organization' | 'model' | 'benchmark', names: string[]) => {
      const found = await findByName(tx, kind, names)
      return names.flatMap((name) => (isId(name) ? name : (found.get(name) ?? [])))
    }
    const [vendorId] = await idsOf('organization', [typed.vendor])
    if (!vendorId) return []
    return findSimilarClaims(tx, {
      vendorId,
      statement: typed.statement,
      modelIds: await idsOf('model', typed.models),
      benchmarkIds: await idsOf('benchmark', typed.benchmarks),
    })
  })
}
