import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, percentOfTime, timeAxisOver } from '@/lib/charts/time-axis'
import { layoutTime, type TimePoint } from '@/lib/charts/time-chart'
import { emsOf } from '@/lib/charts/wrap-label'

const start = dayNumber('2024-01-01')
const dayAfter = (days: number) => new Date((start + days) * 86_400_000).toISOString().slice(0, 10)

function point(key: string, day: string, value: number, more: Partial<TimePoint> = {}): TimePoint {
  const short = value.toFixed(1)
  const words = { short, long: `Model ${key} ${short}`, says: `${key}: ${short}` }
  return { key, day, values: [value], shape: 'circle', filled: true, ...words, ...more }
}

test('equal stretches of time are equal lengths, and later days stand further right', () => {
  const axis = timeAxisOver(['2024-01-01', '2025-01-01'])
  const at = (day: string) => percentOfTime(axis, dayNumber(day))
  expect(at('2024-07-01') - at('2024-01-01')).toBeCloseTo(at('2024-12-30') - at('2024-07-01'), 1)
  expect(at('2024-01-01')).toBeGreaterThan(0)
  expect(at('2025-01-01')).toBeLessThan(100)
})

test('ticks are few, stand within the axis, and begin days, months or years, however long the time is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (length) => {
      const { low, high, ticks } = timeAxisOver([dayAfter(0), dayAfter(length)])
      expect(ticks.length).toBeGreaterThan(0)
      expect(ticks.length).toBeLessThanOrEqual(4)
      for (const { at, day, grain } of ticks) {
        expect(at >= low && at <= high).toBe(true)
        if (grain === 'month') expect(day).toMatch(/-01$/)
        if (grain === 'year') expect(day).toMatch(/-01-01$/)
      }
    }),
  )
})

test('higher values stand higher, an interval holds its value, and points of one day stand apart', () => {
  const { points } = layoutTime([
    point('a', '2025-04-05', 60, { interval: [55, 65] }),
    point('b', '2025-04-05', 70),
    point('c', '2025-06-01', 65),
  ])
  const [a, b, c] = points
  expect(b?.ys[0]).toBeLessThan(a?.ys[0] ?? 0)
  expect(a?.span?.[0]).toBeLessThan(a?.ys[0] ?? 0)
  expect(a?.span?.[1]).toBeGreaterThan(a?.ys[0] ?? 0)
  expect(a?.x).toBe(b?.x)
  expect(a?.dx).not.toBe(b?.dx)
  expect(c?.x).toBeGreaterThan(a?.x ?? 0)
})

test('a number is written only where it covers neither another number nor leaves the drawing', () => {
  const given = fc.record({ day: fc.integer({ min: 0, max: 900 }), value: fc.integer({ min: 0, max: 1000 }) })
  fc.assert(
    fc.property(fc.array(given, { minLength: 1, maxLength: 40 }), (all) => {
      const layout = layoutTime(all.map(({ day, value }, i) => point(`${i}`, dayAfter(day), value / 10)))
      for (const [labels, width] of [
        [layout.narrow, 288],
        [layout.wide, 736],
      ] as const) {
        const boxes = labels.map(({ text, x, dx, y, anchor }) => {
          const wide = emsOf(text) * 13
          const left = (x * width) / 100 + dx - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2)
          return { left, right: left + wide, top: y - 11, bottom: y + 3 }
        })
        for (const [i, one] of boxes.entries()) {
          expect(one.left).toBeGreaterThan(-1)
          expect(one.right).toBeLessThan(width + 1)
          for (const other of boxes.slice(i + 1))
            expect(
              one.right <= other.left + 0.1 ||
                other.right <= one.left + 0.1 ||
                one.bottom <= other.top ||
                other.bottom <= one.top,
            ).toBe(true)
        }
      }
    }),
  )
})
