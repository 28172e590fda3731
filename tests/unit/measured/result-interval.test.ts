import { expect, test } from 'vitest'
import { printedValue } from '@/lib/core/printed-number'
import { resultInterval } from '@/lib/publication/measured/result-interval'
import { writtenEnds } from '@/lib/publication/measured/written-ends'

const bare = {
  value: '50',
  se: null,
  ciLow: null,
  ciHigh: null,
  ciLevel: null,
  n: null,
  runsK: null,
  runsSd: null,
}
const percent = { scale: 'percent', trend: false } as const

test('a published standard error makes the interval, with what rounding hides', () => {
  const { value, low, high } = resultInterval({ ...bare, value: '50.0', se: '2' }, percent)
  expect(value).toBe(50)
  expect(high).toBeCloseTo(50 + 1.959964 * Math.sqrt(4 + 0.01 / 12), 5)
  expect(low).toBeCloseTo(50 - 1.959964 * Math.sqrt(4 + 0.01 / 12), 5)
})

test('a number without any uncertainty has no interval', () => {
  expect(resultInterval(bare, percent)).toEqual({ value: 50, low: null, high: null })
})

test('a published interval of 95% is kept end by end, digit by digit', () => {
  const arena = { ...bare, value: '1239.45', ciLow: '1227.68', ciHigh: '1250.17', ciLevel: '0.95' }
  const at = { scale: 'other', trend: false } as const
  for (const se of [null, '6']) {
    const interval = resultInterval({ ...arena, se }, at)
    expect([interval.low, interval.high]).toEqual([1227.68, 1250.17])
    expect(writtenEnds(interval)).toEqual({ low: '1227.68', high: '1250.17' })
  }
  const wider = resultInterval({ ...arena, ciLevel: '0.9' }, at)
  expect(wider.high).toBeCloseTo(1239.45 + (11.77 * 1.959964) / 1.644854, 3)
})

test('an interval from the number of items is Wilson’s, also at the ends of the scale', () => {
  const { low, high } = resultInterval({ ...bare, value: '99.0', n: 100 }, percent)
  expect([low?.toFixed(2), high?.toFixed(2)]).toEqual(['94.55', '99.82'])
  const none = resultInterval({ ...bare, value: '0', n: 200 }, percent)
  expect([none.low, none.high?.toFixed(2)]).toEqual([0, '1.88'])
  const trend = resultInterval(
    { ...bare, value: '0.02', se: '0.5', n: 200 },
    { scale: 'fraction', trend: true },
  )
  expect([trend.low?.toFixed(4), trend.high?.toFixed(4)]).toEqual(['0.0078', '0.0503'])
})

test('an interval from an error reaches no further than the scale', () => {
  const { low, high } = resultInterval({ ...bare, value: '99.0', se: '2' }, percent)
  expect([low?.toFixed(1), high]).toEqual(['95.1', 100])
  expect(
    resultInterval({ ...bare, value: '0.01', se: '0.02' }, { scale: 'fraction', trend: false }).low,
  ).toBe(0)
})

test('a printed number means what its letters, commas and typographic minus say', () => {
  expect(['1,417', '10M', '−4.5', '74.30', '2e3'].map(printedValue)).toEqual([1417, 1e7, -4.5, 74.3, 2000])
})
