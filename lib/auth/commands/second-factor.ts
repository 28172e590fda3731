import { z } from 'zod'
import { verifyPassword } from '@/lib/auth/password'
import { refuseUnmanaged } from '@/lib/auth/rules'
import { PersonOnly, SecondStepCode } from '@/lib/auth/schema'
import { matchingStep, newRecoveryCodes, newSecret, recoveryHash } from '@/lib/auth/second-factor/codes'
import { findProof, spendProof } from '@/lib/auth/second-factor/proof'
import { openSecret, sealSecret } from '@/lib/auth/second-factor/sealed-secret'
import { command, type Step } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'

const CurrentPassword = z.string().max(1000).optional()

/** Makes a secret for one's app. Nothing is asked at sign-in before a first code confirms it; until then it can be made anew. */
export const beginSecondFactor = command({
  name: 'second_factor.begin',
  permission: 'account.own',
  input: z.strictObject({ currentPassword: CurrentPassword }),
  load: async ({ tx, actor, input }) => ({
    factor: await lockFactor(tx, actor.id),
    mayGoOn: await isOwnPassword(tx, actor.id, input.currentPassword),
  }),
  guard: ({ loaded }) =>
    (loaded.factor?.confirmedAt ? new DomainError('conflict', { reason: 'second_factor.on' }) : null) ??
    (loaded.mayGoOn ? null : wrong('currentPassword', 'password_wrong')),
  run: async ({ tx, actor, now }) => {
    const personId = actor.id
    const data = { sealedSecret: sealSecret(newSecret(), personId), createdAt: now }
    await tx.secondFactor.upsert({ where: { personId }, create: { personId, ...data }, update: data })
    return { result: null, audit: [{ subject: { type: 'person', id: personId } }], tags: [] }
  },
})

/**
 * With a code of the app: turns the second factor on and ends all other sessions; where it is on already, makes new
 * recovery codes, and the old ones stop working. The codes are returned once and stored as hashes.
 */
export const confirmSecondFactor = command({
  name: 'second_factor.confirm',
  permission: 'account.own',
  input: z.strictObject({ code: SecondStepCode }),
  load: async ({ tx, actor, input, now }) => {
    const factor = await lockFactor(tx, actor.id)
    const secret = factor ? openSecret(factor.sealedSecret, actor.id) : null
    const lastStep = factor?.lastStep ?? null
    return { factor, step: secret ? matchingStep(secret, input.code, { now, lastStep }) : null }
  },
  guard: ({ loaded: { factor, step } }) =>
    (factor ? null : new DomainError('conflict', { reason: 'second_factor.off' })) ??
    (step === null ? wrong('code', 'second_step_wrong') : null),
  run: async ({ tx, actor, now, newId, loaded: { factor, step } }) => {
    const personId = actor.id
    const isNew = !factor?.confirmedAt
    const confirmedAt = factor?.confirmedAt ?? now
    await tx.secondFactor.update({ where: { personId }, data: { confirmedAt, lastStep: step } })
    if (isNew) await endOtherSessions(tx, personId, actor.sessionId, now)
    const codes = newRecoveryCodes()
    await tx.recoveryCode.deleteMany({ where: { personId } })
    await tx.recoveryCode.createMany({
      data: codes.map((code) => ({ id: newId(), personId, codeHash: recoveryHash(code), createdAt: now })),
    })
    const action = isNew ? 'second_factor.confirm' : 'second_factor.renew_codes'
    return { result: { codes }, audit: [{ action, subject: { type: 'person', id: personId } }], tags: [] }
  },
})

/** Turns one's own second factor off: takes the password, where there is one, and a code. */
export const disableSecondFactor = command({
  name: 'second_factor.disable',
  permission: 'account.own',
  input: z.strictObject({ currentPassword: CurrentPassword, code: SecondStepCode }),
  load: async ({ tx, actor, input, now }) => ({
    mayGoOn: await isOwnPassword(tx, actor.id, input.currentPassword),
    ...(await findProof(tx, { personId: actor.id, code: input.code, now })),
  }),
  guard: ({ loaded: { mayGoOn, isAsked, proof } }) =>
    (isAsked ? null : new DomainError('conflict', { reason: 'second_factor.off' })) ??
    (mayGoOn ? null : wrong('currentPassword', 'password_wrong')) ??
    (proof ? null : wrong('code', 'second_step_wrong')),
  run: async ({ tx, actor, now, loaded: { proof } }) => {
    if (proof) await spendProof(tx, { personId: actor.id, proof, now })
    await removeFactor(tx, actor.id)
    return { result: null, audit: [{ subject: { type: 'person', id: actor.id } }], tags: [] }
  },
})

/** Takes the second factor from somebody who has lost it. The person's sessions end. */
export const resetSecondFactor = command({
  name: 'second_factor.reset',
  permission: 'people.manage',
  input: PersonOnly,
  load: async ({ tx, input: { personId } }) => ({
    factor: await lockFactor(tx, personId),
    person: await tx.person.findUnique({ where: { id: personId } }),
  }),
  guard: ({ loaded: { factor, person } }) =>
    refuseUnmanaged(person) ?? (factor ? null : new DomainError('conflict', { reason: 'second_factor.off' })),
  run: async ({ tx, input: { personId }, now }) => {
    await removeFactor(tx, personId)
    await endOtherSessions(tx, personId, null, now)
    return { result: null, audit: [{ subject: { type: 'person', id: personId } }], tags: [] }
  },
})

async function lockFactor(tx: Tx, personId: string) {
  await tx.$queryRaw`SELECT id FROM public.person WHERE id = ${personId}::uuid FOR UPDATE`
  return tx.secondFactor.findUnique({ where: { personId } })
}

/** Whoever signs in only elsewhere has no password to give. */
async function isOwnPassword(
  tx: Step<unknown>['tx'],
  id: string,
  given: string | undefined,
): Promise<boolean> {
  const person = await tx.person.findUnique({ where: { id }, select: { passwordHash: true } })
  return person?.passwordHash ? verifyPassword(person.passwordHash, given ?? '') : true
}

async function removeFactor(tx: Tx, personId: string): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { personId } })
  await tx.secondFactor.delete({ where: { personId } })
}

async function endOtherSessions(tx: Tx, personId: string, own: string | null, now: Date): Promise<void> {
  const others = own ? { id: { not: own } } : {}
  await tx.session.updateMany({ where: { personId, revokedAt: null, ...others }, data: { revokedAt: now } })
}

function wrong(field: string, message: string): DomainError {
  return new DomainError('invalid', { reason: 'invalid', issues: [{ path: [field], message }] })
}
