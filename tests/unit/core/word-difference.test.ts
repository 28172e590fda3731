import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifference } from '@/lib/core/word-difference'

const side = (parts: ReturnType<typeof wordDifference>, without: 'before' | 'after') =>
  parts
    .filter((part) => part.side !== without)
    .map(({ text }) => text)
    .join(' ')

test('what was dropped and what was added stands word by word, in reading order', () => {
  expect(wordDifference('best in its class, open model', 'the best open model')).toEqual([
    { text: 'the', side: 'after' },
    { text: 'best', side: 'both' },
    { text: 'in its class,', side: 'before' },
    { text: 'open model', side: 'both' },
  ])
})

test('case, spacing and punctuation around a word are no difference, signs of numbers are', () => {
  expect(wordDifference('“Beats  GPT-4o.”', 'beats gpt-4o')).toEqual([{ text: 'beats gpt-4o', side: 'both' }])
  expect(wordDifference('74.3%', '74.3')).toHaveLength(2)
  expect(wordDifference('−0.5 points', '0.5 points').map((part) => part.side)).toEqual([
    'before',
    'after',
    'both',
  ])
})

test('Korean is told apart by its spaces', () => {
  expect(wordDifference('라마 4 매버릭은 GPT-4o를 앞선다', '라마 4 매버릭은 모든 모델을 앞선다')).toEqual([
    { text: '라마 4 매버릭은', side: 'both' },
    { text: 'GPT-4o를', side: 'before' },
    { text: '모든 모델을', side: 'after' },
    { text: '앞선다', side: 'both' },
  ])
})

test('leaving out what one side lacks gives that side back, and nothing is common that is not', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'dd', '가', '나다'), { maxLength: 12 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      const parts = wordDifference(a.join(' '), b.join(' '))
      expect(side(parts, 'after')).toBe(a.join(' '))
      expect(side(parts, 'before')).toBe(b.join(' '))
    }),
  )
})
