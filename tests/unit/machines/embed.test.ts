import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { speech } from '@/lib/i18n/translator'
import { embedPage } from '@/lib/publication/embed/embed'
import { embedPolicy } from '@/lib/publication/embed/policy'
import { oembedOf } from '@/lib/publication/oembed/oembed'
import { claimOfAddress } from '@/lib/web/claim-address'
import { judgedCard } from './claims'

const address = (path: string) => `https://check.example${path}`

test('an embedded claim has no script and fetches nothing, and its policy allows its own style alone', () => {
  const html = embedPage(judgedCard(), speech('en'), address)
  expect(html).not.toMatch(/<script|<link rel="stylesheet"|<img|\son\w+=|src=|url\(/i)
  const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(html) ?? []
  expect(embedPolicy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
})

test('an embedded claim shows what its page shows, and whose verdict it is', () => {
  const html = embedPage(
    judgedCard({ origin: 'starter', statement: { en: 'A <b> & "c"' } }),
    speech('en'),
    address,
  )
  expect(html).toContain('Contradicted')
  expect(html).toContain('not reviewed by this desk')
  expect(html).toContain('A &#60;b&#62; &#38; &#34;c&#34;')
  expect(html).toContain('href="https://check.example/claims/maverick-beats-gpt-4o/v/3"')
})

test('an embedded claim says that its verdict departs from the rule, unless there is no verdict to repeat', () => {
  const departs = 'Decided otherwise than the rule suggests.'
  const page = (given: Parameters<typeof judgedCard>[0]) =>
    embedPage(judgedCard(given), speech('en'), address)
  expect(page({})).not.toContain(departs)
  expect(page({ departs: true })).toContain(departs)
  expect(page({ departs: true, flags: ['suspended'] })).not.toContain(departs)
  expect(page({ departs: true, withdrawnAt: '2026-03-05T10:00:00.000Z' })).not.toContain(departs)
})

test('a suspended verdict is not embedded', () => {
  const html = embedPage(judgedCard({ flags: ['suspended'] }), speech('ko'), address)
  expect(html).not.toMatch(/반박됨|뒤처진다/)
  expect(html).toContain('판정 중단')
})

test('oEmbed stays within the room that the asker has', () => {
  const card = judgedCard()
  const site = { siteUrl: 'https://check.example', most: { width: 300, height: 10_000 } }
  expect(oembedOf(card, speech('ko'), site)).toMatchObject({
    version: '1.0',
    type: 'rich',
    width: 300,
    height: 320,
    html: expect.stringContaining(
      'src="https://check.example/embed/claims/maverick-beats-gpt-4o?lang=ko" width="300"',
    ),
  })
})

test('oEmbed names a thumbnail where the asker has room for it, and none elsewhere', () => {
  const namedIn = (width: number, height: number) =>
    oembedOf(judgedCard(), speech('en'), { siteUrl: 'https://check.example', most: { width, height } })
  expect(namedIn(1200, 630)).toMatchObject({
    thumbnail_url: expect.stringContaining('/og/claims/maverick-beats-gpt-4o'),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  })
  for (const small of [namedIn(1199, 10_000), namedIn(10_000, 629)])
    expect(Object.keys(small).filter((key) => key.startsWith('thumbnail'))).toEqual([])
})

test.each([
  ['https://check.example/claims/a-b', { slug: 'a-b', locale: 'en' }],
  ['https://check.example/ko/claims/a-b?x=1#y', { slug: 'a-b', locale: 'ko' }],
  ['https://check.example/claims/a-b/', { slug: 'a-b', locale: 'en' }],
  ['https://check.example/claims/a-b//', null],
  ['https://other.example/claims/a-b', null],
  ['https://check.example/claims/a-b/v/1', null],
  ['https://check.example.evil.example/claims/a', null],
  ['not an address', null],
])('oEmbed knows which claim is at %s', (given, expected) => {
  expect(claimOfAddress(given, 'https://check.example')).toEqual(expected)
})
