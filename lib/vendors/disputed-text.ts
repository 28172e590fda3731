import type { Speech } from '@/lib/i18n/translator'

/** Where the words for what an area names are; of all others they are those of fields. */
const wordsOf: Record<string, 'setup' | 'whyNot'> = { setup: 'setup', rule: 'whyNot' }

/** What a challenge disputes, in words: `evidence.grade` is "Evidence: independence". */
export function disputedText(s: Speech, code: string): string {
  const [area = '', name = ''] = code.split('.')
  if (name === '') return code
  return s.t('claim.disputedField', { area: s.word('disputeArea', area), name: disputedName(s, area, name) })
}

/** The name alone, without its area. */
export function disputedName(s: Speech, area: string, name: string): string {
  return s.word(wordsOf[area] ?? 'field', name)
}
