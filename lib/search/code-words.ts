import { locales } from '@/lib/i18n/locales'
import { type Speech, speech } from '@/lib/i18n/translator'
import { aliasKey } from '@/lib/registry/alias-key'
import { isVerdictId, verdictOf } from '@/lib/verdicts/scale'
import { type CodeFilter, codes } from './filter'

/** The word for a code of a filter, as pages print it. */
export function codeWord(s: Speech, name: CodeFilter, code: string): string {
  if (name === 'verdict') return isVerdictId(code) ? verdictOf(code).label[s.locale] : code
  return s.word(name, code)
}

/** The code that somebody means by a code, or by its word in any language; null when it is none. */
export function readCode(name: CodeFilter, text: string): string | null {
  const key = aliasKey(text)
  return codes[name].find((code) => spellings(name, code).some((word) => aliasKey(word) === key)) ?? null
}

/** Every way to write a code of a filter. */
export function spellings(name: CodeFilter, code: string): string[] {
  const words = locales.map((locale) => codeWord(speech(locale), name, code))
  return [code, ...words, ...(name === 'tested' ? (answers[code] ?? []) : [])]
}

const answers: Record<string, string[]> = { yes: ['true', '예', '네'], no: ['false', '아니요', '아니오'] }
