import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { fromWhom } from '@/components/public/entry/from-whom'
import { NumberWithUncertainty } from '@/components/ui/number-with-uncertainty'
import { evidenceForms } from '@/lib/evidence/schema'
import { speech } from '@/lib/i18n/translator'

const bare = { se: null, ciLow: null, ciHigh: null, ciLevel: null, n: null, runsK: null, runsSd: null }
const evaluators = [{ name: 'Open Bench Lab', names: {} }]

describe.each(['en', 'ko'] as const)('in %s', (locale) => {
  const s = speech(locale)
  const shown = (form: (typeof evidenceForms)[number], se: string | null = null) =>
    renderToStaticMarkup(
      <NumberWithUncertainty s={s} form={form} number={{ value: '128', unit: 'experts', ...bare, se }} />,
    )

  test('a value without uncertainty says so only where somebody measured it', () => {
    expect(evidenceForms.filter((form) => shown(form).includes(s.t('uncertainty.none.run')))).toEqual(['run'])
    expect(shown('document')).toContain(s.t('uncertainty.none.document'))
    expect(shown('price_list')).toContain(s.t('uncertainty.none.price_list'))
  })

  test('a document that prints an error of a value shows it', () => {
    expect(shown('document', '0.4')).toContain(s.t('uncertainty.se', { se: '0.4' }))
    expect(shown('document', '0.4')).not.toContain(s.t('uncertainty.none.document'))
  })

  test('what a document or a price list says is stated, not measured', () => {
    const from = (form: (typeof evidenceForms)[number], byMaker: boolean) =>
      fromWhom(s, { form, byMaker, evaluators })
    const who = 'Open Bench Lab'
    expect(from('run', false)).toBe(s.t('benchmark.measuredWhat', { who }))
    expect(from('document', false)).toBe(s.t('benchmark.statedWhat', { who }))
    expect(from('price_list', true)).toBe(s.t('benchmark.makerStatedWhat', { who }))
    const all = evidenceForms.flatMap((form) => [from(form, false), from(form, true)])
    expect(new Set(all).size).toBe(4)
  })
})
