import type pg from 'pg'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { changePassword } from '@/lib/auth/commands/account'
import { checkCredentials } from '@/lib/auth/credentials'
import { markBrowser } from '@/lib/auth/known-browser'
import { findMarkedAccount } from '@/lib/auth/marked-account'
import { findSignedIn } from '@/lib/auth/session'
import { execute } from '@/lib/core/command'
import { openPool } from '@/lib/db/pool'
import { addPersonWithPassword, type Desk, openDesk, signIn, testPassword } from '../../support/people'

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests, long enough')
vi.stubEnv('DATABASE_URL', 'postgresql://nowhere/none')

let desk: Desk
let pool: pg.Pool
let personId: string
const email = 'ana@desk.example'
const here = { address: '192.0.2.1', browserMark: undefined }

beforeEach(async () => {
  await close()
  desk = await openDesk()
  pool = openPool(desk.url, { max: 5 })
  personId = await addPersonWithPassword(desk, email)
})
afterAll(close)

async function close() {
  await desk?.db.$disconnect()
  await pool?.end()
}

const attempt = (
  given: { email: string; password: string },
  from: Parameters<typeof checkCredentials>[2] = here,
) => checkCredentials({ db: desk.db, pool }, given, from)

test('the right password opens the account, however the address is written', async () => {
  await expect(attempt({ email, password: testPassword })).resolves.toMatchObject({
    personId,
    account: { email, factorSince: null },
  })
  await expect(attempt({ email: ' ANA@desk.example ', password: testPassword })).resolves.toMatchObject({
    personId,
  })
})

test('the answer is the same for a wrong password, an unknown address, a disabled account and one without a password', async () => {
  const failed = { code: 'unauthenticated', details: { reason: 'sign_in.failed' } }
  await expect(attempt({ email, password: 'wrong wrong wrong' })).rejects.toMatchObject(failed)
  await expect(attempt({ email: 'nobody@desk.example', password: testPassword })).rejects.toMatchObject(
    failed,
  )
  await desk.db.person.update({ where: { id: personId }, data: { disabledAt: new Date() } })
  await expect(attempt({ email, password: testPassword })).rejects.toMatchObject(failed)
  await desk.db.person.update({ where: { id: personId }, data: { disabledAt: null, passwordHash: null } })
  await expect(attempt({ email, password: testPassword })).rejects.toMatchObject(failed)
})

test('an unknown address takes as much work as a known one', async () => {
  const time = async (given: { email: string; password: string }) => {
    const began = performance.now()
    await attempt(given).catch(() => {})
    return performance.now() - began
  }
  const known: number[] = []
  const unknown: number[] = []
  for (let round = 0; round < 8; round += 1) {
    known.push(await time({ email, password: 'wrong wrong wrong' }))
    unknown.push(await time({ email: 'nobody@desk.example', password: 'wrong wrong wrong' }))
  }
  const best = (times: number[]) => Math.min(...times)
  expect(best(unknown)).toBeGreaterThan(best(known) / 3)
  expect(best(unknown)).toBeLessThan(best(known) * 3)
})

describe('guessing', () => {
  const guess = (from = here) => attempt({ email, password: 'wrong wrong wrong' }, from)

  test('at one account is slowed with the seconds to wait, also when all guesses come at once', async () => {
    const far = (last: number) => ({ address: `192.0.2.${last}`, browserMark: undefined })
    const all = await Promise.allSettled(Array.from({ length: 40 }, (_, at) => guess(far(at))))
    const limited = all.filter((one) => one.status === 'rejected' && one.reason.code === 'limited')
    expect(limited.length).toBe(40 - 11)
    await expect(guess(far(99))).rejects.toMatchObject({ code: 'limited' })
    const refusal = await guess(far(99)).catch((error) => error)
    expect(refusal.details.retryAfterSeconds).toBeGreaterThan(0)
    expect(refusal.details.retryAfterSeconds).toBeLessThanOrEqual(10)
  })

  test('at one account keeps its owner out of no browser in which they have signed in', async () => {
    await Promise.allSettled(Array.from({ length: 20 }, () => guess()))
    const account = await findMarkedAccount(desk.db, personId)
    const known = { address: '198.51.100.7', browserMark: account ? markBrowser(account) : undefined }
    await expect(attempt({ email, password: testPassword }, known)).resolves.toMatchObject({ personId })
    const forged = { address: '198.51.100.7', browserMark: `${'x'.repeat(22)}.${'y'.repeat(43)}` }
    await expect(attempt({ email, password: testPassword }, forged)).rejects.toMatchObject({
      code: 'limited',
    })
  })

  test('from one address is slowed across accounts', async () => {
    const guesses = Array.from({ length: 40 }, (_, at) =>
      attempt({ email: `n${at}@desk.example`, password: 'x' }),
    )
    const all = await Promise.allSettled(guesses)
    const limited = all.filter((one) => one.status === 'rejected' && one.reason.code === 'limited')
    expect(limited.length).toBe(40 - 31)
  })

  test('leaves neither the address nor the account readable in the database', async () => {
    await guess().catch(() => {})
    const rows = await desk.db.rateLimit.findMany()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows.map(({ key }) => key))).not.toMatch(/192\.0|ana@/)
  })
})

describe('changing a password', () => {
  const next = 'a lantern above the quiet harbour'

  test('wants the current one, and ends all other sessions', async () => {
    const actor = await signIn(desk, personId)
    const other = await signIn(desk, personId)
    const change = (currentPassword: string) =>
      execute(desk.as(actor), changePassword, { currentPassword, newPassword: next, repeatPassword: next })
    await expect(change('wrong wrong wrong')).rejects.toMatchObject({
      details: { issues: [{ path: ['currentPassword'], message: 'password_wrong' }] },
    })
    await change(testPassword)
    expect(await findSignedIn(desk.db, actor.sessionId, new Date())).not.toBeNull()
    expect(await findSignedIn(desk.db, other.sessionId, new Date())).toBeNull()
    await expect(attempt({ email, password: next })).resolves.toMatchObject({ personId })
  })
})
