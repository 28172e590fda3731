import { generateSync } from 'otplib'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Actor, anonymousActor, operatorActor } from '@/lib/auth/actor'
import {
  beginSecondFactor,
  confirmSecondFactor,
  disableSecondFactor,
  resetSecondFactor,
} from '@/lib/auth/commands/second-factor'
import { openSession } from '@/lib/auth/commands/sessions'
import { readSecondFactor } from '@/lib/auth/second-factor/read'
import { findSignedIn } from '@/lib/auth/session'
import { execute } from '@/lib/core/command'
import { changeSetting } from '@/lib/settings/commands'
import {
  addPersonWithPassword,
  type Desk,
  openDesk,
  signedInPerson,
  signIn,
  testPassword,
} from '../../support/people'

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests, long enough')
vi.stubEnv('DATABASE_URL', 'postgresql://nowhere/none')

let desk: Desk
let now: Date
let ana: Actor & { sessionId: string }
let secret: string
let codes: string[]

/** A desk on which Ana has a second factor; a minute has passed since she confirmed it. */
beforeEach(async () => {
  await desk?.db.$disconnect()
  now = new Date('2026-05-01T12:00:00Z')
  desk = await openDesk(() => now)
  ana = await signIn(desk, await addPersonWithPassword(desk, 'ana@desk.example'))
  secret = await begun()
  codes = (await execute(desk.as(ana), confirmSecondFactor, { code: codeAt(0) })).codes
  now = new Date(now.getTime() + 60_000)
})
afterAll(() => desk.db.$disconnect())

async function begun(): Promise<string> {
  await execute(desk.as(ana), beginSecondFactor, { currentPassword: testPassword })
  const view = await readSecondFactor(desk.db, { personId: ana.id, email: 'ana@desk.example' })
  if (view.state !== 'pending') throw new Error(`The factor is ${view.state}`)
  return view.secret
}

/** What the app shows so many seconds from now. */
function codeAt(seconds: number): string {
  return generateSync({ secret, epoch: Math.floor(now.getTime() / 1000) + seconds })
}

const open = (code?: string) =>
  execute(desk.as(anonymousActor), openSession, {
    personId: ana.id,
    userAgent: null,
    ...(code === undefined ? {} : { code }),
  })

const wrongCode = { code: 'invalid', details: { issues: [{ path: ['code'], message: 'second_step_wrong' }] } }

describe('signing in', () => {
  test('no door opens without a code', async () => {
    await expect(open()).rejects.toMatchObject({ details: { reason: 'sign_in.second_step' } })
    await expect(open('000000')).rejects.toMatchObject(wrongCode)
    await expect(open(codeAt(0))).resolves.toMatchObject({ personId: ana.id })
  })

  test('the clock of the app may be one step off, not two', async () => {
    await expect(open(codeAt(-60))).rejects.toMatchObject(wrongCode)
    await expect(open(codeAt(60))).rejects.toMatchObject(wrongCode)
    await expect(open(codeAt(-30))).resolves.toBeDefined()
    await expect(open(codeAt(30))).resolves.toBeDefined()
  })

  test('a code that was used, and every one before it, opens nothing again', async () => {
    await open(codeAt(0))
    await expect(open(codeAt(0))).rejects.toMatchObject(wrongCode)
    await expect(open(codeAt(-30))).rejects.toMatchObject(wrongCode)
    now = new Date(now.getTime() + 30_000)
    await expect(open(codeAt(0))).resolves.toBeDefined()
  })

  test('of two who use one code at once, one gets in', async () => {
    const tries = await Promise.allSettled([open(codeAt(0)), open(codeAt(0))])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('the code that confirmed the app is used up', async () => {
    now = new Date(now.getTime() - 60_000)
    await expect(open(codeAt(0))).rejects.toMatchObject(wrongCode)
  })

  test('a recovery code works once, however it is typed', async () => {
    const [first = '', second = ''] = codes
    await expect(open(first.toUpperCase().replaceAll('-', ' '))).resolves.toBeDefined()
    await expect(open(first)).rejects.toMatchObject(wrongCode)
    const tries = await Promise.allSettled([open(second), open(second)])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const view = await readSecondFactor(desk.db, { personId: ana.id, email: '' })
    expect(view).toMatchObject({ state: 'on', codesLeft: 8 })
  })
})

describe('setting up', () => {
  test('takes the password, and asks for nothing before a first code has confirmed it', async () => {
    const other = await signedInPerson(desk, ['reviewer'])
    await execute(desk.as(other), beginSecondFactor, {})
    const again = { personId: other.id, userAgent: null }
    await expect(execute(desk.as(anonymousActor), openSession, again)).resolves.toBeDefined()
    await execute(desk.as(ana), disableSecondFactor, { currentPassword: testPassword, code: codeAt(0) })
    const attempt = execute(desk.as(ana), beginSecondFactor, { currentPassword: 'not the right one' })
    await expect(attempt).rejects.toMatchObject({ details: { issues: [{ message: 'password_wrong' }] } })
  })

  test('ends the sessions that knew only the password', async () => {
    await execute(desk.as(ana), disableSecondFactor, { currentPassword: testPassword, code: codeAt(0) })
    const elsewhere = await signIn(desk, ana.id)
    secret = await begun()
    await execute(desk.as(ana), confirmSecondFactor, { code: codeAt(30) })
    expect(await findSignedIn(desk.db, elsewhere.sessionId, now)).toBeNull()
    expect(await findSignedIn(desk.db, ana.sessionId, now)).not.toBeNull()
  })

  test('new recovery codes take a code of the app, and replace the old ones', async () => {
    await expect(execute(desk.as(ana), confirmSecondFactor, { code: '000000' })).rejects.toMatchObject(
      wrongCode,
    )
    const renewed = await execute(desk.as(ana), confirmSecondFactor, { code: codeAt(0) })
    expect(renewed.codes).toHaveLength(10)
    expect(renewed.codes).not.toEqual(codes)
    await expect(open(codes[0])).rejects.toMatchObject(wrongCode)
    await expect(open(renewed.codes[0])).resolves.toBeDefined()
  })

  test('a factor that is on is not replaced by whoever finds an open browser', async () => {
    const attempt = execute(desk.as(ana), beginSecondFactor, { currentPassword: testPassword })
    await expect(attempt).rejects.toMatchObject({ details: { reason: 'second_factor.on' } })
  })

  test('turning it off takes the password and a code', async () => {
    const off = (currentPassword: string, code: string) =>
      execute(desk.as(ana), disableSecondFactor, { currentPassword, code })
    await expect(off('not the right one', codeAt(0))).rejects.toMatchObject({
      details: { issues: [{ path: ['currentPassword'], message: 'password_wrong' }] },
    })
    await expect(off(testPassword, '000000')).rejects.toMatchObject(wrongCode)
    await off(testPassword, codeAt(0))
    await expect(open()).resolves.toBeDefined()
    expect(await desk.db.recoveryCode.count()).toBe(0)
  })
})

test('neither the secret nor a code stands in the database or the trail as it is typed', async () => {
  const factor = await desk.db.secondFactor.findUniqueOrThrow({ where: { personId: ana.id } })
  const hashes = await desk.db.recoveryCode.findMany()
  const trail = await desk.db.auditEvent.findMany({ select: { text: true } })
  const kept = JSON.stringify([factor, hashes, trail])
  for (const word of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
    expect(kept).not.toContain(word)
})

test('a sealed secret that is copied to somebody else opens nothing', async () => {
  const thief = await signedInPerson(desk, ['reviewer'])
  const { sealedSecret } = await desk.db.secondFactor.findUniqueOrThrow({ where: { personId: ana.id } })
  await desk.db.secondFactor.create({
    data: { personId: thief.id, sealedSecret, createdAt: now, confirmedAt: now },
  })
  const attempt = execute(desk.as(anonymousActor), openSession, {
    personId: thief.id,
    userAgent: null,
    code: codeAt(0),
  })
  await expect(attempt).rejects.toMatchObject(wrongCode)
})

test('an administrator takes the factor from somebody who lost it: sessions end, and the trail says so', async () => {
  const admin = await signedInPerson(desk, ['admin'])
  await execute(desk.as(admin), resetSecondFactor, { personId: ana.id })
  expect(await findSignedIn(desk.db, ana.sessionId, now)).toBeNull()
  await expect(open()).resolves.toBeDefined()
  const events = await desk.db.auditEvent.findMany({ where: { action: 'second_factor.reset' } })
  expect(events).toMatchObject([{ actorId: admin.id, subjectId: ana.id }])
  const again = execute(desk.as(admin), resetSecondFactor, { personId: ana.id })
  await expect(again).rejects.toMatchObject({ details: { reason: 'second_factor.off' } })
})

test('whoever holds a role that needs a second factor sets it up before anything else', async () => {
  const reviewer = await signedInPerson(desk, ['reviewer'])
  const mustFirst = async (of: { sessionId: string }) =>
    (await findSignedIn(desk.db, of.sessionId, now))?.mustFirst
  expect(await mustFirst(reviewer)).toBeNull()
  const change = { key: 'second_factor.roles', value: ['admin', 'reviewer'] } as const
  await execute(desk.as(operatorActor), changeSetting, { ...change, value: [...change.value] })
  expect(await mustFirst(reviewer)).toBe('second_factor')
  expect(await mustFirst(ana)).toBeNull()
})
