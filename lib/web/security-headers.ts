import { randomBytes } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage, ServerResponse } from 'node:http'
import { embedPolicy } from '@/lib/publication/embed/policy'
import { noncePolicy } from './csp'
import { sayErrorsPlainly } from './error-page'
import { expectListStatus, listHeader } from './list-status'
import { isOfDesk, isReadable, isRenderedPerRequest, mayBeFramed } from './paths'

/**
 * Puts the security headers on every response of this process, whoever writes it: pages, routes, files, and also
 * the errors that the framework answers before any of our code runs. A page that sets one of them later adds its own;
 * of what a route sets Next.js leaves out what stands here already.
 *
 * @param https whether the site's address begins with https
 */
export function secureEveryResponse(https: boolean): void {
  subscribe('http.server.request.start', (message) => {
    const exchange = exchangeOf(message)
    if (exchange) prepare(exchange, https)
  })
}

type Exchange = { request: IncomingMessage; response: ServerResponse }

/** Node publishes `{ request, response, socket, server }` before the server sees the request. */
function exchangeOf(message: unknown): Exchange | null {
  if (typeof message !== 'object' || message === null) return null
  const request: unknown = Reflect.get(message, 'request')
  const response: unknown = Reflect.get(message, 'response')
  return request instanceof IncomingMessage && response instanceof ServerResponse
    ? { request, response }
    : null
}

function prepare({ request, response }: Exchange, https: boolean): void {
  const url = request.url ?? '/'
  keepOneLocation(response)
  sayErrorsPlainly(url, response)
  for (const [name, value] of Object.entries(fixedHeaders)) response.setHeader(name, value)
  if (https) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
  // The framework answers 500 to an address that it cannot decode; this one it does not find.
  if (!isReadable(url)) request.url = '/unreadable-address'
  // Next.js takes the nonce for its scripts from this header; a client's own is not heard.
  delete request.headers['content-security-policy']
  delete request.headers['content-security-policy-report-only']
  delete request.headers[listHeader]
  if (!isOfDesk(url)) delete request.headers[routerHeader]
  const nonce = isRenderedPerRequest(url) ? randomBytes(16).toString('base64') : null
  const policy = nonce === null ? null : noncePolicy(nonce)
  if (nonce !== null) {
    Object.assign(request.headers, { 'content-security-policy': policy, [listHeader]: nonce })
    expectListStatus(nonce, response)
  }
  response.setHeader('Content-Security-Policy', policy ?? (mayBeFramed(url) ? embedPolicy : basePolicy))
}

/** The framework sets a finished page's redirect and then appends it again, which some clients read as one address. */
function keepOneLocation(response: ServerResponse): void {
  const append = response.appendHeader.bind(response)
  response.appendHeader = (name, value) =>
    name.toLowerCase() === 'location' ? response.setHeader(name, value) : append(name, value)
}

/** The framework's router asks for a page's data by it; of public pages the cache keeps the HTML alone. */
const routerHeader = 'rsc'

const fixedHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Of whatever says nothing stricter itself. */
const basePolicy = `object-src 'none'; base-uri 'none'; frame-ancestors 'none'`
