import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  type Actor,
  anonymousActor,
  jobsActor,
  operatorActor,
  personRoles,
  starterActor,
} from '@/lib/auth/actor'
import { type Permission, permissions } from '@/lib/auth/permissions'
import { command, execute } from '@/lib/core/command'
import { type Desk, openDesk, signedInPerson } from '../../support/people'

let desk: Desk
const actors = new Map<string, Actor>()

beforeAll(async () => {
  desk = await openDesk()
  for (const role of personRoles) actors.set(role, await signedInPerson(desk, [role]))
  const invited = await signedInPerson(desk, [])
  actors.set('outside', { ...invited, roles: ['outside'] })
  const ours = { starter: starterActor, jobs: jobsActor, operator: operatorActor, anyone: anonymousActor }
  for (const [role, actor] of Object.entries(ours)) actors.set(role, actor)
})
afterAll(() => desk.db.$disconnect())

const roles = [...personRoles, 'outside', 'starter', 'jobs', 'operator', 'anyone'] as const
const names = Object.keys(permissions).filter(isPermission)

function isPermission(name: string): name is Permission {
  return Object.hasOwn(permissions, name)
}

/** A command that does nothing but ask for a permission, and leaves a trace in the trail. */
function probe(permission: Permission) {
  return command({
    name: `probe.${permission}`,
    permission,
    input: z.strictObject({}),
    load: async () => null,
    guard: () => null,
    run: async ({ actor }) => ({
      result: 'done',
      audit: [{ subject: { type: 'person', id: actor.id } }],
      tags: [],
    }),
  })
}

describe.each(names)('%s', (permission) => {
  const allowed: readonly string[] = permissions[permission]
  test.each(roles)('%s may or may not, as the table says', async (role) => {
    const actor = actors.get(role)
    if (!actor) throw new Error(`Nobody is ${role}`)
    const attempt = execute(desk.as(actor), probe(permission), {})
    if (allowed.includes('anyone') || allowed.includes(role)) {
      await expect(attempt).resolves.toBe('done')
    } else {
      await expect(attempt).rejects.toMatchObject({
        code: role === 'anyone' ? 'unauthenticated' : 'forbidden',
      })
    }
  })
})

test('a person who holds two roles may what either may', async () => {
  const both = await signedInPerson(desk, ['admin', 'reviewer'])
  await expect(execute(desk.as(both), probe('people.manage'), {})).resolves.toBe('done')
  await expect(execute(desk.as(both), probe('assessment.propose'), {})).resolves.toBe('done')
  await expect(execute(desk.as(both), probe('claim.publish'), {})).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a refused command leaves nothing in the trail', async () => {
  const before = await desk.db.auditEvent.count()
  await expect(execute(desk.as(anonymousActor), probe('claim.draft'), {})).rejects.toThrow()
  expect(await desk.db.auditEvent.count()).toBe(before)
})
