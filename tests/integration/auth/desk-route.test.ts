import { afterAll, beforeAll, expect, test } from 'vitest'
import { operatorActor } from '@/lib/auth/actor'
import { findSignedIn } from '@/lib/auth/session'
import { execute } from '@/lib/core/command'
import { changeSetting } from '@/lib/settings/commands'
import { admitted } from '@/lib/web/desk-route'
import { type Desk, openDesk, signedInPerson } from '../../support/people'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.db.$disconnect())

const found = ({ sessionId }: { sessionId: string }) => findSignedIn(desk.db, sessionId, desk.now())
const nothing = expect.objectContaining({ code: 'not_found' })

test('files of the desk are there for whoever may read it', async () => {
  const reviewer = await signedInPerson(desk, ['reviewer'])
  expect(admitted(await found(reviewer), 'desk.read').id).toBe(reviewer.id)
})

test('nothing is there for strangers, and for whoever may do something else', async () => {
  const vendor = await found(await signedInPerson(desk, ['vendor']))
  expect(() => admitted(null, 'desk.read')).toThrow(nothing)
  expect(() => admitted(vendor, 'desk.read')).toThrow(nothing)
})

test('nothing is there before a password that somebody else has seen is changed', async () => {
  const reviewer = await signedInPerson(desk, ['reviewer'])
  await desk.db.person.update({ where: { id: reviewer.id }, data: { mustChangePassword: true } })
  const person = await found(reviewer)
  expect(() => admitted(person, 'desk.read')).toThrow(nothing)
})

test('nothing is there before the second factor that a role asks for is set up', async () => {
  const editor = await signedInPerson(desk, ['editor'])
  const change = { key: 'second_factor.roles' as const, value: ['editor' as const] }
  await execute(desk.as(operatorActor), changeSetting, change)
  const person = await found(editor)
  expect(() => admitted(person, 'desk.read')).toThrow(nothing)
})
