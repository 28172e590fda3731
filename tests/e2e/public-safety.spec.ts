import { expect, test } from 'playwright/test'
import { claim, furtherPages, korean, longPages, pages } from './support/public-pages'

for (const path of [...pages, ...furtherPages, ...longPages]) {
  test(`${path} asks no other site, breaks no policy, and fits 320 pixels`, async ({ page, baseURL }) => {
    const problems: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`)) problems.push(request.url())
    })
    page.on('console', (message) => {
      // A page that is not there is an error of the network, and meant.
      if (message.type() === 'error' && !message.text().includes('404')) problems.push(message.text())
    })
    await page.setViewportSize({ width: 320, height: 700 })
    for (const address of [path, korean(path)]) {
      await page.goto(address)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }
    expect(problems).toEqual([])
  })
}

for (const path of [...pages, `/claims/${claim}/v/0`, '/nothing']) {
  test(`${path} runs no script, and would not run one that got in`, async ({ request }) => {
    const response = await request.get(path)
    expect(await response.text()).not.toMatch(/<script(?! type="application\/ld\+json")/i)
    expect(response.headers()['content-security-policy']).toContain(`script-src 'none'`)
  })
}

test('a list with filters allows scripts by a nonce of its own alone', async ({ request }) => {
  const nonces = []
  for (const _ of [1, 2]) {
    const response = await request.get('/claims?q=maverick', {
      headers: { 'content-security-policy': "script-src 'nonce-x'" },
    })
    const policy = response.headers()['content-security-policy'] ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(policy).not.toContain('unsafe')
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? []
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
    nonces.push(nonce)
  }
  expect(new Set(nonces).size).toBe(2)
})

const everywhere = [
  '/',
  '/nothing',
  '/%ff',
  `/claims/${claim}?at=soon`,
  `/claims/${claim}/v/0.json`,
  '/claims?q=a',
  '/export/nothing.csv',
  '/plain.css',
  '/login',
  '/api/v1/suggest',
  '/healthz',
]
for (const path of everywhere) {
  test(`the answer to ${path} carries the security headers`, async ({ request }) => {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers()
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBeTruthy()
    expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`)
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['x-powered-by']).toBeUndefined()
    // The site under test has an address with http.
    expect(headers['strict-transport-security']).toBeUndefined()
  })
}

test('a shared cache may keep a finished page for a minute, and a list for one reader not at all', async ({
  request,
}) => {
  const control = async (path: string) => (await request.get(path)).headers()['cache-control']
  const shortly = 'public, max-age=0, s-maxage=60, stale-while-revalidate=60'
  for (const path of pages) expect(await control(path), path).toBe(shortly)
  expect(await control('/claims?q=maverick')).toContain('no-store')
})

const unclean = [
  '/claims/%00',
  '/ko/claims/%00',
  '/models/%00',
  '/vendors/a%00',
  '/benchmarks/%00',
  '/evaluators/%00',
]
const doubly = ['/claims/%2500', '/compare/%2500/gpt-4o', '/embed/claims/%2500', '/badge/%2500.svg']
test('nothing is at an address that no text can hold', async ({ request }) => {
  for (const path of [...unclean, ...doubly, '/compare/%00/gpt-4o', `/claims/${claim}/v/%00`])
    expect((await request.get(path)).status(), path).toBe(404)
})

test('parameters that no text can hold are refused, not looked up', async ({ request }) => {
  for (const path of [
    '/claims',
    '/feeds/verdicts.xml',
    '/export/claims.csv',
    '/oembed',
    '/api/v1/claims',
    '/review',
  ])
    expect((await request.get(`${path}?q=%00&vendor=%00`)).status(), path).toBe(400)
})

test('a parameter never becomes a path: what is no day and no number is said to be none', async ({
  request,
}) => {
  const status = async (path: string) => (await request.get(path, { maxRedirects: 0 })).status()
  for (const prefix of ['', '/ko']) {
    const page = `${prefix}/claims/${claim}`
    for (const bad of ['soon', '..%2f..%2freview', '0000-01-01', '2026-02-30', '%2f', '..'])
      expect(await status(`${page}?at=${bad}`), bad).toBe(400)
    for (const bad of ['%2f..', 'x', '..%2f..', '-1']) {
      expect(await status(`${page}/difference?from=0&to=${bad}`), bad).toBe(400)
      expect(await status(`${page}/difference?from=${bad}&to=0`), bad).toBe(400)
    }
    expect(await status(`${page}/difference?from=0&to=1`)).toBe(307)
    expect(await (await request.get(`${page}?at=soon`)).text()).toContain('soon')
    expect(await status(`${page}?at=2099-01-01`)).toBe(307)
  }
})

test('no second address keeps a picture after its verdict has changed', async ({ request }) => {
  const picture = `/og/claims/${claim}`
  expect((await request.get(picture)).headers()['content-type']).toBe('image/png')
  const kept = await request.get(`/_next/image?url=${encodeURIComponent(picture)}&w=640&q=75`)
  expect(kept.status()).toBe(404)
})

test('public pages take questions alone, and say so', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    for (const path of ['/', `/ko/claims/${claim}`, '/claims?q=a', '/nothing', '/method']) {
      const response = await request.fetch(path, { method, data: 'anything' })
      expect([response.status(), response.headers().allow], `${method} ${path}`).toEqual([405, 'GET, HEAD'])
    }
  }
})

test('a page that has not changed is not sent again', async ({ request }) => {
  // Nobody has asked for this page before, so that its first answer is the framework's and the next a kept one.
  const address = `/ko/claims/${claim}/v/0`
  const first = (await request.get(address)).headers()
  expect(first['cache-status']).toBeUndefined()
  const again = await request.get(address, { headers: { 'if-none-match': first.etag ?? '' } })
  expect(again.status()).toBe(304)
  expect(again.headers()['cache-status']).toBe('Countercheck; hit')
})
