/**
 * Route handlers. Every handler passes through `route`:
 *
 *   export const GET = route(async (request, { params }) => Response.json(await read((await params).id)))
 *
 * Refusals become application/problem+json; anything unforeseen a 500 with a number that the log line has too. What
 * programs write comes in through the list of lib/api/endpoints.ts, whose endpoints run commands.
 */
import { unstable_rethrow } from 'next/navigation'
import { DomainError } from '@/lib/core/error'
import { logUnexpected } from './log'
import { problemResponse } from './problem'

export type RouteContext<P> = { params: Promise<P> }
export type RouteHandler<P> = (request: Request, context: RouteContext<P>) => Promise<Response>

/** Wraps a route handler so that errors are answered in one way. */
export function route<P = Record<string, never>>(handler: RouteHandler<P>): RouteHandler<P> {
  return async (request, context) => {
    try {
      return await handler(request, context)
    } catch (error) {
      unstable_rethrow(error)
      if (error instanceof DomainError) return problemResponse(error, '')
      return problemResponse(
        error,
        logUnexpected(`${request.method} ${new URL(request.url).pathname}`, error),
      )
    }
  }
}
