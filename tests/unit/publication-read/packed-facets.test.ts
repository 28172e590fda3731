import { expect, test } from 'vitest'
import { type Ends, tally } from '@/lib/publication/read/packed-facets'

const none: Ends = { vendor: new Map(), model: new Map(), benchmark: new Map(), evaluator: new Map() }

/** A claim as record.claim_facets packs it. */
function packed(codes: string, claim: number, vendor: number, ...entries: number[][]): Buffer {
  const two = (number: number) => Buffer.from([number >> 8, number & 255])
  const six = (number: number) => Buffer.from(number.toString(16).padStart(12, '0'), 'hex')
  const lists = entries.flatMap((keys) => [two(keys.length), ...keys.map(six)])
  return Buffer.concat([two(codes.length), Buffer.from(codes), six(claim), six(vendor), ...lists])
}

const mixed = 'mixed score desk yes '
const both = Buffer.concat([
  packed(mixed, 2 ** 47 + 1, 7, [11, 12], [21], []),
  packed(mixed, 2, 7, [12], [], [31]),
])

test('claims are counted by their codes, by each entry, and by their flags', () => {
  const { codes, entries, flags } = tally(both, none, new Map([[2 ** 47 + 1, ['disputed', 'outdated']]]))
  expect([...codes]).toEqual([[mixed, 2]])
  expect(Object.values(entries).map((counts) => [...counts])).toEqual([
    [[7, 2]],
    [
      [11, 1],
      [12, 2],
    ],
    [[21, 1]],
    [[31, 1]],
  ])
  expect([...flags.keys()]).toEqual(['disputed', 'outdated'])
})

test('a claim about two variants of an entry, or about it and one merged into it, counts once for it', () => {
  const ends: Ends = {
    ...none,
    model: new Map([
      [11, [11, 10]],
      [12, [12, 10]],
    ]),
  }
  expect(tally(both, ends, new Map()).entries.model.get(10)).toBe(2)
  const merged: Ends = { ...none, model: new Map([[11, [12]]]) }
  expect([...tally(both, merged, new Map()).entries.model]).toEqual([[12, 2]])
})

test('nothing is counted of nothing', () => {
  expect(tally(Buffer.alloc(0), none, new Map()).codes.size).toBe(0)
})
