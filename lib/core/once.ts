import type { Tx } from '@/lib/db/client'
import { refused } from './refuse'

/** That a request is to be carried out once: whose token, the key it came with, and a hash of what it asks. */
export type Once = { tokenId: string; key: string; fingerprint: string }

const dayMs = 86_400_000

/** Keys from before this are forgotten. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - dayMs)
}

/**
 * Runs work unless its key has carried it out already, and keeps the answer in the transaction of the work itself: what
 * was not committed can be sent again, and nothing stays half-way. A refusal carries nothing out and uses up no key.
 *
 * @throws DomainError conflict while another request with the key is at work; invalid for a key of another request
 */
export async function carryOutOnce<R>(
  tx: Tx,
  once: Once & { now: Date },
  work: () => Promise<R>,
): Promise<R> {
  const { tokenId, key, fingerprint, now } = once
  const [lock] = await tx.$queryRaw<{ free: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`${tokenId} ${key}`}, 20261128)) AS free`
  if (!lock?.free) throw refused('conflict', 'idempotency.running')
  const kept = await tx.idempotencyKey.findUnique({ where: { tokenId_key: { tokenId, key } } })
  if (kept && kept.carriedOutAt >= forgottenBefore(now)) {
    if (kept.fingerprint !== fingerprint) throw refused('invalid', 'idempotency.other_request')
    return asAnswered(kept.answer)
  }
  const answer = await work()
  const row = { fingerprint, answer: JSON.parse(JSON.stringify(answer)), carriedOutAt: now }
  await tx.idempotencyKey.upsert({
    where: { tokenId_key: { tokenId, key } },
    create: { tokenId, key, ...row },
    update: row,
  })
  return answer
}

/** Safe: the fingerprint names the address, so the same command answered, in plain JSON. */
function asAnswered<R>(answer: unknown): R {
  return answer as R
}
