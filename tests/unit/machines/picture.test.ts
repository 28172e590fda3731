import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { speech } from '@/lib/i18n/translator'
import { claimPicture } from '@/lib/publication/og/picture'
import { renderPicture } from '@/lib/publication/og/render'
import { Pictures } from '@/lib/web/pictures'
import { judgedCard } from './claims'

const fetched: unknown[] = []
const realFetch = globalThis.fetch
beforeEach(() => {
  globalThis.fetch = async (address) => {
    fetched.push(address)
    throw new Error('There is no network')
  }
})
afterEach(() => {
  globalThis.fetch = realFetch
})

const drawnWith = async (ko: string) => {
  const png = await renderPicture(claimPicture(judgedCard({ statement: { ko } }), speech('ko')))
  return createHash('sha256').update(png).digest('hex')
}

test('a picture is a PNG of 1200 by 630 pixels, and nothing is fetched for it, not even for signs without a letter', async () => {
  const card = judgedCard({ statement: { en: 'Maverick 😀 漢字 ກ \u0378 beats everything' } })
  const png = Buffer.from(await renderPicture(claimPicture(card, speech('en'))))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  expect(fetched).toEqual([])
})

test('rare syllables of Hangul have letters of their own', async () => {
  const drawings = await Promise.all(['뷁', '쀓', '힣', '\u0378'].map(drawnWith))
  expect(new Set(drawings).size).toBe(4)
})

test('a picture shows the verdict: another verdict is another picture', () => {
  const drawn = (given: object) => JSON.stringify(claimPicture(judgedCard(given), speech('en')))
  expect(drawn({})).toContain('Contradicted')
  expect(drawn({ verdict: 'mixed' })).toContain('Mixed')
  expect(drawn({ flags: ['suspended'] })).not.toContain('Contradicted')
  expect(drawn({ origin: 'starter' })).toContain('not reviewed by this desk')
})

test('one picture is drawn at a time, the same one once, and whoever would wait too long is told so', async () => {
  let atOnce = 0
  let drawings = 0
  const pictures = new Pictures(async () => {
    atOnce += 1
    drawings += 1
    expect(atOnce).toBe(1)
    await new Promise((done) => setImmediate(done))
    atOnce -= 1
    return new Uint8Array(1)
  })
  const drawn = claimPicture(judgedCard(), speech('en'))
  const wanted = Array.from({ length: 32 }, (_, index) => pictures.get(`picture ${index}`, drawn))
  const again = pictures.get('picture 0', drawn)
  await expect(pictures.get('one too many', drawn)).rejects.toMatchObject({ code: 'limited' })
  await Promise.all([...wanted, again])
  expect(drawings).toBe(32)
})

test('a word longer than a line is broken, so that all of four lines are read before the dots', async () => {
  const word = 'x'.repeat(80)
  expect(await drawnWith(`${word}a`)).not.toBe(await drawnWith(`${word}b`))
  expect(
    JSON.stringify(claimPicture(judgedCard({ statement: { en: 'x'.repeat(4000) } }), speech('en'))).length,
  ).toBeLessThan(4000)
})
