import { expect, test } from 'vitest'
import { deskView } from '@/components/desk/desk-view'
import { saidInHistory } from '@/components/desk/said-in-history'
import { claimKinds, claimLinkKinds } from '@/lib/claims/schema'
import { grades, stances } from '@/lib/evidence/schema'
import { locales } from '@/lib/i18n/locales'
import { VERDICT_IDS } from '@/lib/verdicts/scale'

/** Fields that hold codes, and each code that they can hold. */
const codes = {
  stage: ['draft', 'published', 'withdrawn'],
  state: ['proposed', 'returned', 'approved', 'withdrawn'],
  status: ['active', 'superseded', 'retracted'],
  flag: ['suspended', 'under_re_review', 'stale'],
  correction: ['typo', 'clarification', 'correction', 'retraction'],
  kind: [...claimKinds, ...claimLinkKinds],
  verdict: VERDICT_IDS,
  suggestion: VERDICT_IDS,
  stance: stances,
  grade: grades,
}

test.each(locales)('a history in %s says no code and no field by its name in the program', (locale) => {
  for (const [key, values] of Object.entries(codes))
    for (const value of values) expect(saidInHistory(deskView(locale), key, value)).not.toBe(value)
  const fields = saidInHistory(deskView(locale), 'fields', ['statement.en', 'oneLine.ko'])
  expect(fields).not.toMatch(/statement|oneLine/)
  expect(saidInHistory(deskView(locale), 'suspended', true)).not.toBe('true')
})

test('ids and hashes are left to the audit trail', () => {
  const view = deskView('en')
  expect(saidInHistory(view, 'claim', '0190a3b4-1111-7000-8000-00000000000a')).toBeNull()
  expect(saidInHistory(view, 'note', { en: 'Because.', ko: '왜냐하면.' })).toBe('Because.')
  expect(saidInHistory(deskView('ko'), 'note', { en: 'Because.', ko: '왜냐하면.' })).toBe('왜냐하면.')
})
