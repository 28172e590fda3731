import { expect, test } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { speech } from '@/lib/i18n/translator'

test.each(locales)('numbers from a thousand on are written as %s writes them', (locale) => {
  const { t } = speech(locale)
  const many = 12_345
  const sentences = [
    t('home.of', { n: many, total: many }),
    t('home.judged', { judged: many, claims: many }),
    t('home.tested', { tested: many, claims: many }),
    t('home.material', { evidence: many, results: many }),
    t('list.evidence', { counted: many, total: many }),
    t('entry.verdictsIntro', { claims: many, tested: many }),
    t('entry.withdrawn', { count: many }),
    t('entry.moreRows', { count: many }),
    t('uncertainty.items', { n: many }),
    t('vendor.gapNone', { n: many }),
    t('vendor.daysValue', { days: '3', tested: many, claims: many }),
    t('benchmark.overTimeTable', { count: many }),
    t('claim.evidenceCount', { total: many, counted: many, echoes: many }),
    t('charts.shown', { shown: many, total: many }),
    t('charts.counts', { total: many, win: many, loss: many, tie: many, unclear: many }),
  ]
  for (const sentence of sentences) {
    expect(sentence).toContain('12,345')
    expect(sentence).not.toContain('12345')
  }
})
