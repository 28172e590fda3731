import fc from 'fast-check'
import { expect, test } from 'vitest'
import { both, setWhere, without } from '@/lib/publication/listing/claim-set'
import { countClaims } from '@/lib/publication/listing/counts'
import type { Ends } from '@/lib/publication/listing/entry-ends'
import { Claim, columnsOf, type MadeClaim } from './made-columns'

/** What claims count under that is not the entry itself: m1 under both variants, m2 under m3. */
const endsOf: Record<string, string[]> = { m1: ['m3', 'm4'], m2: ['m3'] }

test('counts are those of the claims one by one, of few claims and of nearly all', () => {
  fc.assert(
    fc.property(
      fc.array(Claim, { minLength: 4, maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      fc.boolean(),
      (claims, every, isMost) => {
        const columns = columnsOf(claims)
        const numbers = columns.models.numbers
        const end = (id: string) =>
          numbers.get(id) ?? numbers.set(id, columns.models.ids.push(id) - 1).get(id) ?? 0
        const ends: Ends = {
          vendor: new Map(),
          benchmark: new Map(),
          evaluator: new Map(),
          model: new Map(Object.entries(endsOf).map(([id, own]) => [end(id), own.map(end)])),
        }
        const fits = setWhere(columns.end, (claim) => (claim % every === 0) !== isMost)
        const ofVendor = setWhere(columns.end, (claim) => claims[claim]?.vendor === 'v1')
        for (let round = 0; round < 2; round++) {
          const left = both(fits, ofVendor)
          const keptOut = new Map([['vendor', without(fits, ofVendor)] as const])
          const counts = countClaims(columns, ends, { left, keptOut })
          const isLeft = (_: MadeClaim, claim: number) =>
            (claim % every === 0) !== isMost && claims[claim]?.vendor === 'v1'
          const ofFits = claims.filter((_, claim) => (claim % every === 0) !== isMost)
          const ofLeft = claims.filter(isLeft)
          expect(counts.ofCode('verdict', 'mixed')).toBe(
            ofLeft.filter(({ code }) => code.startsWith('mixed')).length,
          )
          expect(counts.ofCode('flag', 'outdated')).toBe(ofLeft.filter(({ flags }) => flags & 2).length)
          expect(counts.ofEntries('vendor', 9)).toEqual(sorted(tally(ofFits.map(({ vendor }) => [vendor]))))
          const under = ofLeft.map(({ models }) => [...new Set(models.flatMap((id) => endsOf[id] ?? [id]))])
          expect(counts.ofEntries('model', 9)).toEqual(sorted(tally(under)))
        }
        const all = countClaims(columns, ends, { left: columns.there, keptOut: new Map() })
        expect(all.ofCode('kind', 'score')).toBe(claims.filter(({ code }) => code.includes(',score,')).length)
      },
    ),
  )
})

function tally(lists: readonly string[][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of lists.flat()) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

function sorted(counts: Map<string, number>): [string, number][] {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}
