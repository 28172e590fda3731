import { expect, test } from 'vitest'
import { isOnScaleOf, scaleOfNumber } from '@/lib/evidence/unit-scale'

const percent = { unit: '%', scale: 'percent' } as const
const share = { unit: 'score 0-1', scale: 'fraction' } as const
const rating = { unit: 'Arena score', scale: 'other' } as const

test('words for percent are percent, in both languages, whatever else they say', () => {
  for (const unit of [
    '%',
    '％',
    'percent',
    'per cent',
    'Percentage points',
    '퍼센트',
    '% solved',
    'points (0–100)',
  ])
    expect(scaleOfNumber({ unit }, percent), unit).toBe('percent')
})

test('words for a share of one are a fraction', () => {
  for (const unit of [
    'fraction',
    'Fractions',
    'proportion',
    '0–1',
    'score 0-1',
    'mean score 0 to 1',
    '0~1',
    '비율',
  ])
    expect(scaleOfNumber({ unit }, percent), unit).toBe('fraction')
  for (const unit of ['points (0-10)', 'points (0-100)', 'percentile', '10-1'])
    expect(scaleOfNumber({ unit }, percent), unit).not.toBe('fraction')
})

test('a unit that says nothing of the scale and is not the benchmark’s is on no scale of it', () => {
  for (const benchmark of [percent, share, rating]) {
    expect(isOnScaleOf(benchmark, { unit: 'Elo' }), benchmark.unit).toBe(false)
    expect(isOnScaleOf(benchmark, { unit: `${benchmark.unit} ` }), benchmark.unit).toBe(true)
  }
  expect(isOnScaleOf(rating, { unit: 'arena  scores' })).toBe(true)
  expect(isOnScaleOf(rating, { unit: '%' })).toBe(false)
  expect(isOnScaleOf({ unit: 'tokens', scale: 'other' }, { unit: 'thousand tokens' })).toBe(false)
})

test('a benchmark’s own unit is its scale, also without what stands in brackets', () => {
  const points = { unit: 'points (0-100)', scale: 'percent' } as const
  expect(isOnScaleOf(points, { unit: 'points' })).toBe(true)
  expect(isOnScaleOf(points, { unit: 'points (0-10)' })).toBe(false)
  expect(isOnScaleOf({ unit: 'chrF', scale: 'percent' }, { unit: 'chrF' })).toBe(true)
  expect(isOnScaleOf({ unit: '% cheaper', scale: 'other' }, { unit: '%' })).toBe(true)
})

test('a stated scale stands, and a number without a unit is in the benchmark’s', () => {
  expect(scaleOfNumber({ unit: 'Elo', scale: 'percent' }, percent)).toBe('percent')
  expect(scaleOfNumber({ unit: '%', scale: 'fraction' }, percent)).toBe('fraction')
  expect(scaleOfNumber({ unit: null }, share)).toBe('fraction')
})
