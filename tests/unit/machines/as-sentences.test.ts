import { expect, test } from 'vitest'
import { asSentences } from '@/lib/publication/feed/as-sentences'

test('texts stand behind each other as sentences, whoever ended them and how', () => {
  expect(
    asSentences(['It was withdrawn', null, 'Said by nobody.', undefined, '  ', '끝났습니다', 'Why?']),
  ).toBe('It was withdrawn. Said by nobody. 끝났습니다. Why?')
  for (const ended of ['He said “no.”', 'See there (twice!)', '그렇다…', 'かもしれない。'])
    expect(asSentences([ended, 'Next.'])).toBe(`${ended} Next.`)
})
