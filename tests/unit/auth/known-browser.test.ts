import { expect, test, vi } from 'vitest'
import { knownBrowser, markBrowser } from '@/lib/auth/known-browser'

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests, long enough')
vi.stubEnv('DATABASE_URL', 'postgresql://nowhere/none')

const ana = { email: 'ana@desk.example', passwordHash: 'hash', factorSince: new Date('2026-05-01T12:00:00Z') }

test('a mark counts for the account that it was made for, and for no other', () => {
  const mark = markBrowser(ana)
  expect(knownBrowser(mark, ana)).toBe(mark.split('.')[0])
  expect(knownBrowser(mark, { ...ana, email: 'ben@desk.example' })).toBeNull()
})

test('a mark counts no more once the password or the second factor is another', () => {
  const mark = markBrowser(ana)
  for (const passwordHash of ['another hash', null])
    expect(knownBrowser(mark, { ...ana, passwordHash })).toBeNull()
  for (const factorSince of [new Date('2026-05-01T12:00:00.001Z'), null])
    expect(knownBrowser(mark, { ...ana, factorSince })).toBeNull()
  const before = markBrowser({ ...ana, factorSince: null })
  expect(knownBrowser(before, ana)).toBeNull()
})

test('a mark that was not made here, or has something added, counts for nothing', () => {
  const mark = markBrowser(ana)
  const [id] = mark.split('.')
  for (const forged of [undefined, '', '.', `${id}.`, `${id}.${'x'.repeat(43)}`, `${mark}.`, `${mark}.1`])
    expect(knownBrowser(forged, ana)).toBeNull()
})
