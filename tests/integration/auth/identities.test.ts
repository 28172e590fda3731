import { afterAll, beforeAll, expect, test } from 'vitest'
import { untieIdentity, untieOwnIdentity } from '@/lib/auth/commands/identities'
import { findByIdentity } from '@/lib/auth/outside-identity'
import { findSignedIn } from '@/lib/auth/session'
import { execute } from '@/lib/core/command'
import { newId } from '@/lib/core/id'
import { type Desk, openDesk, signedInPerson } from '../../support/people'
import { twice } from '../../support/small-record'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.db.$disconnect())

const issuer = 'https://foundry.example'

/** Somebody who signs in elsewhere alone, with so many accounts there. */
async function tied(accounts: number) {
  const person = await signedInPerson(desk, ['reviewer'])
  const identities = Array.from({ length: accounts }, () => ({ id: newId(), subject: newId() }))
  await desk.db.identity.createMany({
    data: identities.map((identity) => ({
      ...identity,
      personId: person.id,
      provider: 'oidc',
      issuer,
      createdAt: desk.now(),
    })),
  })
  const [first = { id: '', subject: '' }] = identities
  return { person, identities, first }
}

const untieOwn = (person: Awaited<ReturnType<typeof signedInPerson>>, identityId: string) =>
  execute(desk.as(person), untieOwnIdentity, { identityId })

const lastWayIn = { code: 'conflict', details: { reason: 'people.last_way_in' } }

test('an outside account that one unties opens nothing any more', async () => {
  const { person, identities, first } = await tied(2)
  expect(await findByIdentity(desk.db, issuer, first.subject)).toBe(person.id)
  await untieOwn(person, first.id)
  expect(await findByIdentity(desk.db, issuer, first.subject)).toBeNull()
  expect(await findByIdentity(desk.db, issuer, identities[1]?.subject ?? '')).toBe(person.id)
  expect(await findSignedIn(desk.db, person.sessionId, desk.now())).not.toBeNull()
})

test('the last way in is not untied, also where two go at once', async () => {
  const { person, first } = await tied(1)
  await expect(untieOwn(person, first.id)).rejects.toMatchObject(lastWayIn)
  const both = await tied(2)
  const ended = await twice((which) => untieOwn(both.person, both.identities[which]?.id ?? ''))
  expect(ended).toEqual(['conflict', 'done'])
  expect(await desk.db.identity.count({ where: { personId: both.person.id } })).toBe(1)
})

test('with a password the last outside account can go', async () => {
  const { person, first } = await tied(1)
  await desk.db.person.update({ where: { id: person.id }, data: { passwordHash: 'of some password' } })
  await untieOwn(person, first.id)
  expect(await desk.db.identity.count({ where: { personId: person.id } })).toBe(0)
})

test('nobody unties the account of somebody else, and it looks like one that is not there', async () => {
  const { first } = await tied(2)
  const other = await signedInPerson(desk, ['reviewer', 'editor'])
  const answer = { code: 'not_found', details: { reason: 'not_found' } }
  await expect(untieOwn(other, first.id)).rejects.toMatchObject(answer)
  await expect(untieOwn(other, newId())).rejects.toMatchObject(answer)
  const asAdmin = execute(desk.as(other), untieIdentity, { identityId: first.id })
  await expect(asAdmin).rejects.toMatchObject({ code: 'forbidden' })
})

test('an administrator unties the last one too: the sessions that it opened end, and the trail keeps no subject', async () => {
  const { person, first } = await tied(1)
  const admin = await signedInPerson(desk, ['admin'])
  await execute(desk.as(admin), untieIdentity, { identityId: first.id })
  expect(await findByIdentity(desk.db, issuer, first.subject)).toBeNull()
  expect(await findSignedIn(desk.db, person.sessionId, desk.now())).toBeNull()
  expect(await findSignedIn(desk.db, admin.sessionId, desk.now())).not.toBeNull()
  const [event] = await desk.db.auditEvent.findMany({ where: { action: 'person.untie_identity' } })
  expect(event).toMatchObject({ actorId: admin.id, subjectId: person.id })
  expect(event?.text).toContain(issuer)
  expect(event?.text).not.toContain(first.subject)
})
