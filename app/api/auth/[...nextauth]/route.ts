import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { tellNextAuth } from '@/lib/core/env'
import { DomainError } from '@/lib/core/error'
import { authOptions } from '@/lib/web/next-auth'
import { readBody } from '@/lib/web/request'
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
  return NextAuth(await forNextAuth(request), context, authOptions(await openInvitation()))
}

/** What anybody may send is a short form: next-auth itself would read a body of any length into memory. */
const maxBytes = 64 * 1024

/** The request with its form read; a body of another kind counts as none. */
async function forNextAuth(request: Request): Promise<NextRequest> {
  const { url, method, headers } = request
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (method !== 'POST' || type !== 'application/x-www-form-urlencoded')
    return new NextRequest(url, { method, headers })
  const body = new TextDecoder().decode(await readBody(request, maxBytes))
  return new NextRequest(url, { method, headers, body })
}

/** Somebody who accepts an invitation by signing in elsewhere asked to come back to it. */
async function openInvitation(): Promise<string | null> {
  return /^\/accept\/([A-Za-z0-9_-]{20,100})$/.exec(await callbackPath())?.[1] ?? null
}
