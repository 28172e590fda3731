import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { tellNextAuth } from '@/lib/core/env'
import { DomainError } from '@/lib/core/error'
import { authOptions } from '@/lib/web/next-auth'
import { type RouteContext, route } from '@/lib/web/route'
import { callbackPath } from '@/lib/web/session-cookie'

type Params = { nextauth: string[] }

/** What signing in needs. Signing out and who is signed in are ours (app/review/account). */
const served = { GET: ['signin', 'callback', 'csrf', 'error'], POST: ['signin', 'callback'] }

export const GET = route<Params>((request, context) => answer(request, context, served.GET))
export const POST = route<Params>((request, context) => answer(request, context, served.POST))

async function answer(request: Request, context: RouteContext<Params>, actions: string[]): Promise<Response> {
  const { nextauth } = await context.params
  if (!actions.includes(nextauth[0] ?? '')) throw new DomainError('not_found', { reason: 'not_found' })
  tellNextAuth()
  return NextAuth(asNextRequest(request), context, authOptions(await openInvitation()))
}

/** Somebody who accepts an invitation by signing in elsewhere asked to come back to it. */
async function openInvitation(): Promise<string | null> {
  return /^\/accept\/([A-Za-z0-9_-]{20,100})$/.exec(await callbackPath())?.[1] ?? null
}

/** Safe: Next.js gives every route handler its own kind of request. */
function asNextRequest(request: Request): NextRequest {
  return request as NextRequest
}
