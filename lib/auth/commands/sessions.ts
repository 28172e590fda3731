import { z } from 'zod'
import { endTokens } from '@/lib/auth/end-tokens'
import { PersonOnly, SecondStepCode } from '@/lib/auth/schema'
import { findProof, spendProof } from '@/lib/auth/second-factor/proof'
import { sessionEnd } from '@/lib/auth/session'
import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'

/**
 * Opens a session for somebody whose password or outside account has been checked. Anyone may sign in, so the
 * permission is open; no form and no address passes its input on. Whichever door is taken, whoever has a second factor
 * shows it here.
 */
export const openSession = command({
  name: 'session.open',
  permission: 'account.open',
  input: z.strictObject({
    personId: Id,
    userAgent: z.string().max(400).nullable(),
    code: SecondStepCode.optional(),
  }),
  load: async ({ tx, input: { personId, code }, now }) => ({
    person: await tx.person.findFirst({ where: { id: personId, kind: 'person', disabledAt: null } }),
    second: await findProof(tx, { personId, code, now }),
  }),
  guard: ({ input, loaded: { person, second } }) => {
    if (!person) return new DomainError('unauthenticated', { reason: 'sign_in.failed' })
    if (!second.isAsked || second.proof) return null
    if (input.code === undefined) return new DomainError('unauthenticated', { reason: 'sign_in.second_step' })
    const issues = [{ path: ['code'], message: 'second_step_wrong' }]
    return new DomainError('invalid', { reason: 'invalid', issues })
  },
  run: async ({ tx, input: { personId, userAgent }, loaded: { second }, now, newId }) => {
    const id = newId()
    const times = { createdAt: now, lastSeenAt: now, expiresAt: sessionEnd(now) }
    if (second.proof) await spendProof(tx, { personId, proof: second.proof, now })
    await tx.session.create({ data: { id, personId, userAgent, ...times } })
    const shown: Record<string, string> = second.proof ? { second: second.proof.kind } : {}
    const entry = { subject: { type: 'person', id: personId }, after: { session: id, ...shown } }
    return { result: { sessionId: id, personId }, audit: [entry], tags: [] }
  },
})

/** Ends one of one's own sessions; without an id the one that the request came with. */
export const closeSession = command({
  name: 'session.close',
  permission: 'account.own',
  input: z.strictObject({ sessionId: Id.optional() }),
  load: ({ tx, input, actor }) => {
    const id = input.sessionId ?? actor.sessionId
    return id
      ? tx.session.findFirst({ where: { id, personId: actor.id, revokedAt: null } })
      : Promise.resolve(null)
  },
  guard: ({ loaded }) => (loaded ? null : unknownSession()),
  run: async ({ tx, loaded, actor, now }) => {
    const id = loaded?.id ?? ''
    await tx.session.update({ where: { id }, data: { revokedAt: now } })
    const entry = { subject: { type: 'person', id: actor.id }, before: { session: id } }
    return { result: { own: id === actor.sessionId }, audit: [entry], tags: [] }
  },
})

/** Ends all of one's own sessions, this one too. */
export const closeAllSessions = command({
  name: 'session.close_all',
  permission: 'account.own',
  input: z.strictObject({}),
  load: async () => null,
  guard: () => null,
  run: async ({ tx, actor, now }) => {
    const where = { personId: actor.id, revokedAt: null }
    const { count } = await tx.session.updateMany({ where, data: { revokedAt: now } })
    const entry = { subject: { type: 'person', id: actor.id }, before: { sessions: count } }
    return { result: { count }, audit: [entry], tags: [] }
  },
})

/** Ends all of one's own sessions but this one. */
export const closeOtherSessions = command({
  name: 'session.close_others',
  permission: 'account.own',
  input: z.strictObject({}),
  load: async () => null,
  guard: () => null,
  run: async ({ tx, actor, now }) => {
    const others = actor.sessionId ? { id: { not: actor.sessionId } } : {}
    const where = { personId: actor.id, revokedAt: null, ...others }
    const { count } = await tx.session.updateMany({ where, data: { revokedAt: now } })
    const entry = { subject: { type: 'person', id: actor.id }, before: { sessions: count } }
    return { result: { count }, audit: [entry], tags: [] }
  },
})

/** Ends somebody's session. */
export const revokeSession = command({
  name: 'session.revoke',
  permission: 'people.manage',
  input: z.strictObject({ sessionId: Id }),
  load: ({ tx, input }) => tx.session.findFirst({ where: { id: input.sessionId, revokedAt: null } }),
  guard: ({ loaded }) => (loaded ? null : unknownSession()),
  run: async ({ tx, input: { sessionId: id }, loaded, now }) => {
    await tx.session.update({ where: { id }, data: { revokedAt: now } })
    const personId = loaded?.personId ?? ''
    const entry = { subject: { type: 'person', id: personId }, before: { session: id } }
    return { result: { personId }, audit: [entry], tags: [] }
  },
})

/** Ends all sessions of a person, and all tokens: whoever is to be out stays out. */
export const revokeAllSessions = command({
  name: 'session.revoke_all',
  permission: 'people.manage',
  input: PersonOnly,
  load: async () => null,
  guard: () => null,
  run: async ({ tx, input: { personId }, now }) => {
    const where = { personId, revokedAt: null }
    const { count } = await tx.session.updateMany({ where, data: { revokedAt: now } })
    const entry = { subject: { type: 'person', id: personId }, before: { sessions: count } }
    return { result: { count }, audit: [entry, ...(await endTokens(tx, personId, now))], tags: [] }
  },
})

function unknownSession(): DomainError {
  return new DomainError('not_found', { reason: 'session.unknown' })
}
