import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Claimed, ClaimedValue } from '@/components/public/claim/claimed-numbers'
import { speech } from '@/lib/i18n/translator'

const compared: Claimed = {
  relation: 'gt',
  value: null,
  low: null,
  high: null,
  unit: null,
  notReported: null,
  benchmark: { slug: 'inference-cost-blended' },
  compared: true,
}

const said = (locale: 'en' | 'ko', claimed: Partial<Claimed>) =>
  renderToStaticMarkup(<ClaimedValue s={speech(locale)} claimed={{ ...compared, ...claimed }} />)

test('a value claimed to be above another is not called better: a higher cost is dearer', () => {
  expect(said('en', { relation: 'gt' })).toBe('above the comparator')
  expect(said('en', { relation: 'gte' })).toBe('at or above the comparator')
  expect(said('en', { relation: 'lt' })).toBe('below the comparator')
  expect(said('en', { relation: 'lte' })).toBe('at or below the comparator')
  expect(said('ko', { relation: 'gt' })).toBe('비교 대상보다 높음')
  expect(said('ko', { relation: 'lte' })).toBe('비교 대상과 같거나 낮음')
})

test('without a benchmark two models are compared, not two values', () => {
  expect(said('en', { relation: 'gt', benchmark: null })).toBe('better than the comparator')
  expect(said('ko', { relation: 'lt', benchmark: null })).toBe('비교 대상보다 못함')
})

test('equal and about are about the same', () => {
  for (const relation of ['eq', 'about'])
    expect(said('en', { relation })).toBe('about the same as the comparator')
})
