import { z } from 'zod'
import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'

const Note = z.string({ error: 'required' }).trim().min(1, { error: 'required' }).max(500)

/**
 * Says that one has an interest in an organization. From then on acting on its claims, on those of its owners, and on
 * comparisons with its models is refused. One in an organization that was merged into another holds for that one.
 */
export const declareInterest = command({
  name: 'interest.declare',
  permission: 'interest.declare',
  input: z.strictObject({ organizationId: Id, note: Note }),
  load: async ({ tx, input: { organizationId }, actor }) => ({
    organization: await tx.organization.findUnique({ where: { id: organizationId }, select: { id: true } }),
    standing: await tx.interest.findFirst({ where: { personId: actor.id, organizationId, endedAt: null } }),
  }),
  guard: ({ loaded }) => {
    if (!loaded.organization) return wrongOrganization('invalid_reference')
    return loaded.standing ? wrongOrganization('interest_standing') : null
  },
  run: async ({ tx, input, actor, now, newId }) => {
    const id = newId()
    await tx.interest.create({ data: { ...input, id, personId: actor.id, declaredAt: now } })
    const after = { interest: id, organization: input.organizationId }
    return { result: { id }, audit: [{ subject: { type: 'person', id: actor.id }, after }], tags: [] }
  },
})

/** Says that an interest has ended. That it was there stays in the trail. */
export const endInterest = command({
  name: 'interest.end',
  permission: 'interest.declare',
  input: z.strictObject({ interestId: Id }),
  load: ({ tx, input, actor }) =>
    tx.interest.findFirst({ where: { id: input.interestId, personId: actor.id, endedAt: null } }),
  guard: ({ loaded }) => (loaded ? null : new DomainError('not_found', { reason: 'not_found' })),
  run: async ({ tx, input: { interestId: id }, actor, now, loaded }) => {
    await tx.interest.update({ where: { id }, data: { endedAt: now } })
    const before = { interest: id, organization: loaded?.organizationId ?? '' }
    return { result: null, audit: [{ subject: { type: 'person', id: actor.id }, before }], tags: [] }
  },
})

function wrongOrganization(message: string): DomainError {
  return new DomainError('invalid', { reason: 'invalid', issues: [{ path: ['organizationId'], message }] })
}
