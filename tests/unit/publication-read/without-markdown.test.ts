import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutMarkdown } from '@/lib/publication/without-markdown'

test.each([
  ['Maverick **beats** GPT-4o', 'Maverick beats GPT-4o'],
  ['***both*** and _one_ and `code` and ~~gone~~', 'both and one and code and gone'],
  ['매버릭은 **GPT-4o**보다 앞선다', '매버릭은 GPT-4o보다 앞선다'],
  ['## A heading\n\n- one\n- two\n\n1. three', 'A heading one two three'],
  ['> said [the page](https://a.example/b_(c)) of <https://b.example>', 'said the page of https://b.example'],
  ['| a | b |\n| --- | ---: |\n| 1 | 2 |', 'a b 1 2'],
  ['3 * 4 = 12, snake_case_name, 2 ** 3', '3 * 4 = 12, snake_case_name, 2 ** 3'],
  ['a \\*literal\\* star', 'a *literal* star'],
])('%j reads as %j', (text, words) => {
  expect(withoutMarkdown(text).trim()).toBe(words)
})

test('whatever is written, nothing hangs and no word is made up', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('*', '_', '`', '[', ']', '(', ')', '|', '-', ' ', '\n', 'a', '가'),
        maxLength: 400,
      }),
      (text) => {
        const letters = (from: string) => (from.match(/[a가]/g) ?? []).length
        expect(letters(withoutMarkdown(text))).toBeLessThanOrEqual(letters(text))
      },
    ),
  )
})
