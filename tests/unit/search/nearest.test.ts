import { expect, test } from 'vitest'
import { nearest, typingDistance } from '@/lib/search/nearest'

test('a letter more, less, other or swapped is one typing error; Hangul counts by letters', () => {
  expect(typingDistance('maverik', 'maverick', 2)).toBe(1)
  expect(typingDistance('mavreick', 'maverick', 2)).toBe(1)
  expect(typingDistance('메버릭', '매버릭', 2)).toBe(1)
  expect(typingDistance('매버맄', '매버릭', 2)).toBe(1)
  expect(typingDistance('scout', 'maverick', 2)).toBe(3)
})

const names = ['Maverick', 'Scout', 'Behemoth', '매버릭', '메타', 'GPT-4o', 'Meta']

test.each([
  ['Maverik', 'Maverick'],
  ['mavrick', 'Maverick'],
  ['Behemoht', 'Behemoth'],
  ['메버릭', '매버릭'],
  ['매타', '메타'],
])('%s means %s', (typed, meant) => {
  expect(nearest(typed, names)).toBe(meant)
})

test.each(['GPT-5o', 'met', 'banana', '성능'])('%s means none of them', (typed) => {
  expect(nearest(typed, names)).toBeNull()
})
