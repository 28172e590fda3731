import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ticksThatFit } from '@/lib/charts/ticks-that-fit'
import { emsOf } from '@/lib/charts/wrap-label'
import { speech } from '@/lib/i18n/translator'

test('numbers at an axis are short in the language of the page, and tell neighbours apart', () => {
  const values = [0, 0.05, 62.5, 1400, 17_000_000_000, 400_500_000_000_000]
  expect(values.map(speech('en').tick)).toEqual(['0', '0.05', '62.5', '1400', '17B', '400.5T'])
  expect(values.map(speech('ko').tick)).toEqual(['0', '0.05', '62.5', '1400', '170억', '400.5조'])
})

test('no two numbers at an axis touch each other on a narrow screen', () => {
  const labels = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(labels, (written) => {
      const ticks = written.map((label, index) => ({
        label,
        value: index,
        x: ((index + 0.3) * 100) / written.length,
      }))
      const kept = ticksThatFit(ticks)
      expect(kept[0]?.value).toBe(0)
      const ends = kept.map(({ x, label, anchor }) => {
        const left = x * 2.88 - emsOf(label) * 13 * { start: 0, middle: 0.5, end: 1 }[anchor]
        return [left, left + emsOf(label) * 13]
      })
      for (const [index, [left]] of ends.entries())
        if (index > 0) expect(left).toBeGreaterThan(ends[index - 1]?.[1] ?? 0)
    }),
  )
  const short = [0, 20, 40, 60, 80, 100].map((value) => ({ value, label: String(value), x: value }))
  expect(ticksThatFit(short)).toHaveLength(6)
})
