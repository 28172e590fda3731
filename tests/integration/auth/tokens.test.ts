import { afterAll, beforeAll, expect, test } from 'vitest'
import { operatorActor } from '@/lib/auth/actor'
import { findBearer, listTokens } from '@/lib/auth/api-token'
import { disablePerson, enablePerson, setRoles } from '@/lib/auth/commands/people'
import { createToken, revokeOwnToken, revokeToken } from '@/lib/auth/commands/tokens'
import { can } from '@/lib/auth/permissions'
import { tokenScopes } from '@/lib/auth/token-scopes'
import { execute } from '@/lib/core/command'
import { changeSetting } from '@/lib/settings/commands'
import { type Desk, openDesk, signedInPerson } from '../../support/people'

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

test('the tokens of a disabled person stop at once, and those of one who lost a role with it', async () => {
  const owner = await signedInPerson(desk, ['reviewer'])
  const { token } = await execute(desk.as(owner), createToken, input)
  await execute(desk.as(operatorActor), disablePerson, { personId: owner.id })
  expect(await findBearer(desk.db, token, now)).toBeNull()
  await execute(desk.as(operatorActor), enablePerson, { personId: owner.id })
  await execute(desk.as(operatorActor), setRoles, { personId: owner.id, roles: ['admin'] })
  const bearer = await findBearer(desk.db, token, now)
  expect(bearer && can(bearer.actor, tokenScopes['claims:write'])).toBe(false)
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
