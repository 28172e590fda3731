import { cookies, headers } from 'next/headers'
import type { AttemptOrigin } from '@/lib/auth/credentials'
import { browserCookie, markBrowser } from '@/lib/auth/known-browser'
import type { MarkedAccount } from '@/lib/auth/marked-account'
import { sessionCookie, sessionToken } from '@/lib/auth/session-token'
import { env } from '@/lib/core/env'
import { clientAddress } from './client-address'

/** Hands a session to the browser that is being answered. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, await sessionToken(sessionId), options)
}

/** Takes the session from the browser that is being answered. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}

/** Remembers that this account has signed in with this browser. */
export async function rememberBrowser(account: MarkedAccount): Promise<void> {
  const jar = await cookies()
  const { options } = sessionCookie()
  jar.set(browserCookie.name, markBrowser(account), { ...options, maxAge: browserCookie.maxAge })
}

/** The path to which somebody who signs in elsewhere asked to come back; '' where none is known. */
export async function callbackPath(): Promise<string> {
  const prefix = env().SITE_URL.startsWith('https:') ? '__Secure-' : ''
  const back = (await cookies()).get(`${prefix}next-auth.callback-url`)?.value ?? ''
  return URL.canParse(back, env().SITE_URL) ? new URL(back, env().SITE_URL).pathname : ''
}

/** Where the attempt that is being answered comes from. */
export async function attemptOrigin(): Promise<AttemptOrigin> {
  const address = clientAddress(await headers(), env().TRUSTED_PROXY_HOPS)
  return { address, browserMark: (await cookies()).get(browserCookie.name)?.value }
}

/** The browser's own name for itself, cut to what a session row holds. */
export async function userAgent(): Promise<string | null> {
  return (await headers()).get('user-agent')?.slice(0, 400) ?? null
}
