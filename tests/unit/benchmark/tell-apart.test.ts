import { expect, test } from 'vitest'
import { speech } from '@/lib/i18n/translator'
import { tellApart } from '@/lib/publication/benchmark/tell-apart'

const bench = {
  slug: 'bench',
  scale: 'percent',
  direction: 'higher',
  items: 198,
  margin: null,
  floor: '0',
} as const

test('on 198 items at one half, two models must differ by ten points', () => {
  const apart = tellApart(bench, null)
  expect(apart?.difference).toBeCloseTo(1.959964 * Math.SQRT2 * Math.sqrt(2500 / 198), 4)
  expect(apart?.score).toBe(50)
})

test('four times the items halve it, and the floor stays however many there are', () => {
  const wide = tellApart(bench, null)?.difference ?? 0
  expect(tellApart({ ...bench, items: 792 }, null)?.difference).toBeCloseTo(wide / 2, 9)
  const floored = tellApart({ ...bench, items: 1e9, floor: '0.5' }, null)
  expect(floored?.difference).toBeCloseTo(1.959964 * Math.SQRT2 * 0.5, 2)
})

test('a fraction is a percentage of one hundredth, and the middle of what was measured decides where', () => {
  const percent = tellApart(bench, 80)
  const fraction = tellApart({ ...bench, scale: 'fraction' }, 0.8)
  expect(percent?.score).toBe(80)
  expect((fraction?.difference ?? 0) * 100).toBeCloseTo(percent?.difference ?? 0, 9)
})

test('nothing is said without the number of items or on a scale of its own', () => {
  expect(tellApart({ ...bench, items: null }, null)).toBeNull()
  expect(tellApart({ ...bench, scale: 'other', margin: '20' }, null)).toBeNull()
})

test('the formula that the page prints gives the number that it prints, also beyond 99 of 100', () => {
  for (const locale of ['en', 'ko'] as const) {
    const how = speech(locale).t('benchmark.apartHow')
    for (const part of ['√(S²p(1−p)/n + τ²)', '0.01', '0.99']) expect(how, locale).toContain(part)
  }
  const [S, p, n] = [100, 0.99, 198]
  const printed = 1.959964 * Math.SQRT2 * Math.sqrt((S ** 2 * p * (1 - p)) / n)
  expect(tellApart(bench, 99.8)?.difference).toBeCloseTo(printed, 4)
})
