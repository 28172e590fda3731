import { expect, test } from 'vitest'
import { placeIn, saidIn } from '@/components/public/claim/difference-words'
import { speech } from '@/lib/i18n/translator'
import type { Difference } from '@/lib/publication/difference'

const difference = (
  part: Difference['part'],
  keys: string[],
  before: string | null,
  after: string | null,
) => ({
  part,
  keys,
  where: keys,
  before,
  after,
})

function said(locale: 'en' | 'ko', ...[part, keys, before, after]: Parameters<typeof difference>) {
  const changed = difference(part, keys, before, after)
  return [saidIn(speech(locale), changed, 'before'), saidIn(speech(locale), changed, 'after')]
}

test('codes are said in words, by where they stand', () => {
  expect(said('en', 'verdict', ['id'], 'unverified', 'confirmed')).toEqual(['Not yet verified', 'Confirmed'])
  expect(said('en', 'verdict', ['subReason'], 'not_assessed', 'too_noisy')).toEqual([
    'Its evidence has not been judged yet.',
    'The measurements are too imprecise to decide.',
  ])
  expect(said('ko', 'verdict', ['origin'], 'starter', 'desk')).toEqual([
    '소프트웨어와 함께 제공되었으며, 이 데스크가 검토하지 않음',
    '이 데스크가 판정함',
  ])
  expect(said('ko', 'suggestion', ['reason'], 'vendor_only', null)).toEqual([
    '공급사 자신의 말밖에 없습니다.',
    null,
  ])
  expect(said('en', 'evidence', ['results', 'counted'], 'false', 'true')).toEqual(['no', 'yes'])
  expect(said('en', 'evidence', ['gradeReasons', 'code'], 'nobody_looked', 'paid_by')).toEqual([
    'nobody has looked for ties yet',
    'was paid for by …',
  ])
  expect(said('en', 'assertions', ['relation'], 'eq', 'gte')).toEqual(['…', 'at least …'])
})

test('moments and days are dates', () => {
  expect(said('en', 'verdict', ['decidedAt'], null, '2026-11-28T18:01:47.753Z')).toEqual([
    null,
    'November 28, 2026, 18:01 UTC',
  ])
  expect(said('ko', 'verdict', ['judgedAsOf'], null, '2026-11-28')[1]).toBe('2026년 11월 28일')
})

test('the reasoning stands without the marks of Markdown, but where only these changed they are shown', () => {
  const keys = ['reasoning', 'en']
  expect(said('en', 'verdict', keys, null, '**Nearest evidence:** none')[1]).toBe('Nearest evidence: none')
  expect(said('en', 'verdict', keys, '**A** b', 'A b')).toEqual(['**A** b', 'A b'])
})

test('texts and names that look like codes stay as they are', () => {
  expect(said('en', 'evidence', ['title'], 'true story', 'starter')).toEqual(['true story', 'starter'])
  expect(said('en', 'benchmarks', ['version'], '2024-10-01', 'v6')).toEqual(['2024-10-01', 'v6'])
})

test('fields of the set-up are called by their names', () => {
  expect(placeIn(speech('ko'), 'tokenLimit')).toBe('토큰 한도')
  expect(placeIn(speech('en'), 'subReason')).toBe('Reason')
})
