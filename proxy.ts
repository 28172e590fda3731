import { createHash, randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { outsideProviders } from '@/lib/auth/providers'
import { env, inDevelopment } from '@/lib/core/env'
import { csrfHeader, deskPolicy, nonceHeader, pathHeader } from '@/lib/web/headers'

/** Signed-in pages alone: on public pages a proxy halves the rate. */
export const config = {
  matcher: ['/review/:path*', '/admin/:path*', '/vendor/:path*', '/login/:path*', '/accept/:path*'],
}

/** Gives each answer a content policy with a nonce of its own, and keeps it out of every cache. */
export function proxy(request: NextRequest): NextResponse {
  const settings = env()
  const https = settings.SITE_URL.startsWith('https:')
  const nonce = randomBytes(16).toString('base64')
  const formTargets = outsideProviders(settings).map(({ formTarget }) => formTarget)
  const policy = deskPolicy({ nonce, formTargets, development: inDevelopment(), https })
  const csrf = csrfToken(request, https, settings.NEXTAUTH_SECRET)

  const headers = new Headers(request.headers)
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)
  headers.set(nonceHeader, nonce)
  headers.set(csrfHeader, csrf.token)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'private, no-store')
  response.headers.set('referrer-policy', 'same-origin')
  if (csrf.isNew) {
    response.cookies.set(csrf.cookie, csrf.value, {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: https,
    })
  }
  return response
}

/** next-auth's token for the forms that lead to an outside provider, in its own form: `token|sha256(token + secret)`. */
function csrfToken(request: NextRequest, https: boolean, secret: string) {
  const cookie = `${https ? '__Host-' : ''}next-auth.csrf-token`
  const value = request.cookies.get(cookie)?.value ?? ''
  const [token = ''] = value.split('|')
  if (token !== '' && value === signed(token, secret)) return { cookie, token, value, isNew: false }
  const fresh = randomBytes(32).toString('hex')
  return { cookie, token: fresh, value: signed(fresh, secret), isNew: true }
}

function signed(token: string, secret: string): string {
  return `${token}|${createHash('sha256').update(`${token}${secret}`).digest('hex')}`
}
