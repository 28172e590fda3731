import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'

/**
 * Locks claims until the transaction ends, in the order of their ids, so that changes of many come one after the
 * other and never wait for each other in a circle. Throws `not_found` where one is missing.
 */
export async function lockClaims(tx: Tx, claimIds: readonly string[]): Promise<void> {
  const distinct = [...new Set(claimIds)]
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM public.claim WHERE id = ANY(${distinct}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  if (rows.length !== distinct.length) throw new DomainError('not_found', { reason: 'not_found' })
}
