import type { AuditEntry } from '@/lib/audit/event'
import type { Tx } from '@/lib/db/client'

/**
 * Ends every token of a person that still opens something, for whoever gives an account back to its owner: a token that
 * a thief has made would outlive all sessions.
 *
 * @returns what the trail says of each
 */
export async function endTokens(tx: Tx, personId: string, now: Date): Promise<AuditEntry[]> {
  const ended = await tx.apiToken.updateManyAndReturn({
    where: { personId, revokedAt: null, expiresAt: { gt: now } },
    data: { revokedAt: now },
    select: { id: true },
  })
  const ids = ended.map(({ id }) => id).sort()
  return ids.map((id) => ({
    action: 'person.revoke_token',
    subject: { type: 'token', id },
    before: { person: personId },
  }))
}
