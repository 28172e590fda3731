import type { Database } from '@/lib/db/client'
import { enrolmentUri } from './codes'
import { openSecret } from './sealed-secret'

/** Whether signing in as this person takes a second step. */
export async function hasSecondFactor(db: Database, personId: string): Promise<boolean> {
  const where = { personId, confirmedAt: { not: null } }
  return (await db.secondFactor.count({ where })) > 0
}

export type SecondFactorView =
  | { state: 'off' }
  /** The secret is shown until a first code confirms it, and never after. */
  | { state: 'pending'; secret: string; uri: string }
  | { state: 'on'; since: Date; codesLeft: number }

/** One's own second factor, as its page shows it. */
export async function readSecondFactor(
  db: Database,
  { personId, email }: { personId: string; email: string },
): Promise<SecondFactorView> {
  const factor = await db.secondFactor.findUnique({ where: { personId } })
  if (!factor) return { state: 'off' }
  if (factor.confirmedAt) {
    const codesLeft = await db.recoveryCode.count({ where: { personId, usedAt: null } })
    return { state: 'on', since: factor.confirmedAt, codesLeft }
  }
  const secret = openSecret(factor.sealedSecret, personId)
  return secret ? { state: 'pending', secret, uri: enrolmentUri(secret, email) } : { state: 'off' }
}
