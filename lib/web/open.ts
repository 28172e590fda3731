import type { RouteHandler } from './route'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * Lets scripts of any site call the handlers of an address and read their answers, refusals too, with what our own
 * headers say. Browsers send no cookies along: whatever asks who somebody is must take a token.
 *
 *   export const { GET, OPTIONS } = openToAll({ GET: route(async (request) => …) })
 *
 * @returns the handlers, and the answer to a browser that asks first (OPTIONS). HEAD is GET without its body.
 */
export function openToAll<M extends Method, P>(
  handlers: Record<M, RouteHandler<P>>,
): Record<M | 'OPTIONS', RouteHandler<P>> {
  const given = Object.entries<RouteHandler<P>>(handlers)
  const methods = [...given.map(([method]) => method), ...('GET' in handlers ? ['HEAD'] : []), 'OPTIONS']
  const opened = given.map(([method, handler]) => [method, openHandler(handler)])
  const preflight = async () => new Response(null, { status: 204, headers: preflightHeaders(methods) })
  return byMethod<M, P>(Object.fromEntries([...opened, ['OPTIONS', preflight]]))
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

function preflightHeaders(methods: string[]): Record<string, string> {
  return {
    ...readable,
    allow: methods.join(', '),
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key, If-None-Match',
    'access-control-max-age': '86400',
  }
}

/** Safe: the entries are made from the handlers, and OPTIONS. */
function byMethod<M extends Method, P>(
  entries: Record<string, RouteHandler<P>>,
): Record<M | 'OPTIONS', RouteHandler<P>> {
  return entries as Record<M | 'OPTIONS', RouteHandler<P>>
}
