import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/core/env'
import type { MarkedAccount } from './marked-account'

export const browserCookie = { name: 'countercheck.browser', maxAge: 365 * 86_400 }

/**
 * A mark for a browser in which an account has signed in. Its attempts are counted apart, so that a stranger who guesses
 * at the account cannot keep its owner out. It opens nothing, and counts for nothing once the password or the second
 * factor is another.
 */
export function markBrowser(account: MarkedAccount): string {
  const id = randomBytes(16).toString('base64url')
  return `${id}.${signature(id, account)}`
}

/** The browser's id, if its mark was made here for this account as it is; else null. */
export function knownBrowser(mark: string | undefined, account: MarkedAccount): string | null {
  const [id, given, ...rest] = (mark ?? '').split('.')
  if (!id || !given || rest.length > 0) return null
  const expected = Buffer.from(signature(id, account))
  const actual = Buffer.from(given)
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? id : null
}

/** The salted hash stands for the password: it is another after every change. */
function signature(id: string, { email, passwordHash, factorSince }: MarkedAccount): string {
  const signed = JSON.stringify(['browser', id, email, passwordHash, factorSince?.toISOString() ?? null])
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(signed).digest('base64url')
}
