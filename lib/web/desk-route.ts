import type { Actor } from '@/lib/auth/actor'
import { can, type Permission } from '@/lib/auth/permissions'
import type { SignedIn } from '@/lib/auth/session'
import { DomainError } from '@/lib/core/error'
import { type RouteContext, type RouteHandler, route } from './route'
import { currentPerson } from './server-context'

type DeskHandler<P> = (request: Request, context: RouteContext<P> & { actor: Actor }) => Promise<Response>

/**
 * `route` for whoever is signed in and may do what is named. Every route handler of the desk passes through it: what
 * a page leads to the sign-in, to a password or a second factor that comes first, or to nothing, is not found here.
 */
export function deskRoute<P = Record<string, never>>(
  permission: Permission,
  handler: DeskHandler<P>,
): RouteHandler<P> {
  return route<P>(async (request, context) => {
    const actor = admitted(await currentPerson(), permission)
    return handler(request, { ...context, actor })
  })
}

/**
 * The actor, if nothing comes before what is named.
 *
 * @throws DomainError not_found: what is not allowed and what does not exist look alike
 */
export function admitted(person: SignedIn | null, permission: Permission): Actor {
  if (!person || person.mustFirst || !can(person.actor, permission))
    throw new DomainError('not_found', { reason: 'not_found' })
  return person.actor
}
