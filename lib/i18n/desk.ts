import { createTranslator } from 'use-intl/core'
import type { ErrorCode } from '@/lib/core/error'
import type { Locale } from './locales'
import { en } from './messages/desk/en'
import { ko } from './messages/desk/ko'
import type { SameKeys } from './messages/desk/same-keys'
import { choosingParticles } from './particles'

type Messages = SameKeys<typeof en>
const catalogs: Record<Locale, Messages> = { en, ko }

/** The desk's sentences in a person's language: `const t = deskMessages(locale); t('people.invite')`. */
export function deskMessages(locale: Locale) {
  const t = createTranslator({ locale, messages: catalogs[locale], timeZone: 'UTC' })
  return locale === 'ko' ? choosingParticles(t) : t
}

/** A part of the catalog as plain data, for a client component that gets its words as props. */
export function deskWords<K extends keyof Messages>(locale: Locale, area: K): Messages[K] {
  return catalogs[locale][area]
}

export type Reason = {
  code: ErrorCode | 'unexpected'
  reason: string
  values?: Record<string, string | number>
}

/** The sentence for an error: its own under `errors.{reason}`, else that of its code. */
export function errorText(locale: Locale, { code, reason, values = {} }: Reason): string {
  const t = untyped(locale)
  return t.has(reason) ? t(reason, values) : t(`code.${code}`, { seconds: 0, requestId: '', ...values })
}

/** The sentence for a field: its own under `errors.field.{message}`, or a whole id such as `invitation.used`. */
export function fieldText(
  locale: Locale,
  message: string,
  values: Record<string, string | number> = {},
): string {
  const t = untyped(locale)
  for (const id of [`field.${message}`, message]) if (t.has(id)) return t(id, values)
  return t(message.startsWith('invalid_') ? 'field.invalid_format' : 'field.custom')
}

type Untyped = ((id: string, values?: Record<string, string | number>) => string) & {
  has: (id: string) => boolean
}

/** Safe: ids come from the domains at run time and are asked for with `has` before they are used. */
function untyped(locale: Locale): Untyped {
  const t = createTranslator({
    locale,
    messages: catalogs[locale],
    namespace: 'errors',
  }) as unknown as Untyped
  return locale === 'ko' ? choosingParticles(t) : t
}
