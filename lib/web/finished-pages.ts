import { subscribe } from 'node:diagnostics_channel'
import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { refuseAtTheDoor } from './door'
import { knows } from './etag'
import type { FinishedPage, PageCache } from './page-cache'
import { renderedPath } from './paths'

/**
 * Answers finished pages before the framework sees the request: it would route, wrap and hash them anew for every
 * reader. Whatever it has to decide goes to it: forms of people who sign in, addresses with a query or in another
 * spelling, pages that are not kept. What nothing takes is refused here as well (lib/web/door.ts).
 */
export function answerFinishedPages(cache: PageCache): void {
  const served = new WeakSet<Server>()
  // Node publishes `{ server, request, … }` before the server's listeners hear of a request, also of its first.
  subscribe('http.server.request.start', (message) => {
    const server: unknown = Reflect.get(Object(message), 'server')
    if (!(server instanceof Server) || served.has(server)) return
    served.add(server)
    stepInFront(server, cache)
  })
}

function stepInFront(server: Server, cache: PageCache): void {
  const others = server.listeners('request')
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (refuseAtTheDoor(request, response)) return
    const page = pageFor(request, cache)
    if (page) answer(page, request, response)
    else for (const listener of others) Reflect.apply(listener, server, [request, response])
  })
}

function pageFor({ method, url = '' }: IncomingMessage, cache: PageCache): FinishedPage | null {
  const path = method === 'GET' || method === 'HEAD' ? renderedPath(url) : null
  return path === null ? null : cache.finished(path)
}

function answer(page: FinishedPage, request: IncomingMessage, response: ServerResponse): void {
  const zipped = takesGzip(request.headers['accept-encoding'])
  const etag = zipped ? page.etag.replace(/"$/, '-gzip"') : page.etag
  response.statusCode = page.status
  for (const [name, value] of Object.entries(page.headers))
    if (typeof value === 'string') response.setHeader(name, value)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Vary', 'Accept-Encoding')
  response.setHeader('ETag', etag)
  response.setHeader('Cache-Status', 'Countercheck; hit')
  if (
    page.status === 200 &&
    [etag, page.etag].some((tag) => knows(request.headers['if-none-match'] ?? null, tag))
  ) {
    response.statusCode = 304
    response.end()
    return
  }
  const body = zipped ? page.gzip : gunzipSync(page.gzip)
  if (zipped) response.setHeader('Content-Encoding', 'gzip')
  response.setHeader('Content-Length', body.byteLength)
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** RFC 9110, 12.5.3: named, or all are, and not refused by a weight of 0. */
export function takesGzip(acceptEncoding: string | string[] | undefined): boolean {
  const weights = new Map(
    String(acceptEncoding ?? '')
      .split(',')
      .map(weightOf),
  )
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0
}

function weightOf(coding: string): [name: string, weight: number] {
  const [name = '', ...parameters] = coding.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  return [name, weight === undefined ? 1 : Number(weight)]
}
