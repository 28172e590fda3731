import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, markedFragment, markName, markWords } from '@/lib/search/mark'
import { searchWords } from '@/lib/search/words'

const marked = (text: string, query: string) =>
  markWords(text, searchWords(query))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

test('words are marked where they stand, within words, across signs, in other forms', () => {
  expect(marked('Maverick beats GPT-4o보다', 'rick 4o보')).toBe('Mave[rick] beats GPT-[4o보]다')
  expect(marked('ＭＭＬＵ Pro', 'mmlu pro')).toBe('[ＭＭＬＵ] [Pro]')
  expect(marked('매버릭'.normalize('NFD'), '버릭').normalize('NFC')).toBe('매[버릭]')
  expect(marked('no such thing', 'maverick')).toBe('no such thing')
})

test('a name is marked whatever signs stand between its letters', () => {
  const [word] = searchWords('gpt4o')
  expect(word && markName('OpenAI GPT-4o mini', word)).toEqual([
    { text: 'OpenAI ', marked: false },
    { text: 'GPT-4o', marked: true },
    { text: ' mini', marked: false },
  ])
})

test('of a long text the part around the first match is shown', () => {
  const text = `${'before '.repeat(40)}needle ${'after '.repeat(60)}`
  const pieces = markedFragment(text, searchWords('needle')) ?? []
  expect(pieces.map((piece) => piece.text).join('')).toMatch(/^… (before )+needle (after )+after? ?…$/)
  expect(pieces.filter((piece) => piece.marked)).toEqual([{ text: 'needle', marked: true }])
  expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(210)
})

test('marking changes no text, and marks something exactly where search finds something', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 })
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (before, after, from, length) => {
      const whole = `${before} 벤치마크 Maverick ${after}`
      const start = from % whole.length
      const words = searchWords(whole.slice(start, start + 1 + (length % 6)))
      const pieces = markWords(whole, words)
      expect(pieces.map((piece) => piece.text).join('')).toBe(whole)
      if (!words.some((word) => contains(whole, word)))
        expect(pieces.some((piece) => piece.marked)).toBe(false)
    }),
  )
})
