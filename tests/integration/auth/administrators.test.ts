import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { jobsActor, operatorActor } from '@/lib/auth/actor'
import { disablePerson, setRoles } from '@/lib/auth/commands/people'
import { createFirstAccounts } from '@/lib/auth/first-run'
import { carryOut } from '@/lib/auth/people-by-command-line'
import { execute } from '@/lib/core/command'
import { addPerson, type Desk, openDesk } from '../../support/people'

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests, long enough')
vi.stubEnv('DATABASE_URL', 'postgresql://nowhere/none')

let desk: Desk
beforeEach(async () => {
  await desk?.db.$disconnect()
  desk = await openDesk()
})
afterAll(() => desk.db.$disconnect())

const lastAdmin = { code: 'conflict', details: { reason: 'people.last_admin' } }
const operator = () => desk.as(operatorActor)

test('the last administrator who can sign in keeps that role and stays enabled', async () => {
  const one = await addPerson(desk, ['admin'])
  const two = await addPerson(desk, ['admin'])
  await execute(operator(), disablePerson, { personId: two })
  await expect(execute(operator(), disablePerson, { personId: one })).rejects.toMatchObject(lastAdmin)
  const demoted = execute(operator(), setRoles, { personId: one, roles: ['reviewer'] })
  await expect(demoted).rejects.toMatchObject(lastAdmin)
  await execute(operator(), setRoles, { personId: one, roles: ['admin', 'editor'] })
})

test('two administrators cannot take the role from each other at the same moment', async () => {
  const one = await addPerson(desk, ['admin'])
  const two = await addPerson(desk, ['admin'])
  const demote = (personId: string) => execute(operator(), setRoles, { personId, roles: ['reviewer'] })
  const both = await Promise.allSettled([demote(one), demote(two)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await desk.db.personRole.count({ where: { role: 'admin' } })).toBe(1)
})

test("the software's own actors are not managed", async () => {
  const attempt = execute(operator(), disablePerson, { personId: jobsActor.id })
  await expect(attempt).rejects.toMatchObject({ details: { reason: 'people.system' } })
})

test('an empty desk gets one administrator and three reviewers, each with a password to be changed, once', async () => {
  const accounts = await createFirstAccounts({ db: desk.db })
  expect(accounts.map(({ roles }) => roles.join('+'))).toEqual([
    'admin+editor',
    'reviewer',
    'reviewer',
    'reviewer',
  ])
  const passwords = accounts.map(({ password }) => password)
  expect(new Set(passwords).size).toBe(4)
  for (const password of passwords) expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  expect(await desk.db.person.count({ where: { kind: 'person', mustChangePassword: true } })).toBe(4)
  expect(await createFirstAccounts({ db: desk.db })).toEqual([])
})

test('the command line invites, lists, changes roles, disables and enables', async () => {
  await addPerson(desk, ['admin'])
  const said = (...order: string[]) => carryOut(operator(), order)
  await expect(said('invite', 'ana@desk.example', 'Ana', 'reviewer')).resolves.toMatch(/\/accept\/[\w-]{43}$/)
  const id = await addPerson(desk, ['reviewer'], 'Ben')
  const email = `${id}@people.example`
  await said('roles', email, 'editor', 'reviewer')
  await said('disable', email)
  await expect(said('list')).resolves.toMatch(new RegExp(`${email} +editor, reviewer +disabled +Ben`))
  await said('enable', email)
  await expect(said('reset', email)).resolves.toMatch(/\/accept\/[\w-]{43}$/)
  await expect(said('disable', 'nobody@desk.example')).rejects.toThrow('Nobody here has the address')
  await expect(said('invite', 'cy@desk.example', 'Cy', 'boss')).rejects.toThrow('admin, editor or reviewer')
  await expect(said('roles', email, 'vendor')).rejects.toThrow('admin, editor or reviewer')
  await expect(said('explode', email)).rejects.toThrow('npm run users -- list')
  await expect(said()).rejects.toThrow('npm run users -- list')
})
