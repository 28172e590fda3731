import { problem } from './problem'
import type { RouteHandler } from './route'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Method = (typeof methods)[number]

/**
 * Lets scripts of any site call the handlers of an address and read their answers, refusals too, with what our own
 * headers say. Browsers send no cookies along: whatever asks who somebody is must take a token.
 *
 *   export const { GET, OPTIONS } = openToAll({ GET: route(async (request) => …) })
 *
 * @returns the handlers, the answer to a browser that asks first (OPTIONS), and for all other methods a refusal, which
 *   addresses export where others than questions get as far as here. HEAD is GET without its body.
 */
export function openToAll<M extends Method, P>(
  handlers: Record<M, RouteHandler<P>>,
): Record<Method | 'OPTIONS', RouteHandler<P>> {
  const given = new Map(Object.entries<RouteHandler<P>>(handlers))
  const taken = [...given.keys(), ...(given.has('GET') ? ['HEAD'] : [])]
  const refuse = async () => methodRefused(taken)
  const opened = methods.map((method) => [method, openHandler(given.get(method) ?? refuse)])
  const preflight = async () =>
    new Response(null, { status: 204, headers: preflightHeaders([...taken, 'OPTIONS']) })
  return byMethod<P>(Object.fromEntries([...opened, ['OPTIONS', preflight]]))
}

/** 405, with the methods that an address takes beside OPTIONS. */
export function methodRefused(taken: readonly string[]): Response {
  const detail = `This address takes ${taken.join(' and ')} alone.`
  return problem(
    { type: 'about:blank', title: 'Method not allowed', status: 405, detail },
    { allow: [...taken, 'OPTIONS'].join(', ') },
  )
}

function openHandler<P>(handler: RouteHandler<P>): RouteHandler<P> {
  return async (request, context) => {
    const response = await handler(request, context)
    for (const [name, value] of Object.entries(readable)) response.headers.set(name, value)
    return response
  }
}

/** Headers of ours that a script may read beside those that every script may. */
const readable = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Retry-After, Content-Disposition, X-As-Of, X-Audit-Head',
}

function preflightHeaders(allowed: string[]): Record<string, string> {
  return {
    ...readable,
    allow: allowed.join(', '),
    'access-control-allow-methods': allowed.join(', '),
    'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key, If-None-Match',
    'access-control-max-age': '86400',
  }
}

/** Safe: the entries are made from all methods, and OPTIONS. */
function byMethod<P>(entries: Record<string, RouteHandler<P>>): Record<Method | 'OPTIONS', RouteHandler<P>> {
  return entries as Record<Method | 'OPTIONS', RouteHandler<P>>
}
