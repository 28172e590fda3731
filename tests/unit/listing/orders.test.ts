import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyColumns } from '@/lib/publication/listing/claim-columns'
import { firstWhere, inOrder, reorder } from '@/lib/publication/listing/orders'
import { Claim, columnsOf, type MadeClaim, setClaim } from './made-columns'

const keys = ['updated', 'claimed', 'slug'] as const

test('an order that claims moved in is the order that is made anew', () => {
  const Move = fc.tuple(fc.nat(40), Claim)
  fc.assert(
    fc.property(fc.array(Claim, { maxLength: 30 }), fc.array(Move, { maxLength: 12 }), (claims, moves) => {
      const columns = columnsOf(claims)
      for (const by of keys) inOrder(columns, by)
      for (const [number, claim] of moves) setClaim(columns, number, claim)
      reorder(
        columns,
        moves.map(([number]) => number),
      )
      for (const by of keys) {
        const moved = [...inOrder(columns, by)]
        columns.orders.clear()
        expect(moved).toEqual([...inOrder(columns, by)])
      }
    }),
  )
})

test('many claims at once are put in order as well', () => {
  const made = (updated: number): MadeClaim => ({
    updated,
    claimed: 0,
    slug: 'a',
    code: 'mixed,score,desk,yes,',
    flags: 0,
    vendor: 'v1',
    models: [],
  })
  const columns = columnsOf([made(1), made(2)])
  expect([...inOrder(columns, 'updated')]).toEqual([0, 1])
  const coming = Array.from({ length: 2500 }, (_, at) => at + 2)
  for (const number of coming) setClaim(columns, number, made(5000 - number))
  reorder(columns, coming)
  expect([...inOrder(columns, 'updated')]).toEqual([0, 1, ...coming.toReversed()])
})

test('nothing is in order where nothing is', () => {
  expect([...inOrder(emptyColumns(), 'slug')]).toEqual([])
})

test('the first place where something holds', () => {
  for (let place = 0; place <= 9; place++) expect(firstWhere(9, (at) => at >= place)).toBe(place)
  expect(firstWhere(9, (at) => at >= 2, 5)).toBe(5)
})
