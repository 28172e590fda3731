import { expect, test } from 'vitest'
import { claimTag, listTag } from '@/lib/publication/tags'
import { PageCache } from '@/lib/web/page-cache'

const route = '/route-cache/APP_PAGE/0f/$'
const claim = `${route}/en/claims/foo`

function setUp({ maxBytes = 1_000_000 } = {}) {
  let now = 100_000
  const cache = new PageCache({ maxBytes, now: () => now })
  cache.open()
  return { cache, wait: (milliseconds: number) => (now += milliseconds) }
}

function page(html = '<p>text</p>') {
  return { kind: 'APP_PAGE', html, rscData: Buffer.from('rsc'), headers: { 'x-a': '1' }, status: 404 }
}

test('a page comes back as it was stored, with its status and its policy', () => {
  const { cache } = setUp()
  cache.set(claim, page(), { cacheControl: { revalidate: false } })
  expect(cache.get(claim)).toMatchObject({
    cacheControl: { revalidate: false },
    value: { html: '<p>text</p>', status: 404, headers: { 'x-a': '1' } },
  })
})

test('a page is refused once one of its tags has changed', () => {
  const { cache, wait } = setUp()
  cache.set(claim, page(), {})
  wait(20_000)
  cache.touch([claimTag('bar')])
  expect(cache.get(claim)).not.toBeNull()
  cache.touch([claimTag('foo')])
  expect(cache.get(claim)).toBeNull()
})

test('a page that is stored within ten seconds after a change may be older than it, and is not kept', () => {
  const { cache, wait } = setUp()
  cache.touch([claimTag('foo')])
  wait(9_999)
  cache.set(claim, page(), {})
  expect(cache.get(claim)).toBeNull()
  wait(1)
  cache.set(claim, page(), {})
  expect(cache.get(claim)).not.toBeNull()
})

test('a change that is heard of only after the page was stored refuses the page all the same', () => {
  const { cache, wait } = setUp()
  cache.set(claim, page(), {})
  wait(1)
  cache.touch([claimTag('foo')])
  expect(cache.get(claim)).toBeNull()
})

test('nothing is kept before changes are followed', () => {
  const cache = new PageCache({ maxBytes: 1_000_000 })
  cache.set(claim, page(), {})
  expect(cache.get(claim)).toBeNull()
})

test('home and lists depend on any change of a claim, a page of one claim does not', () => {
  const { cache } = setUp()
  const keys = ['/en', '/ko', '/en/claims', '/en/claims/foo'].map((path) => route + path)
  for (const key of keys) cache.set(key, page(), {})
  cache.touch([listTag])
  expect(keys.map((key) => cache.get(key) !== null)).toEqual([false, false, false, true])
})

test('when changes may have been missed, no page is answered', () => {
  const { cache } = setUp()
  cache.set(claim, page(), {})
  cache.touchEverything()
  expect(cache.get(claim)).toBeNull()
})

test('of a page the HTML alone is kept, since no public page runs the script that asks for its data', () => {
  const { cache } = setUp()
  cache.set(claim, { ...page(), rscData: Buffer.alloc(500_000) }, {})
  expect(cache.get(claim)).toMatchObject({ value: { rscData: Buffer.alloc(0) } })
  expect(cache.size.bytes).toBeLessThan(5000)
})

test('memory stays within its bound, whatever is asked for', () => {
  const { cache } = setUp({ maxBytes: 100_000 })
  for (let index = 0; index < 500; index++) {
    cache.set(`${route}/en/claims/unknown-${index}`, page('x'.repeat(1000)), {})
    expect(cache.size.bytes).toBeLessThanOrEqual(100_000)
  }
  expect(cache.size.pages).toBeGreaterThan(20)
})

test('of the pages that do not fit, those go that were not asked for longest', () => {
  const { cache } = setUp({ maxBytes: 30_000 })
  cache.set(claim, page('x'.repeat(1000)), {})
  for (let index = 0; index < 50; index++) {
    cache.set(`${route}/en/claims/other-${index}`, page('x'.repeat(1000)), {})
    expect(cache.get(claim)).not.toBeNull()
  }
})

test('what is no page is neither kept nor touched', () => {
  const { cache } = setUp()
  for (const value of [null, undefined, 1, {}, { kind: 'APP_ROUTE', body: Buffer.from('') }]) {
    cache.set(claim, value, undefined)
    expect(cache.get(claim)).toBeNull()
  }
})

test('the reader who caused the rendering gets the page without scripts too', () => {
  const { cache } = setUp()
  const rendered = page('<p>text</p><script>self.__next_f.push([1])</script>')
  cache.set(claim, rendered, {})
  expect(rendered).toMatchObject({
    html: '<p>text</p>',
    headers: { 'content-security-policy': expect.stringContaining(`script-src 'none'`) },
  })
})
