import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { anonymousActor, operatorActor } from '@/lib/auth/actor'
import { acceptInvitation, acceptInvitationElsewhere } from '@/lib/auth/commands/acceptance'
import { changePassword } from '@/lib/auth/commands/account'
import {
  createInvitation,
  createReset,
  createSetup,
  withdrawInvitation,
} from '@/lib/auth/commands/invitations'
import { findByIdentity } from '@/lib/auth/outside-identity'
import { findSignedIn } from '@/lib/auth/session'
import { execute } from '@/lib/core/command'
import {
  addPerson,
  addPersonWithPassword,
  type Desk,
  openDesk,
  signedInPerson,
  signIn,
  testPassword,
} from '../../support/people'

let desk: Desk
let now: Date
const password = 'a lantern above the quiet harbour'
const chosen = { newPassword: password, repeatPassword: password }
const ana = { email: 'Ana@Desk.example', name: 'Ana', roles: ['reviewer'] }

beforeEach(async () => {
  await desk?.db.$disconnect()
  now = new Date('2026-05-01T12:00:00Z')
  desk = await openDesk(() => now)
})
afterAll(() => desk.db.$disconnect())

async function invite(given = ana): Promise<string> {
  return (await execute(desk.as(operatorActor), createInvitation, given)).token
}
function accept(token: string, given: object = chosen) {
  return execute(desk.as(anonymousActor), acceptInvitation, { token, ...given })
}

describe('an invitation', () => {
  test('makes the account with the roles that the administrator gave, and no others', async () => {
    const { personId } = await accept(await invite())
    const person = await desk.db.person.findUniqueOrThrow({
      where: { id: personId },
      include: { roles: true },
    })
    expect(person).toMatchObject({ email: 'ana@desk.example', name: 'Ana', roles: [{ role: 'reviewer' }] })
    expect(person.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  test('works once, also when two open it at the same moment', async () => {
    const token = await invite()
    const both = await Promise.allSettled([accept(token), accept(token)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(accept(token)).rejects.toMatchObject({
      code: 'gone',
      details: { reason: 'invitation.used' },
    })
  })

  test('works for seven days', async () => {
    const token = await invite()
    now = new Date('2026-05-08T12:00:00Z')
    await expect(accept(token)).rejects.toMatchObject({ details: { reason: 'invitation.expired' } })
  })

  test('works no longer once it is withdrawn', async () => {
    const token = await invite()
    const { id } = await desk.db.invitation.findFirstOrThrow()
    await execute(desk.as(operatorActor), withdrawInvitation, { invitationId: id })
    await expect(accept(token)).rejects.toMatchObject({ code: 'gone' })
  })

  test('cannot be read from the database: only its hash is there', async () => {
    const token = await invite()
    const row = await desk.db.invitation.findFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(token)
  })

  test('is refused for an address that has an account', async () => {
    await accept(await invite())
    await expect(invite()).rejects.toMatchObject({ details: { issues: [{ message: 'email_taken' }] } })
  })

  test('to a vendor account names the organization', async () => {
    const attempt = invite({ ...ana, roles: ['vendor'] })
    await expect(attempt).rejects.toMatchObject({ details: { issues: [{ path: ['organizationId'] }] } })
  })

  test.each([
    ['short', 'password_short'],
    ['passwordpassword', 'password_common'],
    ['x'.repeat(129), 'password_long'],
  ])('is not accepted with the password %s', async (weak, message) => {
    const attempt = accept(await invite(), { newPassword: weak, repeatPassword: weak })
    await expect(attempt).rejects.toMatchObject({ details: { issues: [{ path: ['newPassword'], message }] } })
  })
})

describe('an outside account', () => {
  const identity = { provider: 'github', issuer: 'https://github.com', subject: '42' }
  const acceptWith = (token: string, given = identity) =>
    execute(desk.as(anonymousActor), acceptInvitationElsewhere, { token, identity: given })

  test('opens the account that the invitation tied it to, by issuer and subject', async () => {
    const { personId } = await acceptWith(await invite())
    expect(await findByIdentity(desk.db, identity.issuer, '42')).toBe(personId)
    expect(await findByIdentity(desk.db, 'https://accounts.google.com', '42')).toBeNull()
    expect(await findByIdentity(desk.db, identity.issuer, '43')).toBeNull()
  })

  test('opens nothing without an invitation', async () => {
    await expect(acceptWith('x'.repeat(43))).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is tied to one person only', async () => {
    await acceptWith(await invite())
    const second = acceptWith(await invite({ ...ana, email: 'ben@desk.example' }))
    await expect(second).rejects.toMatchObject({ details: { reason: 'invitation.identity_taken' } })
  })

  test('opens nothing once its person is disabled', async () => {
    const { personId } = await acceptWith(await invite())
    await desk.db.person.update({ where: { id: personId }, data: { disabledAt: now } })
    expect(await findByIdentity(desk.db, identity.issuer, '42')).toBeNull()
  })
})

test('a reset link sets a new password and ends every session', async () => {
  const admin = await signedInPerson(desk, ['admin'])
  const reviewer = await signIn(desk, await addPerson(desk, ['reviewer']))
  const { token } = await execute(desk.as(admin), createReset, { personId: reviewer.id })
  expect(await findSignedIn(desk.db, reviewer.sessionId, now)).not.toBeNull()
  await expect(accept(token)).resolves.toMatchObject({ personId: reviewer.id })
  expect(await findSignedIn(desk.db, reviewer.sessionId, now)).toBeNull()
})

test('a reset link that is opened elsewhere ends the password that was given, and asks for no other', async () => {
  const personId = await addPersonWithPassword(desk, 'ben@desk.example')
  await desk.db.person.update({ where: { id: personId }, data: { mustChangePassword: true } })
  const { token } = await execute(desk.as(operatorActor), createReset, { personId })
  const identity = { provider: 'oidc', issuer: 'https://id.example', subject: '7' }
  await execute(desk.as(anonymousActor), acceptInvitationElsewhere, { token, identity })
  const person = await desk.db.person.findUniqueOrThrow({ where: { id: personId } })
  expect(person).toMatchObject({ passwordHash: null, mustChangePassword: false })
})

test('a reset link for a disabled account is refused, and still works once the account is enabled', async () => {
  const personId = await addPersonWithPassword(desk, 'ben@desk.example')
  const { token } = await execute(desk.as(operatorActor), createReset, { personId })
  await desk.db.person.update({ where: { id: personId }, data: { disabledAt: now } })
  await expect(accept(token)).rejects.toMatchObject({ details: { reason: 'people.disabled' } })
  await desk.db.person.update({ where: { id: personId }, data: { disabledAt: null } })
  await expect(accept(token)).resolves.toMatchObject({ personId })
})

describe('of several reset links', () => {
  const ended = { code: 'gone', details: { reason: 'invitation.expired' } }
  const reset = async (personId: string) =>
    (await execute(desk.as(operatorActor), createReset, { personId })).token

  test('only the newest works, and nobody else loses theirs', async () => {
    const personId = await addPerson(desk, ['reviewer'])
    const other = await reset(await addPerson(desk, ['reviewer']))
    const [first, second] = [await reset(personId), await reset(personId)]
    await expect(accept(first)).rejects.toMatchObject(ended)
    await expect(accept(second)).resolves.toMatchObject({ personId })
    await expect(accept(first)).rejects.toMatchObject(ended)
    await expect(accept(other)).resolves.toBeDefined()
  })

  test('one stays when two are made at the same moment', async () => {
    const personId = await addPerson(desk, ['reviewer'])
    await Promise.all([reset(personId), reset(personId), reset(personId)])
    const open = { purpose: 'reset', usedAt: null, expiresAt: { gt: now } }
    expect(await desk.db.invitation.count({ where: open })).toBe(1)
  })

  /** As they may lie in a database from before. */
  async function twoOpen(personId: string): Promise<[string, string]> {
    const tokens: [string, string] = [await reset(personId), await reset(personId)]
    const expiresAt = new Date(now.getTime() + 86_400_000)
    await desk.db.invitation.updateMany({ where: { purpose: 'reset' }, data: { expiresAt } })
    return tokens
  }

  test.each(['with a password', 'elsewhere'])('all end with the use of one %s', async (how) => {
    const [first, second] = await twoOpen(await addPerson(desk, ['reviewer']))
    const identity = { provider: 'oidc', issuer: 'https://id.example', subject: '7' }
    if (how === 'elsewhere')
      await execute(desk.as(anonymousActor), acceptInvitationElsewhere, { token: second, identity })
    else await accept(second)
    await expect(accept(first)).rejects.toMatchObject(ended)
  })

  test('used at the same moment one gets in', async () => {
    const both = await twoOpen(await addPerson(desk, ['reviewer']))
    const tries = await Promise.allSettled(both.map((token) => accept(token)))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('none is left once the password is changed', async () => {
    const owner = await signIn(desk, await addPersonWithPassword(desk, 'ben@desk.example'))
    const token = await reset(owner.id)
    await execute(desk.as(owner), changePassword, { currentPassword: testPassword, ...chosen })
    await expect(accept(token)).rejects.toMatchObject(ended)
  })
})

describe('a set-up link', () => {
  const founder = { ...chosen, name: 'Fay', email: 'fay@desk.example' }

  test('makes the first administrator, and then works no more', async () => {
    const { token } = await execute(desk.as(operatorActor), createSetup, {})
    await expect(accept(token)).rejects.toMatchObject({
      details: { issues: [{ path: ['name'] }, { path: ['email'] }] },
    })
    const { personId } = await accept(token, founder)
    const roles = await desk.db.personRole.findMany({ where: { personId } })
    expect(roles.map(({ role }) => role).sort()).toEqual(['admin', 'editor'])
    await expect(accept(token, founder)).rejects.toMatchObject({ code: 'gone' })
  })

  test('is not made where there are people', async () => {
    await addPerson(desk, ['reviewer'])
    const attempt = execute(desk.as(operatorActor), createSetup, {})
    await expect(attempt).rejects.toMatchObject({ details: { reason: 'people.exist' } })
  })
})

test('no e-mail address, password or token enters the trail', async () => {
  const token = await invite()
  await accept(token)
  const texts = await desk.db.auditEvent.findMany({ select: { text: true } })
  const trail = texts.map(({ text }) => text).join('\n')
  expect(trail).toContain('invitation.accept')
  for (const secret of [token, password, 'ana@desk.example', '$argon2']) expect(trail).not.toContain(secret)
})
