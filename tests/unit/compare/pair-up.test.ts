import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ComparableResult, pairUp } from '@/lib/publication/compare/pair-up'

const benchmark = {
  slug: 'bench',
  scale: 'percent',
  direction: 'higher',
  margin: null,
  floor: null,
} as const

function result(
  side: 'one' | 'other',
  value: string,
  more: Partial<ComparableResult> = {},
): ComparableResult {
  return {
    id: `${side} ${value}`,
    pairs: [],
    side,
    value,
    se: '0.5',
    ciLow: null,
    ciHigh: null,
    ciLevel: null,
    n: null,
    runsK: null,
    runsSd: null,
    evidenceId: 'evidence',
    date: '2026-01-01',
    evaluators: [{ slug: 'lab' }],
    setup: {},
    benchmark,
    ...more,
  }
}

const outcomesOf = (...results: ComparableResult[]) =>
  pairUp(results).map(({ outcome, why }) => [outcome, why])

test('a difference beyond noise is a win, its mirror a loss, and one shown to be small a tie', () => {
  expect(outcomesOf(result('one', '60.0'), result('other', '50.0'))).toEqual([['win', null]])
  expect(outcomesOf(result('one', '50.0'), result('other', '60.0'))).toEqual([['loss', null]])
  const precise = { se: '0.1' }
  expect(outcomesOf(result('one', '50.0', precise), result('other', '50.1', precise))).toEqual([
    ['tie', null],
  ])
})

test('what is beyond noise alone but not among all pairs is said to be so', () => {
  const second = { ...benchmark, slug: 'second' }
  const rows = [result('one', '51.8'), result('other', '50.0')]
  const level = [result('one', '50.0', { benchmark: second }), result('other', '50.0', { benchmark: second })]
  expect(outcomesOf(...rows)[0]).toEqual(['win', null])
  expect(outcomesOf(...rows, ...level)[0]).toEqual(['unclear', 'pairs'])
})

test('where lower is better, the lower value wins', () => {
  const lower = { benchmark: { ...benchmark, direction: 'lower' as const } }
  expect(outcomesOf(result('one', '10.0', lower), result('other', '20.0', lower))).toEqual([['win', null]])
})

test('nothing is said of numbers without uncertainty, without margin, or measured apart', () => {
  const bare = { se: null }
  const odd = { benchmark: { ...benchmark, scale: 'other' as const } }
  expect(outcomesOf(result('one', '60', bare), result('other', '50', bare))).toEqual([
    ['unclear', 'no_uncertainty'],
  ])
  expect(outcomesOf(result('one', '60', odd), result('other', '50', odd))).toEqual([['unclear', 'no_margin']])
  expect(outcomesOf(result('one', '60'), result('other', '50', { evidenceId: 'another' }))).toEqual([
    ['unclear', 'apart'],
  ])
})

test('two evaluators are two pairs, and one evaluator is one: the newest of one piece of evidence', () => {
  const newer = { evidenceId: 'newer', date: '2026-02-01' }
  const pairs = pairUp([
    result('one', '60'),
    result('other', '50'),
    result('one', '70', newer),
    result('other', '40', newer),
    result('one', '61', { evidenceId: 'third', evaluators: [{ slug: 'elsewhere' }] }),
    result('other', '51', { evidenceId: 'third', evaluators: [{ slug: 'elsewhere' }] }),
  ])
  expect(pairs.map(({ one }) => one.value)).toEqual(['70', '61'])
})

test('seen from the other model, every outcome is turned', () => {
  const value = fc.integer({ min: 0, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1))
  const turned: Record<string, string> = { win: 'loss', loss: 'win', tie: 'tie', unclear: 'unclear' }
  fc.assert(
    fc.property(value, value, (a, b) => {
      const [forth] = pairUp([result('one', a), result('other', b)])
      const [back] = pairUp([result('other', a), result('one', b)])
      expect(back?.outcome).toBe(turned[forth?.outcome ?? ''])
      expect(forth?.difference?.value).toBeCloseTo(-(back?.difference?.value ?? Number.NaN), 9)
    }),
  )
})

test('a lead shown to be smaller than the margin is a tie, whichever model has it', () => {
  const precise = { se: '0.1' }
  expect(outcomesOf(result('one', '50.1', precise), result('other', '50.0', precise))).toEqual([
    ['tie', null],
  ])
})

test('of several results of one evaluator a matching set-up is preferred, and of equally good ones none', () => {
  const warm = { setup: { temperature: '1' } }
  const cold = { setup: { temperature: '0' } }
  const preferred = pairUp([
    result('one', '70', warm),
    result('one', '60', cold),
    result('other', '50', cold),
  ])
  expect(preferred.map(({ one, outcome }) => [one.value, outcome])).toEqual([['60', 'win']])
  expect(outcomesOf(result('one', '70'), result('one', '60'), result('other', '50'))).toEqual([
    ['unclear', 'several'],
  ])
})

test('what evidence says of two of its results decides whether they are compared, and how far apart noise puts them', () => {
  const pair = { a: 'one 60.0', b: 'other 58.0', comparability: 'match', se: '0.1' } as const
  const compared = (stated: ComparableResult['pairs']) =>
    outcomesOf(
      result('one', '60.0', { pairs: stated, se: '3' }),
      result('other', '58.0', { pairs: stated, se: '3' }),
    )
  expect(compared([])).toEqual([['unclear', 'noise']])
  expect(compared([pair])).toEqual([['win', null]])
  expect(compared([{ ...pair, comparability: 'material' }])).toEqual([['unclear', 'setup']])
})
