import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest, spellingOf, typingDistance } from '@/lib/search/nearest'

test('a letter more, less, other or swapped is one typing error; Hangul counts by letters', () => {
  expect(typingDistance('maverik', 'maverick', 2)).toBe(1)
  expect(typingDistance('mavreick', 'maverick', 2)).toBe(1)
  expect(typingDistance('메버릭', '매버릭', 2)).toBe(1)
  expect(typingDistance('매버맄', '매버릭', 2)).toBe(1)
  expect(typingDistance('scout', 'maverick', 2)).toBe(3)
})

const names = ['Maverick', 'Scout', 'Behemoth', '매버릭', '메타', 'GPT-4o', 'Meta'].map(spellingOf)

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

/** Every way to make one text of the other, by the first letters of both: slow, and plain to see. */
function everyWay(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const ways = [
    everyWay(a.slice(1), b) + 1,
    everyWay(a, b.slice(1)) + 1,
    everyWay(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ]
  if (a.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(everyWay(a.slice(2), b.slice(2)) + 1)
  return Math.min(...ways)
}

test('the distance is the shortest of all ways, up to the most that is asked for', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
      expect(typingDistance(one, other, most)).toBe(Math.min(everyWay(one, other), most + 1))
    }),
    { numRuns: 400 },
  )
})
