import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairsAlone, pairWord, readingOf, resultAlone } from '@/lib/publication/measured/alone'
import { measuredPairs } from '@/lib/publication/measured/pairs'
import { settlingItems, zOfTail } from '@/lib/publication/measured/settling-items'
import type { Result, SuggestRequest } from '@/lib/verdicts/suggest/request'
import { suggest } from '@/lib/verdicts/suggest/suggest'

const benchmarks = [
  { id: 'up', scale: 'percent', direction: 'higher', items: 12_000 },
  { id: 'down', scale: 'percent', direction: 'lower', items: 12_000 },
] as const satisfies SuggestRequest['benchmarks']
const subject = { id: 's', models: ['s'] }

function scored(benchmark: 'up' | 'down', value: number, relation?: '>=' | 'about'): SuggestRequest {
  const claim = {
    kind: 'score',
    subject,
    benchmark,
    value,
    decimals: 1,
    ...(relation ? { relation } : {}),
  } as const
  return { claim, benchmarks: [...benchmarks], evidence: [], rule: '1' }
}

function result(benchmark: 'up' | 'down', value: number, se: number): Result {
  return { id: 'r', model: 's', benchmark, value, se, comparability: 'material' }
}

test('a result beats, ties with or falls short of a claimed value, lower being better where it is', () => {
  const word = (value: number, se: number) => resultAlone(scored('up', 80), result('up', value, se))?.word
  expect([word(90, 0.5), word(80.2, 0.2), word(70, 0.5), word(80, 4)]).toEqual([
    'beats',
    'ties',
    'falls_short',
    'cannot_tell',
  ])
  const down = (value: number) => resultAlone(scored('down', 20), result('down', value, 0.3))?.word
  expect([down(10), down(30)]).toEqual(['beats', 'falls_short'])
})

test('of "at least" and "about" the words say no more than the claim', () => {
  const word = (relation: '>=' | 'about', value: number) =>
    resultAlone(scored('up', 80, relation), result('up', value, 0.3))?.word
  expect([word('>=', 95), word('>=', 60), word('about', 80), word('about', 95)]).toEqual([
    'holds',
    'falls_short',
    'ties',
    'differs',
  ])
})

test('the word of a result is that of the rule when this result alone counts, and so are the items it needs', () => {
  const any = fc.record({
    value: fc.double({ min: 5, max: 95, noNaN: true }),
    claimed: fc.double({ min: 5, max: 95, noNaN: true }),
    se: fc.double({ min: 0.05, max: 6, noNaN: true }),
    benchmark: fc.constantFrom('up' as const, 'down' as const),
  })
  fc.assert(
    fc.property(any, ({ value, claimed, se, benchmark }) => {
      const request = scored(benchmark, claimed)
      const one = { ...result(benchmark, value, se), comparability: 'match' as const }
      const whole = suggest({
        ...request,
        evidence: [{ id: 'e', evaluator: 'lab', grade: 'B', results: [one] }],
      })
      const reading = resultAlone(request, one)
      expect(reading).toEqual(readingOf(request.claim, whole))
      const verdictOf = { falls_short: 'contradicted', cannot_tell: 'unverified' } as Record<string, string>
      const expected = verdictOf[reading?.word ?? ''] ?? /confirmed/
      expect(whole.verdict).toMatch(expected)
      if (reading?.word === 'cannot_tell') expect(reading.items ?? null).toBe(whole.neededItems)
    }),
  )
})

test('a result without a known error, or of another model, says nothing', () => {
  const { se: _, ...bare } = result('up', 80, 1)
  expect(resultAlone(scored('up', 80), bare)).toBeNull()
  expect(resultAlone(scored('up', 80), { ...result('up', 80, 1), model: 'other' })).toBeNull()
})

test('the word of a pair follows the outcome of the rule and what the claim says of the two', () => {
  const claim = (relation?: 'at_least_as_good' | 'about') => ({
    kind: 'comparison' as const,
    subject,
    comparators: [{ id: 'c', variants: [{ model: 'c' }] }],
    ...(relation ? { relation } : {}),
  })
  const outcomes = ['win', 'loss', 'tie', 'unclear'] as const
  const words = (relation?: 'at_least_as_good' | 'about') =>
    outcomes.map((outcome) => pairWord(claim(relation), outcome))
  expect(words()).toEqual(['beats', 'beaten', 'ties', 'cannot_tell'])
  expect(words('at_least_as_good')).toEqual(['holds', 'beaten', 'ties', 'cannot_tell'])
  expect(words('about')).toEqual(['ties', 'differs', 'ties', 'cannot_tell'])
})

/** Two models measured by one evaluator on n items each. */
function compared(values: [number, number], n: number, grade: 'A' | 'D' = 'A'): SuggestRequest {
  const measured = { benchmark: 'up', n, decimals: 1, comparability: 'match' } as const
  const [a, b] = values
  return {
    claim: { kind: 'comparison', subject, comparators: [{ id: 'c', variants: [{ model: 'c' }] }] },
    benchmarks: [...benchmarks],
    evidence: [
      {
        id: 'e',
        evaluator: 'lab',
        grade,
        results: [
          { id: 'a', model: 's', value: a, ...measured },
          { id: 'b', model: 'c', value: b, ...measured },
        ],
      },
    ],
    rule: '1',
  }
}

function settling(request: SuggestRequest) {
  const suggestion = suggest(request)
  const [pair] = measuredPairs({ request, suggestion })
  return pair ? settlingItems({ request, suggestion }, pair) : undefined
}

test('a pair is told with the items that it is said to need, and not with one fewer', () => {
  for (const values of [
    [62, 58],
    [55, 60],
    [60, 60.5],
    [40, 40],
    [98.5, 97],
    [1.5, 0.2],
  ] as [number, number][]) {
    const items = settling(compared(values, 60))
    expect(items, String(values)).toBeTypeOf('number')
    const outcome = (n: number) => suggest(compared(values, n)).pairs[0]?.outcome
    expect(outcome(Number(items)), String(values)).not.toBe('unclear')
    expect(outcome(Number(items) - 1), String(values)).toBe('unclear')
  }
  expect(settling(compared([98.5, 97], 200))).toBe(1763)
})

test('a lead smaller than what harnesses differ by is settled by no number of items, a told pair asks for none', () => {
  expect(settling(compared([60.5, 60], 60))).toBeNull()
  expect(settling(compared([90, 50], 1000))).toBeUndefined()
})

test('evidence that did not count still shows the pairs that it makes by itself', () => {
  const request = compared([90, 50], 1000, 'D')
  expect(suggest(request).pairs).toEqual([])
  const [evidence] = request.evidence
  expect(evidence && pairsAlone(request, evidence).map(({ outcome }) => outcome)).toEqual(['win'])
})

test('z of a tail is where both tails hold it', () => {
  expect(zOfTail(0.05)).toBeCloseTo(1.959963984540054, 10)
  expect(zOfTail(0.1)).toBeCloseTo(1.6448536269514722, 10)
})
