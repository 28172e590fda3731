import { expect, test } from 'vitest'
import { answerText, languageAsked, slugOfFile } from '@/lib/web/machine-answer'
import { openToAll } from '@/lib/web/open'

const request = (headers: Record<string, string> = {}, query = '', method = 'GET') =>
  new Request(`https://check.example/badge/a.svg${query}`, { headers, method })

const onlyRead = openToAll({ GET: async () => new Response('here') })

test('whoever has an answer already is told so, and another text has another tag', async () => {
  const first = await answerText(request(), { type: 'text/plain', text: 'one' })
  const etag = first.headers.get('etag') ?? ''
  for (const known of [etag, `"x", W/${etag}`, '*']) {
    const again = await answerText(request({ 'if-none-match': known }), { type: 'text/plain', text: 'one' })
    expect([again.status, await again.text()]).toEqual([304, ''])
  }
  const changed = await answerText(request({ 'if-none-match': etag }), { type: 'text/plain', text: 'two' })
  expect([changed.status, await changed.text()]).toEqual([200, 'two'])
})

test('a question for the head alone is answered without the body', async () => {
  const head = await answerText(request({}, '', 'HEAD'), { type: 'text/plain', text: 'one' })
  expect([head.status, await head.text(), head.headers.get('content-type')]).toEqual([200, '', 'text/plain'])
})

test('a language that the site does not speak is refused, and none means English', () => {
  expect([languageAsked(request()), languageAsked(request({}, '?lang=ko'))]).toEqual(['en', 'ko'])
  expect(() => languageAsked(request({}, '?lang=fr'))).toThrow('invalid')
})

test('only a slug with its ending names a file', () => {
  expect(slugOfFile('a-b.svg', '.svg')).toBe('a-b')
  for (const file of ['a-b', '.svg', '../a.svg', 'A.svg', 'a.png'])
    expect(() => slugOfFile(file, '.svg')).toThrow()
})

test('a method that an address does not take is refused in words, to scripts of any site, with those that it takes', async () => {
  const { POST, DELETE, OPTIONS } = onlyRead
  const request = new Request('https://check.example/any')
  for (const handler of [POST, DELETE]) {
    const response = await handler(request, { params: Promise.resolve({}) })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toMatchObject({
      status: 405,
      detail: 'This address takes GET and HEAD alone.',
    })
  }
  const asked = await OPTIONS(request, { params: Promise.resolve({}) })
  expect(asked.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
})
