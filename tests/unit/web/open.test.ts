import { expect, test } from 'vitest'
import { openToAll } from '@/lib/web/open'
import { problem } from '@/lib/web/problem'

const refuse = async () => problem({ type: 'about:blank', title: 'No', status: 404, detail: 'No.' })
const address = new Request('https://check.example/badge/a.svg')
const context = { params: Promise.resolve({}) }

test('scripts of any site may read an answer, a refusal too, with the headers of ours', async () => {
  const { GET } = openToAll({ GET: refuse })
  const { headers } = await GET(address, context)
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('access-control-expose-headers')).toMatch(/ETag.*X-As-Of, X-Audit-Head/)
  expect(headers.get('access-control-allow-credentials')).toBeNull()
})

test('a browser that asks first is told the methods that there are and the headers that it may send', async () => {
  const preflights = [openToAll({ GET: refuse }).OPTIONS, openToAll({ POST: refuse }).OPTIONS]
  const answers = await Promise.all(preflights.map((ask) => ask(address, context)))
  for (const { status, headers } of answers) {
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, '*'])
    expect(headers.get('access-control-allow-headers')).toContain('If-None-Match')
  }
  expect(answers.map(({ headers }) => headers.get('access-control-allow-methods'))).toEqual([
    'GET, HEAD, OPTIONS',
    'POST, OPTIONS',
  ])
})
