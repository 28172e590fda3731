import { createServer, type ServerResponse } from 'node:http'
import { afterAll, expect, test, vi } from 'vitest'
import { sayErrorsPlainly } from '@/lib/web/error-page'

const answers: Record<string, (response: ServerResponse) => void> = {
  '/blank': (response) => send(response, 500, 'text/html; charset=utf-8'),
  '/ko/blank': (response) => send(response, 500, 'text/html; charset=utf-8'),
  '/streamed': (response) => send(response, 500, 'text/html; charset=utf-8', true),
  '/json': (response) => send(response, 500, 'application/problem+json'),
  '/missing': (response) => send(response, 404, 'text/html; charset=utf-8'),
}

function send(response: ServerResponse, status: number, type: string, headFirst = false): void {
  response.statusCode = status
  response.setHeader('Content-Type', type)
  if (headFirst) response.flushHeaders()
  else response.setHeader('Content-Length', 15)
  response.write('framework ')
  response.end('after')
}

const server = createServer((request, response) => {
  sayErrorsPlainly(request.url ?? '/', response)
  answers[request.url ?? '/']?.(response)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
afterAll(() => server.close())

async function ask(path: string): Promise<{ status: number; text: string; retryAfter: string | null }> {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const answer = await fetch(`http://127.0.0.1:${port}${path}`)
  return { status: answer.status, text: await answer.text(), retryAfter: answer.headers.get('retry-after') }
}

test('an error page is a sentence in the language of its address', async () => {
  const english = await ask('/blank')
  expect(english.status).toBe(500)
  expect(english.text).toContain('<h1>This page could not be made</h1>')
  expect(english.text).not.toContain('framework')
  expect((await ask('/streamed')).text).toBe(english.text)
  expect((await ask('/ko/blank')).text).toContain('<html lang="ko">')
})

test('while the database is away, an error page is a 503 that says when to ask again', async () => {
  vi.stubGlobal('countercheckFollower', { isConnected: () => false })
  const answer = await ask('/streamed')
  vi.unstubAllGlobals()
  expect(answer).toMatchObject({ status: 503, retryAfter: '5' })
  expect(await ask('/streamed')).toMatchObject({ status: 500, retryAfter: null })
})

test('errors for programs and pages that are not there stay as they are', async () => {
  expect(await ask('/json')).toMatchObject({ status: 500, text: 'framework after' })
  expect(await ask('/missing')).toMatchObject({ status: 404, text: 'framework after' })
})
