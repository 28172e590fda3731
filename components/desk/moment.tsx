import type { Locale } from '@/lib/i18n/locales'

/** A moment in UTC, to the minute, in words of the page's language. */
export function Moment({ at, locale }: { at: Date; locale: Locale }) {
  return <time dateTime={at.toISOString()}>{momentText(at, locale)}</time>
}

/** The same as text, for labels. */
export function momentText(at: Date, locale: Locale): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone: 'UTC' } as const
  return `${new Intl.DateTimeFormat(locale, style).format(at)} UTC`
}
