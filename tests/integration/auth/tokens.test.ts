import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anonymousActor, operatorActor } from '@/lib/auth/actor'
import { findBearer, listTokens } from '@/lib/auth/api-token'
import { acceptInvitation, acceptInvitationElsewhere } from '@/lib/auth/commands/acceptance'
import { changePassword } from '@/lib/auth/commands/account'
import { createReset } from '@/lib/auth/commands/invitations'
import { disablePerson, enablePerson, setRoles } from '@/lib/auth/commands/people'
import { revokeAllSessions } from '@/lib/auth/commands/sessions'
import { createToken, revokeOwnToken, revokeToken } from '@/lib/auth/commands/tokens'
import { can } from '@/lib/auth/permissions'
import { findSignedIn } from '@/lib/auth/session'
import { tokenScopes } from '@/lib/auth/token-scopes'
import { execute } from '@/lib/core/command'
import { changeSetting } from '@/lib/settings/commands'
import { addPerson, type Desk, openDesk, signedInPerson, signIn, testPassword } from '../../support/people'

let desk: Desk
let now = new Date('2026-05-01T12:00:00Z')
beforeAll(async () => {
  desk = await openDesk(() => now)
})
afterAll(() => desk.db.$disconnect())

const input = { name: 'Nightly import', scopes: ['claims:write' as const], days: 30 as const }

test('a token acts for its owner in its scopes, is stored as a hash, and shown to nobody again', async () => {
  const owner = await signedInPerson(desk, ['reviewer'])
  const { token } = await execute(desk.as(owner), createToken, input)
  expect(token).toMatch(/^countercheck_[\w-]{43}$/)
  const bearer = await findBearer(desk.db, token, now)
  expect(bearer).toMatchObject({ actor: { id: owner.id, sessionId: null }, scopes: ['claims:write'] })
  const kept = JSON.stringify([
    await desk.db.apiToken.findMany(),
    (await desk.db.auditEvent.findMany()).map(({ text }) => text),
    await listTokens(desk.db, owner.id, now),
  ])
  expect(kept).not.toContain(token.slice('countercheck_'.length))
  expect(await findBearer(desk.db, `${token}x`, now)).toBeNull()
  expect(await findBearer(desk.db, token.slice('countercheck_'.length), now)).toBeNull()
})

test('a stolen token opens nothing once it is revoked, by its owner or by an administrator, or has expired', async () => {
  const owner = await signedInPerson(desk, ['reviewer'])
  const admin = await signedInPerson(desk, ['admin'])
  const other = await signedInPerson(desk, ['reviewer'])
  const made = async () => {
    const { token } = await execute(desk.as(owner), createToken, input)
    const row = await desk.db.apiToken.findFirstOrThrow({
      where: { personId: owner.id },
      orderBy: { id: 'desc' },
    })
    return { token, tokenId: row.id }
  }
  const first = await made()
  await expect(execute(desk.as(other), revokeOwnToken, { tokenId: first.tokenId })).rejects.toMatchObject({
    code: 'not_found',
  })
  await execute(desk.as(owner), revokeOwnToken, { tokenId: first.tokenId })
  expect(await findBearer(desk.db, first.token, now)).toBeNull()
  const second = await made()
  await execute(desk.as(admin), revokeToken, { tokenId: second.tokenId })
  expect(await findBearer(desk.db, second.token, now)).toBeNull()
  const third = await made()
  const at = (days: number) => new Date(now.getTime() + days * 86_400_000)
  expect(await findBearer(desk.db, third.token, at(29.9))).not.toBeNull()
  expect(await findBearer(desk.db, third.token, at(30))).toBeNull()
})

test('what an account had open ends for good when it is disabled, also what was opened meanwhile', async () => {
  const owner = await signedInPerson(desk, ['reviewer'])
  const { token } = await execute(desk.as(owner), createToken, input)
  await execute(desk.as(operatorActor), disablePerson, { personId: owner.id })
  // As a sign-in and a form leave them that had looked before the account was shut and wrote after it.
  await desk.db.session.updateMany({ where: { personId: owner.id }, data: { revokedAt: null } })
  const { id } = await desk.db.apiToken.findFirstOrThrow({ where: { personId: owner.id } })
  expect(await desk.db.apiToken.count({ where: { id, revokedAt: null } })).toBe(0)
  await execute(desk.as(operatorActor), enablePerson, { personId: owner.id })
  expect(await findBearer(desk.db, token, now)).toBeNull()
  expect(await findSignedIn(desk.db, owner.sessionId, now)).toBeNull()
  const trail = { action: 'person.revoke_token', subjectId: id }
  expect(await desk.db.auditEvent.count({ where: trail })).toBe(1)
})

test('a token of one who lost a role loses it too', async () => {
  const owner = await signedInPerson(desk, ['reviewer'])
  const { token } = await execute(desk.as(owner), createToken, input)
  await execute(desk.as(operatorActor), setRoles, { personId: owner.id, roles: ['admin'] })
  const bearer = await findBearer(desk.db, token, now)
  expect(bearer && can(bearer.actor, tokenScopes['claims:write'])).toBe(false)
})

describe('giving an account back ends its tokens', () => {
  const newPassword = 'a lantern above the quiet harbour'
  const chosen = { newPassword, repeatPassword: newPassword }
  const identity = { provider: 'oidc', issuer: 'https://id.example', subject: '7' }
  const open = (token: string) => findBearer(desk.db, token, now)

  async function usesReset(personId: string, how: 'password' | 'elsewhere') {
    const { token } = await execute(desk.as(operatorActor), createReset, { personId })
    const visitor = desk.as(anonymousActor)
    if (how === 'password') await execute(visitor, acceptInvitation, { token, ...chosen })
    else await execute(visitor, acceptInvitationElsewhere, { token, identity })
  }

  test.each([
    ['a reset link that is used', (id: string) => usesReset(id, 'password')],
    ['a reset link that is opened elsewhere', (id: string) => usesReset(id, 'elsewhere')],
    [
      'the end of all sessions by an administrator',
      async (personId: string) => {
        const admin = await signedInPerson(desk, ['admin'])
        await execute(desk.as(admin), revokeAllSessions, { personId })
      },
    ],
  ])('%s ends all of them, with an event for each, and none of anybody else', async (_, giveBack) => {
    const owner = await signedInPerson(desk, ['reviewer'])
    const other = await signedInPerson(desk, ['reviewer'])
    const made = async (actor: typeof owner) => (await execute(desk.as(actor), createToken, input)).token
    const [first, second, others] = [await made(owner), await made(owner), await made(other)]
    await giveBack(owner.id)
    expect([await open(first), await open(second)]).toEqual([null, null])
    expect(await open(others)).not.toBeNull()
    const rows = await desk.db.apiToken.findMany({ where: { personId: owner.id } })
    const events = await desk.db.auditEvent.findMany({
      where: { action: 'person.revoke_token', subjectId: { in: rows.map(({ id }) => id) } },
    })
    expect(events.map(({ subjectId }) => subjectId).sort()).toEqual(rows.map(({ id }) => id).sort())
    expect(events.every(({ text }) => text.includes(owner.id))).toBe(true)
  })

  test('a change of the password by its owner ends none', async () => {
    const personId = await addPerson(desk, ['reviewer'])
    await usesReset(personId, 'password')
    const owner = await signIn(desk, personId)
    const { token } = await execute(desk.as(owner), createToken, input)
    const next = { newPassword: testPassword, repeatPassword: testPassword }
    await execute(desk.as(owner), changePassword, { currentPassword: newPassword, ...next })
    expect(await open(token)).not.toBeNull()
  })
})

test('nobody makes a token for more than their roles allow', async () => {
  const admin = await signedInPerson(desk, ['admin'])
  const attempt = execute(desk.as(admin), createToken, input)
  await expect(attempt).rejects.toMatchObject({ details: { issues: [{ message: 'scope_beyond_role' }] } })
})

test('no scope reaches accounts, people or settings', () => {
  const reached = Object.values(tokenScopes)
  for (const permission of ['account.own', 'token.own', 'people.manage', 'settings.manage', 'jobs.start'])
    expect(reached).not.toContain(permission)
})

test('a token waits like its owner for a second factor that a role asks for', async () => {
  const owner = await signedInPerson(desk, ['editor'])
  const { token } = await execute(desk.as(owner), createToken, input)
  const change = { key: 'second_factor.roles' as const, value: ['editor' as const] }
  await execute(desk.as(operatorActor), changeSetting, change)
  expect(await findBearer(desk.db, token, now)).toMatchObject({ mustFirst: 'second_factor' })
})

test('the last use is noted to the hour', async () => {
  const owner = await signedInPerson(desk, ['reviewer'])
  const { token } = await execute(desk.as(owner), createToken, input)
  now = new Date('2026-05-01T14:20:00Z')
  await findBearer(desk.db, token, now)
  const [row] = await listTokens(desk.db, owner.id, now)
  expect(row?.lastUsedAt).toEqual(new Date('2026-05-01T14:00:00Z'))
})
