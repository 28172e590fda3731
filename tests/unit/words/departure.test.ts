import { expect, test } from 'vitest'
import { departsFromRule } from '@/lib/publication/snapshot-schema'

const said = { en: 'Two boards were left out.' }

test('a verdict departs from the rule only where the rule suggests another', () => {
  const departs = (id: string, departure: object, suggested: string | null) =>
    departsFromRule({
      verdict: { id, departure },
      suggestion: suggested === null ? null : { verdict: suggested },
    })
  expect(departs('mixed', said, 'confirmed')).toBe(true)
  expect(departs('confirmed', said, 'confirmed')).toBe(false)
  expect(departs('mixed', {}, 'confirmed')).toBe(false)
  expect(departs('mixed', said, null)).toBe(true)
})
