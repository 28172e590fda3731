/**
 * Route handlers. Every handler passes through `route`, and whatever writes is made from a command:
 *
 *   export const GET = route(async (request, { params }) => Response.json(await read((await params).id)))
 *   export const POST = mutation(loadSourcesCommand, { maxBytes: 20_000_000, input: async (request) => … })
 *
 * Refusals become application/problem+json; anything unforeseen a 500 with a number that the log line has too.
 * `mutation` refuses requests from other sites and bodies that are too large, and runs as whoever is signed in.
 */
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { anonymousActor } from '@/lib/auth/actor'
import { type Command, execute, refuseWithoutPermission } from '@/lib/core/command'
import { env } from '@/lib/core/env'
import { DomainError } from '@/lib/core/error'
import { logUnexpected } from './log'
import { mustFirstRefusal } from './must-first'
import { problemResponse } from './problem'
import { readJson, refuseForeign } from './request'
import { currentPerson, serverContext } from './server-context'
import { pagesCaughtUp } from './start'

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

export type MutationOptions<R, P> = {
  /** Bytes that a body may have; 1,000,000 unless told. */
  maxBytes?: number
  /** Reads the command's input from the request; unless told, the body as JSON with the address's parameters. */
  input?: (request: Request, params: P, maxBytes: number) => Promise<unknown>
  /** Unless told, the result as JSON. */
  respond?: (result: R) => Response
}

/** A route handler that runs a command as whoever is signed in. */
export function mutation<I extends z.ZodType, L, R, P extends Record<string, string> = Record<string, never>>(
  which: Command<I, L, R>,
  options: MutationOptions<R, P> = {},
): RouteHandler<P> {
  const { maxBytes = 1_000_000, input = jsonInput, respond = asJson } = options
  return route(async (request, context) => {
    refuseForeign(request.headers, env().SITE_URL)
    const person = await currentPerson()
    if (person?.mustFirst) throw mustFirstRefusal(person.mustFirst)
    const actor = person?.actor ?? anonymousActor
    refuseWithoutPermission(actor, which.permission)
    const given = await input(request, await context.params, maxBytes)
    const result = await execute({ ...serverContext(), actor }, which, given)
    await pagesCaughtUp()
    return respond(result)
  })
}

async function jsonInput(
  request: Request,
  params: Record<string, string>,
  maxBytes: number,
): Promise<unknown> {
  const body = await readJson(request, maxBytes)
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body, ...params } : body
}

function asJson(result: unknown): Response {
  return Response.json(result ?? null, { headers: { 'cache-control': 'no-store' } })
}
