import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClaimFilter, filterQuery } from '@/lib/search/filter'
import { readClaimFilter } from '@/lib/search/read-filter'

const read = (query: Record<string, string>) => readClaimFilter(new URLSearchParams(query))

test.each<[string, ClaimFilter]>([
  [
    'vendor:meta verdict:contradicted benchmark:gpqa',
    { vendor: 'meta', verdict: 'contradicted', benchmark: 'gpqa' },
  ],
  ['업체:메타 판정:반박됨', { vendor: '메타', verdict: 'contradicted' }],
  ['공급사：메타 종류:점수', { vendor: '메타', kind: 'score' }],
  ['vendor:"Google DeepMind" gemini', { vendor: 'Google DeepMind', q: 'gemini' }],
  ['모델:“라마 4 매버릭”', { model: '라마 4 매버릭' }],
  ['verdict:"Not yet verified" "llama 4"', { verdict: 'unverified', q: '"llama 4"' }],
  [
    'tested:yes flag:withdrawn from:2025 to:2025-02',
    { tested: 'yes', flag: 'withdrawn', from: '2025-01-01', to: '2025-02-28' },
  ],
  ['https://example.org/a 3:1', { q: 'https://example.org/a 3:1' }],
])('%s', (q, filter) => {
  const { problems, ...rest } = read({ q })
  expect(problems).toEqual([])
  expect(rest.filter).toEqual(filter)
})

test('a quoted text is never a filter', () => {
  expect(read({ q: '"vendor:meta"' })).toEqual({ filter: { q: '"vendor:meta"' }, problems: [], plain: true })
})

test('a key or value that is none is named with the nearest, and the rest holds', () => {
  const { filter, problems } = read({ q: 'vendr:meta verdict:contradictd gpqa', kind: 'scroe' })
  expect(filter).toEqual({ q: 'gpqa' })
  expect(problems).toEqual([
    { name: 'q', value: 'vendr:meta', reason: 'key', nearest: 'vendor' },
    { name: 'kind', value: 'scroe', reason: 'code', nearest: 'score' },
    { name: 'verdict', value: 'contradictd', reason: 'code', nearest: 'contradicted' },
  ])
})

test('a filter that is given twice differently, a day that is none, and days in the wrong order are named', () => {
  expect(read({ vendor: 'meta', q: 'vendor:openai' }).problems).toMatchObject([
    { name: 'vendor', reason: 'twice' },
  ])
  expect(read({ vendor: 'meta', q: 'vendor:meta' }).problems).toEqual([])
  expect(read({ from: '2025-02-30' }).problems).toMatchObject([{ name: 'from', reason: 'date' }])
  expect(read({ from: '0000-01-01' }).problems).toMatchObject([{ name: 'from', reason: 'date' }])
  expect(read({ from: '2025-02-01', to: '2025-01-01' })).toMatchObject({
    filter: { from: '2025-02-01' },
    problems: [{ name: 'to', reason: 'range' }],
  })
})

test('too much, too many words and no letter at all are named', () => {
  expect(read({ q: 'a'.repeat(100_000) }).problems).toMatchObject([{ reason: 'long' }])
  expect(read({ q: '%_\\ ?!' })).toMatchObject({ filter: {}, problems: [{ reason: 'letters' }] })
  const many = read({ q: Array.from({ length: 14 }, (_, index) => `w${index}`).join(' ') })
  expect(many.problems).toMatchObject([{ reason: 'many', value: 'w12 w13' }])
  expect(many.filter.q?.split(' ')).toHaveLength(12)
})

test('whatever is typed, the filter that is read reads as itself, with nothing to name', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'vendor:',
      '업체:',
      'verdict:mixed',
      'from:2025',
      '"',
      '“',
      '「',
      ':',
      '：',
      ' ',
      'kind:score',
    ),
    fc.string({ maxLength: 12, unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const { filter } = read({ q: pieces.join('') })
      const again = readClaimFilter(new URLSearchParams(filterQuery(filter)))
      expect(again).toEqual({ filter, problems: [], plain: true })
    }),
    { numRuns: 300 },
  )
})
