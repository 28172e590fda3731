import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCursor, type Sort, writeCursor } from '@/lib/publication/list-order'

const id = '0198c7a0-0000-7000-8000-000000000001'
const keys: Record<Sort, string> = {
  relevance: '2026-01-01 00:00:00.123+00',
  changed: '2026-01-01 00:00:00.123+00',
  newest: '2026-01-01',
  oldest: '2026-01-01',
  name: 'a-claim',
}

test.each(Object.keys(keys) as Sort[])(
  'where a page in the order "%s" ended comes back from the address',
  (sort) => {
    const cursor = { sort, tier: 2, key: keys[sort], id } as const
    expect(readCursor(writeCursor(cursor), sort)).toEqual(cursor)
  },
)

test('a place in another order is no place in this one', () => {
  expect(readCursor(writeCursor({ sort: 'name', tier: 1, key: 'a-claim', id }), 'changed')).toBeNull()
})

test('what somebody made up is no place, and breaks nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom<Sort>('changed', 'newest', 'oldest', 'name'), (text, sort) => {
      expect(readCursor(text, sort)).toBeNull()
    }),
  )
  for (const key of ['soon', "2026-01-01'; --", ''])
    expect(
      readCursor(Buffer.from(JSON.stringify(['changed', 1, key, id])).toString('base64url'), 'changed'),
    ).toBeNull()
})
