import { z } from 'zod'
import { endTokens } from '@/lib/auth/end-tokens'
import { tokenHash } from '@/lib/auth/one-time-token'
import { hashPassword } from '@/lib/auth/password'
import { endResetLinks } from '@/lib/auth/reset-links'
import { refuseSpentInvitation } from '@/lib/auth/rules'
import { Acceptance, OutsideIdentity, Token } from '@/lib/auth/schema'
import { command, type Step } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

/**
 * Opens an invitation, set-up or reset link with a password. The sessions, tokens and other reset links that the person had
 * end. Returns the person, whom the caller may sign in.
 */
export const acceptInvitation = command({
  name: 'invitation.accept',
  permission: 'account.open',
  input: Acceptance,
  load: ({ tx, input }) => opened(tx, input.token),
  guard: ({ loaded, input, now }) => refuseSpentInvitation(loaded, now) ?? refuseNameless(loaded, input),
  run: async (step) => {
    const invitation = present(step.loaded)
    const passwordHash = await hashPassword(step.input.newPassword)
    const personId = await personOf(step, invitation, step.input)
    const data = { passwordHash, mustChangePassword: false }
    await step.tx.person.update({ where: { id: personId }, data })
    return close(step, invitation, personId)
  },
})

/**
 * Opens an invitation or reset link by signing in elsewhere: ties that account, by issuer and subject, to the person.
 * A password that was lost, or that somebody else has seen, opens nothing from then on.
 */
export const acceptInvitationElsewhere = command({
  name: 'invitation.accept_elsewhere',
  permission: 'account.open',
  input: z.strictObject({ token: Token, identity: OutsideIdentity }),
  load: async ({ tx, input }) => {
    const { issuer, subject } = input.identity
    const where = { issuer_subject: { issuer, subject } }
    return { invitation: await opened(tx, input.token), tied: await tx.identity.findUnique({ where }) }
  },
  guard: ({ loaded, now }) =>
    refuseSpentInvitation(loaded.invitation, now) ??
    refuseNameless(loaded.invitation, {}) ??
    (loaded.tied ? new DomainError('conflict', { reason: 'invitation.identity_taken' }) : null),
  run: async (step) => {
    const { tx, input, now, newId } = step
    const invitation = present(step.loaded.invitation)
    const personId = await personOf(step, invitation, {})
    const identity = { ...input.identity, id: newId(), personId, createdAt: now }
    await tx.identity.create({ data: identity })
    const data = { passwordHash: null, mustChangePassword: false }
    await tx.person.update({ where: { id: personId }, data })
    return close(step, invitation, personId)
  },
})

const withProposal = { assessment: { select: { state: true } } } satisfies Prisma.InvitationInclude
type Invitation = Prisma.InvitationGetPayload<{ include: typeof withProposal }>

/** The row is locked, so that two who open one link at once do not both get in. */
async function opened(tx: Tx, token: string): Promise<Invitation | null> {
  const hash = tokenHash(token)
  await tx.$queryRaw`SELECT id FROM public.invitation WHERE token_hash = ${hash} FOR UPDATE`
  return tx.invitation.findUnique({ where: { tokenHash: hash }, include: withProposal })
}

type Names = { name?: string | undefined; email?: string | undefined }

/** A set-up link does not know yet whom it is for. */
function refuseNameless(invitation: Invitation | null, given: Names): DomainError | null {
  const issues = (['name', 'email'] as const)
    .filter((field) => !invitation?.[field] && !given[field])
    .map((field) => ({ path: [field], message: 'required' }))
  return issues.length > 0 ? new DomainError('invalid', { reason: 'invalid', issues }) : null
}

async function personOf(step: Step<unknown>, invitation: Invitation, given: Names): Promise<string> {
  const email = invitation.email ?? given.email ?? ''
  if (!(await isKnown(step.tx, invitation, email)))
    return addPerson(step, invitation, { email, name: given.name })
  const select = { id: true, disabledAt: true }
  const person = await step.tx.person.findFirst({ where: { email, kind: 'person' }, select })
  if (!person) throw new DomainError('not_found', { reason: 'invitation.unknown' })
  if (person.disabledAt) throw new DomainError('forbidden', { reason: 'people.disabled' })
  await step.tx.session.updateMany({
    where: { personId: person.id, revokedAt: null },
    data: { revokedAt: step.now },
  })
  await endResetLinks(step.tx, email, step.now)
  return person.id
}

/** A reset is for somebody known; so may an outside approver be, from an earlier proposal. */
async function isKnown(tx: Tx, { purpose }: Invitation, email: string): Promise<boolean> {
  if (purpose !== 'outside') return purpose === 'reset'
  const former = await tx.person.findFirst({
    where: { email, roles: { none: {} }, organizationId: null },
    select: { id: true },
  })
  return former !== null
}

async function addPerson(
  { tx, now, newId }: Step<unknown>,
  invitation: Invitation,
  given: Names & { email: string },
) {
  const { email } = given
  if (await tx.person.findUnique({ where: { email }, select: { id: true } })) {
    throw new DomainError('gone', { reason: 'invitation.used' })
  }
  const id = newId()
  const roles = { create: invitation.roles.map((role) => ({ role })) }
  const name = given.name ?? invitation.name ?? email
  const { organizationId } = invitation
  await tx.person.create({ data: { id, name, email, organizationId, createdAt: now, roles } })
  return id
}

async function close({ tx, now }: Step<unknown>, invitation: Invitation, personId: string) {
  const { id, purpose, roles, assessmentId, createdById } = invitation
  await tx.invitation.update({ where: { id }, data: { usedAt: now, usedById: personId } })
  if (assessmentId && createdById)
    await tx.outsideApprover.create({
      data: { assessmentId, personId, invitedById: createdById, acceptedAt: now },
    })
  const after = { invitation: id, purpose, ...(purpose === 'reset' ? {} : { roles }) }
  const result = { personId, assessmentId }
  const entry = { subject: { type: 'person', id: personId }, after }
  return { result, audit: [entry, ...(await endTokens(tx, personId, now))], tags: [] }
}

/** The guard has refused null already. */
function present<T>(value: T | null): T {
  if (value === null) throw new DomainError('not_found', { reason: 'invitation.unknown' })
  return value
}
