import { createFormatter, createTranslator } from 'use-intl/core'
import { type Locale, type LocalText, pickText } from './locales'
import type { SameKeys } from './messages/desk/same-keys'
import { en } from './messages/public/en'
import { ko } from './messages/public/ko'
import { choosingParticles } from './particles'

type Messages = SameKeys<typeof en>
const catalogs: Record<Locale, Messages> = { en, ko }
type Words = Messages['words']

/** A language as public pages speak it: sentences, words for codes, days, numbers. */
export type Speech = ReturnType<typeof makeSpeech>

/** The public pages' language: `const { t, word, day } = speech('ko')`. */
export function speech(locale: Locale): Speech {
  speeches[locale] ??= makeSpeech(locale)
  return speeches[locale]
}

const speeches: { [L in Locale]?: Speech } = {}

function makeSpeech(locale: Locale) {
  const format = createFormatter({ locale, timeZone: 'UTC' })
  const t = createTranslator({ locale, messages: catalogs[locale], timeZone: 'UTC' })
  return {
    locale,
    t: locale === 'ko' ? choosingParticles(t) : t,
    /** The word for a code of the record, or the code itself where there is none. */
    word: (area: keyof Words, code: string): string => wordIn(catalogs[locale].words[area], code),
    /** The sentence for why a grade was given; `names` are the organizations it speaks of. */
    gradeReason: (code: string, names: readonly string[]): string =>
      wordIn(catalogs[locale].words.gradeReason, code).replace('{names}', names.join(', ')),
    /** A calendar day (YYYY-MM-DD) or the day of a moment, in UTC. */
    day: (date: string): string =>
      format.dateTime(new Date(date), { year: 'numeric', month: 'long', day: 'numeric' }),
    /** A day as exactly as it is meant: the day of a month, the month of a year, or the year. */
    dayBy: (date: string, grain: 'day' | 'month' | 'year'): string =>
      format.dateTime(new Date(date), grains[grain]),
    number: (value: number): string => format.number(value),
    /** A number at an axis: round, and short from a hundred thousand on ("17B", "170억"). */
    tick: (value: number): string =>
      format.number(value, Math.abs(value) < 100_000 ? plainTick : { ...plainTick, notation: 'compact' }),
    percent: (share: number): string => format.number(share, { style: 'percent', maximumFractionDigits: 1 }),
    list: (parts: readonly string[]): string => format.list(parts, { type: 'conjunction' }),
    /** The name of a language in this language. */
    language: (code: string): string => languageName(locale, code),
    /** A localized text in this language, else in another, with the language it is in. */
    text: (text: LocalText) => pickText(text, locale),
  }
}

const plainTick = { maximumFractionDigits: 6, useGrouping: 'min2' } as const

const grains = {
  day: { month: 'short', day: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  year: { year: 'numeric' },
} as const

function wordIn(area: object, code: string): string {
  const word: unknown = Reflect.get(area, code)
  return typeof word === 'string' ? word : code
}

function languageName(locale: Locale, code: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
