import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedRuns, gramsOf } from '@/lib/search/fold'
import { searchWords } from '@/lib/search/words'

test('a word with Korean glued to it falls into its runs', () => {
  expect(foldedRuns('GPT-4o보다 74.30%')).toEqual(['gpt', '4o', '보다', '74', '30'])
})

test('full-width, half-width and decomposed forms fold to one', () => {
  expect(foldedRuns('ＭＭＬＵ ｶﾞ')).toEqual(['mmlu', 'ガ'])
  expect(foldedRuns('매버릭'.normalize('NFD'))).toEqual(['매버릭'])
})

test('of a run the index holds four characters from each on, each character, and a long run whole', () => {
  expect(new Set(gramsOf('매버릭'))).toEqual(new Set(['매버릭', '버릭', '릭', '매', '버']))
  expect(gramsOf('bench')).toEqual(expect.arrayContaining(['benc', 'ench', 'nch', 'h', 'b', 'bench']))
})

test('a word of up to four characters is asked of the index alone, a longer one also of the text', () => {
  const asked = searchWords('암 위암 gpt gpqa maverick').map(({ sure, maybe }) => [sure, maybe])
  expect(asked).toEqual([
    ["'암'", null],
    ["'위암':*", null],
    ["'gpt':*", null],
    ["'gpqa'", null],
    ["'maverick'", "'mave' & 'aver' & 'veri' & 'eric' & 'rick'"],
  ])
})

test.each(['"Llama 4" scout', '“Llama 4” scout', '「Llama 4」scout', '‘Llama 4’ scout', '『Llama 4』 scout'])(
  '%s is a phrase and a word',
  (query) => {
    expect(searchWords(query).map(({ phrase, quoted }) => [phrase, quoted])).toEqual([
      ['llama 4', true],
      ['scout', false],
    ])
  },
)

test('a quotation mark that is never closed quotes all that follows', () => {
  expect(searchWords('scout "llama 4').map(({ phrase }) => phrase)).toEqual(['scout', 'llama 4'])
})

test('nothing that LIKE or tsquery would read as syntax survives folding', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const run of foldedRuns(text)) expect(run).not.toMatch(/[%_\\'"&|!()<>:*#\s]/)
    }),
  )
})

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const runs = foldedRuns(text)
      expect(foldedRuns(runs.join(' '))).toEqual(runs)
    }),
  )
})

test('a run holds every part of itself that can be asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, from, length) => {
      for (const run of foldedRuns(text)) {
        const characters = [...run]
        const start = from % characters.length
        const part = characters.slice(start, start + 1 + (length % 4)).join('')
        expect(gramsOf(run).some((gram) => gram.startsWith(part))).toBe(true)
      }
    }),
  )
})
