import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  both,
  either,
  emptySet,
  has,
  numbersOf,
  put,
  setOf,
  setWhere,
  sizeOf,
  without,
} from '@/lib/publication/listing/claim-set'

const Numbers = fc.uniqueArray(fc.nat(200))
const inOrder = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b)

test('sets of claims are told as sets are, whatever their lengths', () => {
  fc.assert(
    fc.property(Numbers, Numbers, (one, other) => {
      const [a, b] = [setOf(one), setOf(other)]
      expect(numbersOf(a)).toEqual(inOrder(one))
      expect(sizeOf(a)).toBe(one.length)
      expect(numbersOf(both(a, b))).toEqual(inOrder(one.filter((claim) => other.includes(claim))))
      expect(numbersOf(without(a, b))).toEqual(inOrder(one.filter((claim) => !other.includes(claim))))
      expect(numbersOf(either(a, b))).toEqual(inOrder(new Set([...one, ...other])))
      expect(inOrder(one)).toEqual(
        Array.from({ length: 220 }, (_, claim) => claim).filter((claim) => has(a, claim)),
      )
    }),
  )
})

test('a set of those on which something holds ends where it is told to', () => {
  expect(numbersOf(setWhere(70, (claim) => claim % 31 === 0))).toEqual([0, 31, 62])
  expect(sizeOf(setWhere(64, () => true))).toBe(64)
  expect(sizeOf(setWhere(0, () => true))).toBe(0)
})

test('a claim that was put in is there once', () => {
  const set = emptySet(64)
  for (const claim of [63, 31, 63]) put(set, claim)
  expect(numbersOf(set)).toEqual([31, 63])
})
