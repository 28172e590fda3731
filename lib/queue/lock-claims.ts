import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'

/**
 * Locks claims until the transaction ends, in the order of their ids, so that changes of many come one after the
 * other and never wait for each other in a circle. Throws `not_found` where one is missing.
 */
export async function lockClaims(tx: Tx, claimIds: readonly string[]): Promise<void> {
  const there = await lockThoseThere(tx, claimIds)
  if (there.length !== new Set(claimIds).size) throw new DomainError('not_found', { reason: 'not_found' })
}

/** The same for those that are there; a draft may have been thrown away since it was noted. */
export async function lockThoseThere(tx: Tx, claimIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM public.claim WHERE id = ANY(${[...claimIds]}::uuid[]) AND stage <> 'discarded'
    ORDER BY id FOR NO KEY UPDATE`
  return rows.map(({ id }) => id)
}
