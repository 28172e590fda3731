import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outlived } from '@/lib/exchange/snapshots/rules'

const days = ['2026-01-01', '2026-01-02', '2026-01-31', '2026-02-03', '2026-02-04', '2026-02-05']

test('the newest stay, and of every month the first', () => {
  expect(outlived(days, 2)).toEqual(['2026-01-02', '2026-01-31'])
  expect(outlived(days, 6)).toEqual([])
  expect(outlived([], 1)).toEqual([])
})

test('what is kept once is kept every day after, as long as it is new enough or the first of its month', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((number) => dayOf(number))
  fc.assert(
    fc.property(fc.uniqueArray(day), fc.integer({ min: 1, max: 50 }), (all, kept) => {
      const gone = outlived(all, kept)
      const left = all.filter((one) => !gone.includes(one))
      expect(outlived(left, kept)).toEqual([])
      expect(left.length).toBeGreaterThanOrEqual(Math.min(kept, all.length))
      for (const month of new Set(all.map((one) => one.slice(0, 7)))) {
        const first = all.filter((one) => one.startsWith(month)).toSorted()[0]
        expect(left).toContain(first)
      }
    }),
  )
})

function dayOf(number: number): string {
  return new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10)
}
