import { z } from 'zod'

/** The languages of the public pages. A language is one entry here and one file in lib/i18n/messages. */
export const locales = ['en', 'ko'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'en'

/** The same with a territory, which Open Graph wants. */
export const openGraphLocales = { en: 'en_US', ko: 'ko_KR' } as const satisfies Record<Locale, string>

export const LocaleSchema = z.enum(locales)

/** A text per language; a language may be missing. Stored as jsonb. */
export type LocalText = { [L in Locale]?: string }

/** Reads a stored localized text, unknown languages left out. */
export function readText(stored: unknown): LocalText {
  const text: LocalText = {}
  if (typeof stored !== 'object' || stored === null) return text
  for (const locale of locales) {
    const value: unknown = Reflect.get(stored, locale)
    if (typeof value === 'string' && value.trim() !== '') text[locale] = value
  }
  return text
}

/** The text in the wanted language, else in another one, with the language it is in; null when there is none. */
export function pickText(text: LocalText, locale: Locale): { text: string; lang: Locale } | null {
  for (const lang of [locale, ...locales]) {
    const found = text[lang]
    if (found !== undefined) return { text: found, lang }
  }
  return null
}

/** A registry entry's name in a language: `names` holds only what differs from `name`. */
export function displayName(entry: { name: string; names: unknown }, locale: Locale): string {
  return readText(entry.names)[locale] ?? entry.name
}
