import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedRuns, lexemesOf, reach } from '@/lib/search/fold'
import { searchWords } from '@/lib/search/words'

test('a word with Korean glued to it falls into its runs', () => {
  expect(foldedRuns('GPT-4o보다 74.30%')).toEqual(['gpt', '4o', '보다', '74', '30'])
})

test('full-width, half-width and decomposed forms fold to one', () => {
  expect(foldedRuns('ＭＭＬＵ ｶﾞ')).toEqual(['mmlu', 'ガ'])
  expect(foldedRuns('매버릭'.normalize('NFD'))).toEqual(['매버릭'])
})

test('of a text the index holds what follows from every character on, each character, and pairs of neighbours', () => {
  expect(new Set(lexemesOf(['매버릭', '4']))).toEqual(
    new Set(['.매버릭', '버릭', '릭', '매', '버', '~매버릭 4', '.4', '4']),
  )
  const long = 'donaudampfschifffahrt'
  expect(lexemesOf([long])).toEqual(
    expect.arrayContaining([`.${long}`, '.donaudampfschiff', 'dampfschifffahrt']),
  )
})

test('words, pieces of words and pairs of words are asked of the index alone, longer phrases also of the text', () => {
  const asked = searchWords('암 위암 gpt-4o "a b c"').map(({ sure, maybe }) => [sure, maybe])
  expect(asked).toEqual([
    ["'암'", null],
    ["('위암':* | '.위암':*)", null],
    ["'~gpt 4o':*", "'gpt' & '.4o':*"],
    [null, "('~a b' | 'a' & '.b':*) & '~b c':*"],
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
        const part = characters.slice(start, start + 1 + (length % reach)).join('')
        expect(
          lexemesOf([run]).some((lexeme) => [part, `.${part}`].some((asked) => lexeme.startsWith(asked))),
        ).toBe(true)
      }
    }),
  )
})
