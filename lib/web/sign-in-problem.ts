import { errorText } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'

/** What to say of the `error` with which next-auth leads back: one of our own sentences, whatever it says. */
export function signInProblem(locale: Locale, error: unknown): string | null {
  if (error === undefined) return null
  const known = reasons.find(([ending]) => typeof error === 'string' && error.endsWith(ending))
  return errorText(locale, { code: 'unauthenticated', reason: known?.[1] ?? 'sign_in.outside' })
}

/** What to say of the `error` with which a link leads back that could not be opened by signing in elsewhere. */
export function acceptProblem(locale: Locale, error: unknown): string | null {
  if (error === undefined) return null
  const reason = error === 'people.disabled' ? error : 'invitation.identity_taken'
  return errorText(locale, { code: 'conflict', reason })
}

/** How an `error` ends, and the message that it means. */
const reasons = [
  ['not_invited', 'sign_in.not_invited'],
  ['failed', 'sign_in.failed'],
  ['limited', 'sign_in.slow'],
  ['busy', 'sign_in.busy'],
  ['second_step', 'sign_in.second_step'],
] as const
