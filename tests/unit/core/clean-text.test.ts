import { expect, test } from 'vitest'
import { refuseUncleanTexts } from '@/lib/core/clean-text'
import { DomainError } from '@/lib/core/error'

function placesIn(input: unknown): string[] {
  try {
    refuseUncleanTexts(input)
    return []
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return (error.details.issues ?? []).map(({ path }) => path.join('.')).sort()
  }
}

test('a text that the database cannot hold is named by its place, a key by that of its object', () => {
  const input = {
    statement: { en: 'a\0', ko: '매버릭 🙂' },
    rows: [{ quote: 'fine' }, { quote: 'half \ud83d' }, { conditions: { 'k\0': 'yes' } }],
    file: new Uint8Array([0]),
    nothing: null,
  }
  expect(placesIn(input)).toEqual(['rows.1.quote', 'rows.2.conditions', 'statement.en'])
  expect(placesIn('\udc00')).toEqual([''])
})

test('what is nested as deeply as a request can be is looked through as well', () => {
  const nested: unknown = JSON.parse(`${'['.repeat(200_000)}"\\u0000"${']'.repeat(200_000)}`)
  expect(placesIn(nested)).toHaveLength(1)
})
