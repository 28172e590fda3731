import type { Tx } from '@/lib/db/client'

/**
 * Ends every reset link of a person that is still open, so that none outlives a newer one or the password that it was
 * made to replace.
 */
export async function endResetLinks(tx: Tx, email: string, now: Date): Promise<void> {
  await tx.invitation.updateMany({
    where: { purpose: 'reset', email, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  })
}
