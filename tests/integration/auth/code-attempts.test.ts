import type pg from 'pg'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkCredentials } from '@/lib/auth/credentials'
import { markBrowser } from '@/lib/auth/known-browser'
import { findMarkedAccount } from '@/lib/auth/marked-account'
import { countCode, forgetAllCodes, forgetCodes } from '@/lib/auth/second-factor/attempts'
import { openPool } from '@/lib/db/pool'
import { addPersonWithPassword, type Desk, openDesk, testPassword } from '../../support/people'

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests, long enough')
vi.stubEnv('DATABASE_URL', 'postgresql://nowhere/none')

let desk: Desk
let pool: pg.Pool
let personId: string
const email = 'ana@desk.example'

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

async function turnFactorOn(confirmedAt = new Date()) {
  const data = { sealedSecret: 'none', createdAt: confirmedAt, confirmedAt }
  await desk.db.secondFactor.upsert({ where: { personId }, create: { personId, ...data }, update: data })
}

/** The mark that a browser gets which signs in now. */
async function newMark(): Promise<string> {
  const account = await findMarkedAccount(desk.db, personId)
  if (!account) throw new Error('There is no such account')
  return markBrowser(account)
}

/** How many codes are let through of so many that are tried, each with the next of these marks. */
async function admitted(tries: number, marks: readonly (string | undefined)[]): Promise<number> {
  let count = 0
  for (let at = 0; at < tries; at += 1) {
    const browserMark = marks[at % marks.length]
    const passed = await countCode({ db: desk.db, pool }, { personId, browserMark }).then(
      () => true,
      () => false,
    )
    if (passed) count += 1
  }
  return count
}

/** Five at once, and the first of those that come one a minute. */
const atOnce = 6

test('marks from before the second factor was on allow no more tries than none', async () => {
  const marks = await Promise.all(Array.from({ length: 5 }, newMark))
  await turnFactorOn()
  expect(await admitted(20, marks)).toBe(atOnce)
  expect(await admitted(5, [undefined])).toBe(0)
})

test('nor do marks from before it was set up anew, or before the password was another', async () => {
  await turnFactorOn(new Date('2026-05-01T12:00:00Z'))
  const marks = [await newMark()]
  await turnFactorOn(new Date('2026-05-02T12:00:00Z'))
  marks.push(await newMark())
  await desk.db.person.update({ where: { id: personId }, data: { passwordHash: 'another' } })
  expect(await admitted(20, [...marks, undefined])).toBe(atOnce)
})

test('all browsers in which both factors were shown share one bound', async () => {
  await turnFactorOn()
  const marks = await Promise.all(Array.from({ length: 5 }, newMark))
  expect(await admitted(20, marks)).toBe(atOnce)
})

test('whoever has the password alone slows no browser that its owner has used', async () => {
  await turnFactorOn()
  const mark = await newMark()
  expect(await admitted(20, [undefined, `${mark}.1`, 'x.y'])).toBe(atOnce)
  expect(await admitted(5, [mark])).toBe(5)
})

test('a code that was right makes up for the wrong ones of its own kind of browser', async () => {
  await turnFactorOn()
  const mark = await newMark()
  await admitted(20, [undefined, mark])
  await forgetCodes({ db: desk.db, pool }, { personId, browserMark: mark })
  expect(await admitted(5, [mark])).toBe(5)
  expect(await admitted(5, [undefined])).toBe(0)
  await forgetAllCodes(pool, personId)
  expect(await admitted(5, [undefined])).toBe(5)
})

describe('guessing at the password', () => {
  async function guessed(marks: readonly string[]): Promise<number> {
    const guesses = Array.from({ length: 25 }, (_, at) => {
      const origin = { address: `192.0.2.${at}`, browserMark: marks[at % marks.length] }
      return checkCredentials({ db: desk.db, pool }, { email, password: 'wrong wrong wrong' }, origin)
    })
    const all = await Promise.allSettled(guesses)
    return all.filter((one) => one.status === 'rejected' && one.reason.code === 'unauthenticated').length
  }

  test('is not helped by adding something to a mark', async () => {
    const mark = await newMark()
    expect(await guessed(Array.from({ length: 25 }, (_, at) => `${mark}.${at}`))).toBe(11)
    const origin = { address: '198.51.100.7', browserMark: mark }
    const given = { email, password: testPassword }
    await expect(checkCredentials({ db: desk.db, pool }, given, origin)).resolves.toMatchObject({ personId })
  })

  test('is not helped by marks that were gathered with an earlier password', async () => {
    const marks = await Promise.all(Array.from({ length: 5 }, newMark))
    const { passwordHash } = await desk.db.person.findUniqueOrThrow({ where: { id: personId } })
    await desk.db.person.update({ where: { id: personId }, data: { passwordHash: `${passwordHash}A` } })
    expect(await guessed(marks)).toBe(11)
  })
})
