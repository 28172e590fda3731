import { z } from 'zod'
import type { JsonValue } from '@/lib/audit/event'
import type { PersonRole } from '@/lib/auth/actor'
import { newToken, tokenHash } from '@/lib/auth/one-time-token'
import { endResetLinks } from '@/lib/auth/reset-links'
import { founderRoles, refuseUnmanaged } from '@/lib/auth/rules'
import { NewInvitation, PersonOnly } from '@/lib/auth/schema'
import { command, type Step } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'

const invitationDays = 7
const setupDays = 1

/** A link that is shown once; the database keeps only its hash. */
export type Link = { token: string; expiresAt: Date }

/** Invites somebody: whoever opens the link chooses a password, or ties an outside account. */
export const createInvitation = command({
  name: 'invitation.create',
  permission: 'people.manage',
  input: NewInvitation,
  load: ({ tx, input }) => tx.person.findFirst({ where: { email: input.email }, select: { id: true } }),
  guard: ({ loaded }) => (loaded ? emailTaken() : null),
  run: async (step) => {
    const { email, name, roles, organizationId = null } = step.input
    return issueInvitation(step, {
      purpose: 'invite',
      email,
      name,
      roles,
      organizationId,
      days: invitationDays,
    })
  },
})

/** A link with which a person sets a new password. It ends no session until it is used; earlier ones stop working. */
export const createReset = command({
  name: 'invitation.reset',
  permission: 'people.manage',
  input: PersonOnly,
  load: async ({ tx, input }) => {
    await tx.$queryRaw`SELECT id FROM public.person WHERE id = ${input.personId}::uuid FOR UPDATE`
    return tx.person.findUnique({ where: { id: input.personId }, include: { roles: true } })
  },
  guard: ({ loaded }) => refuseUnmanaged(loaded),
  run: async (step) => {
    const { email = null, name = null, organizationId = null } = step.loaded ?? {}
    if (email) await endResetLinks(step.tx, email, step.now)
    const roles = step.loaded?.roles.map(({ role }) => role) ?? []
    return issueInvitation(step, {
      purpose: 'reset',
      email,
      name,
      roles,
      organizationId,
      days: invitationDays,
    })
  },
})

/** A link with which the first administrator of an empty desk names themselves. Earlier ones stop working. */
export const createSetup = command({
  name: 'invitation.setup',
  permission: 'people.manage',
  input: z.strictObject({}),
  load: ({ tx }) => tx.person.count({ where: { kind: 'person' } }),
  guard: ({ loaded }) => (loaded > 0 ? new DomainError('conflict', { reason: 'people.exist' }) : null),
  run: async (step) => {
    await step.tx.invitation.updateMany({
      where: { purpose: 'setup', usedAt: null, expiresAt: { gt: step.now } },
      data: { expiresAt: step.now },
    })
    const nobody = { email: null, name: null, organizationId: null }
    return issueInvitation(step, { purpose: 'setup', ...nobody, roles: founderRoles, days: setupDays })
  },
})

/** Takes an invitation back before it is used. */
export const withdrawInvitation = command({
  name: 'invitation.withdraw',
  permission: 'people.manage',
  input: z.strictObject({ invitationId: Id }),
  load: ({ tx, input }) => tx.invitation.findFirst({ where: { id: input.invitationId, usedAt: null } }),
  guard: ({ loaded }) => (loaded ? null : new DomainError('not_found', { reason: 'invitation.used' })),
  run: async ({ tx, input, now }) => {
    await tx.invitation.update({ where: { id: input.invitationId }, data: { expiresAt: now } })
    return { result: null, audit: [{ subject: { type: 'invitation', id: input.invitationId } }], tags: [] }
  },
})

type Issued = {
  purpose: 'invite' | 'reset' | 'setup' | 'outside'
  email: string | null
  name: string | null
  roles: PersonRole[]
  organizationId: string | null
  assessmentId?: string
  days: number
}

/** Makes the link of an invitation, for the commands that invite. */
export async function issueInvitation({ tx, actor, now, newId }: Step<unknown>, { days, ...given }: Issued) {
  const token = newToken()
  const id = newId()
  const expiresAt = new Date(now.getTime() + days * 86_400_000)
  const row = { ...given, id, tokenHash: tokenHash(token), createdById: actor.id, createdAt: now, expiresAt }
  await tx.invitation.create({ data: row })
  const after: Record<string, JsonValue> = {
    purpose: given.purpose,
    roles: given.roles,
    ...(given.assessmentId ? { assessment: given.assessmentId } : {}),
  }
  const result: Link = { token, expiresAt }
  return { result, audit: [{ subject: { type: 'invitation', id }, after }], tags: [] }
}

function emailTaken(): DomainError {
  return new DomainError('invalid', {
    reason: 'invalid',
    issues: [{ path: ['email'], message: 'email_taken' }],
  })
}
