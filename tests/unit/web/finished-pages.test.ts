import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { claimTag } from '@/lib/publication/tags'
import { answerFinishedPages, takesGzip } from '@/lib/web/finished-pages'
import { PageCache } from '@/lib/web/page-cache'

let now = 100_000
const cache = new PageCache({ maxBytes: 1_000_000, now: () => now })
cache.open()
const html = '<!doctype html><p>매버릭</p>'
const revalidated = { cacheControl: { revalidate: 60 } }

const server = createServer((asked, response) => response.end(`framework: ${asked.method} ${asked.url}`))
answerFinishedPages(cache)
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
afterAll(() => server.close())

beforeEach(() => {
  now += 60_000
  keep('/en/claims/foo')
})

function keep(path: string, { status = 200, headers = {}, context = {} } = {}): void {
  const page = { kind: 'APP_PAGE', html, headers, status }
  cache.set(`/route-cache/APP_PAGE/0f/$${path}`, page, context)
}

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

const byTheFramework = async (...given: Parameters<typeof ask>) =>
  (await ask(...given)).body.toString().startsWith('framework')

test('a page that is kept is answered with its policy, in full and by its length', async () => {
  const { status, headers, body } = await ask('/claims/foo')
  expect([status, body.toString()]).toEqual([200, html])
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(html)),
    'content-security-policy': expect.stringContaining(`script-src 'none'`),
    'cache-control': expect.stringContaining('s-maxage=60'),
    'cache-status': 'Countercheck; hit',
    vary: 'Accept-Encoding',
  })
})

test('whoever takes gzip gets the same page compressed, under a tag of its own', async () => {
  const plain = await ask('/claims/foo')
  const zipped = await ask('/claims/foo', { 'accept-encoding': 'br, gzip' })
  expect(zipped.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(zipped.body).toString()).toBe(html)
  expect(zipped.headers['content-length']).toBe(String(zipped.body.length))
  expect(zipped.headers.etag).not.toBe(plain.headers.etag)
})

test('whoever has the page is told so, and gets a changed one', async () => {
  for (const coding of ['identity', 'gzip']) {
    const { headers } = await ask('/claims/foo', { 'accept-encoding': coding })
    const known = { 'accept-encoding': coding, 'if-none-match': String(headers.etag) }
    const again = await ask('/claims/foo', known)
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag])
    expect((await ask('/claims/foo', { ...known, 'if-none-match': '"another"' })).status).toBe(200)
  }
})

test('a question for the head is answered without the body', async () => {
  const { status, headers, body } = await ask('/claims/foo', {}, 'HEAD')
  expect([status, body.length, headers['content-length']]).toEqual([200, 0, String(Buffer.byteLength(html))])
})

test('a page that says what is missing keeps its status, also for those who have it', async () => {
  keep('/ko/claims/missing', { status: 404 })
  const { status, headers } = await ask('/ko/claims/missing')
  expect(status).toBe(404)
  expect((await ask('/ko/claims/missing', { 'if-none-match': String(headers.etag) })).status).toBe(404)
})

test('English pages are found at the root, Korean ones under their language', async () => {
  for (const path of ['/en', '/ko', '/ko/claims/foo', '/en/claims']) keep(path)
  for (const address of ['/', '/ko', '/ko/claims/foo', '/claims'])
    expect(await byTheFramework(address)).toBe(false)
})

test('whatever more than a path decides goes to the framework', async () => {
  keep('/en')
  expect(await byTheFramework('/en')).toBe(true)
  expect(await byTheFramework('/en/claims/foo')).toBe(true)
  expect(await byTheFramework('/claims/foo?at=2026-03-01')).toBe(true)
  expect(await byTheFramework('/claims/foo?')).toBe(true)
  expect(await byTheFramework('/claims/%66oo')).toBe(true)
  expect(await byTheFramework('/claims/foo/')).toBe(true)
  expect(await byTheFramework('/claims/./foo')).toBe(true)
  expect(await byTheFramework('//claims/foo')).toBe(true)
  expect(await byTheFramework('/claims/unknown')).toBe(true)
  expect(await byTheFramework('/claims/foo', {}, 'OPTIONS')).toBe(true)
})

test('nothing but a question gets past the door to a public page, kept or not', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'])
    for (const path of [
      '/claims/foo',
      '/ko/claims/unknown',
      '/feeds/verdicts.xml',
      '/review/../claims/foo',
      '//review',
    ]) {
      const { status, headers } = await ask(path, {}, method)
      expect([status, headers.allow], `${method} ${path}`).toEqual([405, 'GET, HEAD'])
    }
  const sent = [
    '/login',
    '/review/claims?x=1',
    '/api/v1/claims',
    '/api/auth/signout',
    '/accept/abc',
    '/vendor',
  ]
  for (const path of sent) expect(await byTheFramework(path, {}, 'POST'), path).toBe(true)
})

test('parameters with a zero character are refused in a sentence, to programs as JSON', async () => {
  const korean = await ask('/ko/claims?q=a%00')
  expect([korean.status, korean.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8'])
  expect(korean.body.toString()).toContain('<html lang="ko">')
  const { status, body } = await ask('/export/claims.csv?vendor=%00')
  expect([status, JSON.parse(body.toString())]).toMatchObject([400, { status: 400 }])
  for (const path of ['/review?q=%00', '/admin/audit?subject=a:%00', '/claims/foo?at=%00'])
    expect((await ask(path)).status, path).toBe(400)
  expect(await byTheFramework('/claims?q=%2500')).toBe(true)
})

test('a page that has changed, leads elsewhere or is due by the clock goes to the framework', async () => {
  keep('/en/claims/moved', { status: 308, headers: { location: '/claims/foo' } })
  expect(await byTheFramework('/claims/moved')).toBe(true)
  keep('/en/data', { context: revalidated })
  now += 59_999
  expect(await byTheFramework('/data')).toBe(false)
  now += 1
  expect(await byTheFramework('/data')).toBe(true)
  expect(await byTheFramework('/claims/foo')).toBe(false)
  cache.touch([claimTag('foo')])
  expect(await byTheFramework('/claims/foo')).toBe(true)
})

test('a coding is taken that is named, or all, and not refused', () => {
  for (const taken of ['gzip', 'GZIP', 'br, gzip;q=0.5', '*', 'deflate;q=0, *;q=0.1', 'gzip ; q=1'])
    expect(takesGzip(taken), taken).toBe(true)
  for (const refused of [
    undefined,
    '',
    'identity',
    'br',
    'gzip;q=0',
    'gzip;q=0.0',
    '*, gzip;q=0',
    'x-gzipped',
  ])
    expect(takesGzip(refused), refused).toBe(false)
})
