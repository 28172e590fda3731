import type { Tx } from '@/lib/db/client'
import { matchingStep, recoveryHash } from './codes'
import { openSecret } from './sealed-secret'

/** How somebody showed the second factor. */
export type Proof = { kind: 'totp'; step: number } | { kind: 'recovery'; codeId: string }

export type Challenged = {
  /** Whether the person has a second factor, so that one must be shown. */
  isAsked: boolean
  proof: Proof | null
}

/**
 * What a code proves, under the lock of the person's factor, so that two uses of one code take turns.
 *
 * @param code of the app or a recovery code; undefined where none was given
 */
export async function findProof(
  tx: Tx,
  { personId, code, now }: { personId: string; code: string | undefined; now: Date },
): Promise<Challenged> {
  await tx.$queryRaw`SELECT person_id FROM public.second_factor WHERE person_id = ${personId}::uuid FOR UPDATE`
  const factor = await tx.secondFactor.findUnique({ where: { personId } })
  if (!factor?.confirmedAt) return { isAsked: false, proof: null }
  if (code === undefined) return { isAsked: true, proof: null }
  const secret = openSecret(factor.sealedSecret, personId)
  const step = secret ? matchingStep(secret, code, { now, lastStep: factor.lastStep }) : null
  if (step !== null) return { isAsked: true, proof: { kind: 'totp', step } }
  const unused = { personId, codeHash: recoveryHash(code), usedAt: null }
  const recovery = await tx.recoveryCode.findFirst({ where: unused, select: { id: true } })
  return { isAsked: true, proof: recovery ? { kind: 'recovery', codeId: recovery.id } : null }
}

/** Takes a proof out of use. */
export async function spendProof(
  tx: Tx,
  { personId, proof, now }: { personId: string; proof: Proof; now: Date },
): Promise<void> {
  if (proof.kind === 'totp') {
    await tx.secondFactor.update({ where: { personId }, data: { lastStep: proof.step } })
  } else {
    await tx.recoveryCode.update({ where: { id: proof.codeId }, data: { usedAt: now } })
  }
}
