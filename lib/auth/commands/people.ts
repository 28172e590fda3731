import type { AuditEntry } from '@/lib/audit/event'
import type { PersonRole } from '@/lib/auth/actor'
import { endTokens } from '@/lib/auth/end-tokens'
import { refuseLastAdmin, refuseUnmanaged } from '@/lib/auth/rules'
import { NewRoles, PersonOnly } from '@/lib/auth/schema'
import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'

/** Shuts an account: its sessions and tokens end for good, and it cannot sign in. What the person did stays theirs. */
export const disablePerson = command({
  name: 'person.disable',
  permission: 'people.manage',
  input: PersonOnly,
  load: ({ tx, input }) => managed(tx, input.personId),
  guard: ({ loaded: { person, admins } }) =>
    refuseUnmanaged(person) ?? (person ? refuseLastAdmin(person, admins) : null),
  run: async ({ tx, input: { personId: id }, now }) => {
    await tx.person.update({ where: { id }, data: { disabledAt: now } })
    const ended = await endAccess(tx, id, now)
    return { result: null, audit: [{ subject: { type: 'person', id } }, ...ended], tags: [] }
  },
})

/** Opens an account again. What it had open before stays ended, also what was opened while it was being shut. */
export const enablePerson = command({
  name: 'person.enable',
  permission: 'people.manage',
  input: PersonOnly,
  load: ({ tx, input }) => managed(tx, input.personId),
  guard: ({ loaded: { person } }) => refuseUnmanaged(person),
  run: async ({ tx, input: { personId: id }, now }) => {
    const ended = await endAccess(tx, id, now)
    await tx.person.update({ where: { id }, data: { disabledAt: null } })
    return { result: null, audit: [{ subject: { type: 'person', id } }, ...ended], tags: [] }
  },
})

/** Gives a person exactly these roles; they count from the person's next request on. */
export const setRoles = command({
  name: 'person.set_roles',
  permission: 'people.manage',
  input: NewRoles,
  load: ({ tx, input }) => managed(tx, input.personId),
  guard: ({ loaded: { person, admins }, input }) =>
    refuseUnmanaged(person) ??
    (person && !input.roles.includes('admin') ? refuseLastAdmin(person, admins) : null) ??
    (input.roles.includes('vendor') && !person?.organizationId ? withoutOrganization() : null),
  run: async ({ tx, input: { personId, roles }, loaded }) => {
    await tx.personRole.deleteMany({ where: { personId, role: { notIn: roles } } })
    await tx.personRole.createMany({ data: roles.map((role) => ({ personId, role })), skipDuplicates: true })
    const before = { roles: rolesOf(loaded.person) }
    return {
      result: null,
      audit: [{ subject: { type: 'person', id: personId }, before, after: { roles } }],
      tags: [],
    }
  },
})

async function endAccess(tx: Tx, personId: string, now: Date): Promise<AuditEntry[]> {
  await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } })
  return endTokens(tx, personId, now)
}

/** The person, and the administrators who can sign in now. Locks both lists, so that two changes take turns. */
export async function managed(tx: Tx, personId: string) {
  await tx.$queryRaw`SELECT person_id FROM public.person_role WHERE role = 'admin' ORDER BY person_id FOR UPDATE`
  await tx.$queryRaw`SELECT id FROM public.person WHERE id = ${personId}::uuid FOR UPDATE`
  const person = await tx.person.findUnique({ where: { id: personId }, include: { roles: true } })
  const admins = await tx.person.findMany({
    where: { kind: 'person', disabledAt: null, roles: { some: { role: 'admin' } } },
    select: { id: true },
  })
  return { person, admins: admins.map(({ id }) => id) }
}

export function rolesOf(person: { roles: { role: PersonRole }[] } | null): PersonRole[] {
  return person?.roles.map(({ role }) => role).sort() ?? []
}

function withoutOrganization(): DomainError {
  const issues = [{ path: ['roles'], message: 'organization_missing' }]
  return new DomainError('invalid', { reason: 'invalid', issues })
}
