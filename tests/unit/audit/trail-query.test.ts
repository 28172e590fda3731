import { expect, test } from 'vitest'
import { readTrailQuery } from '@/lib/audit/trail-query'

test.each([
  ['actor', 'nobody'],
  ['action', 'x'.repeat(101)],
  ['subject', '0190'],
  ['from', '2026-02-30'],
  ['to', 'yesterday'],
  ['before', '-1'],
] as const)('a filter that cannot be read is named and not left out: %s', (name, value) => {
  expect(readTrailQuery({ action: 'claim.', [name]: value }).unreadable).toMatchObject([{ name }])
})

test('a filter that is given twice cannot be read; a blank one is none, and strangers are left alone', () => {
  expect(readTrailQuery({ action: ['claim.', 'person.'] }).unreadable).toEqual([
    { name: 'action', value: 'claim., person.' },
  ])
  expect(readTrailQuery({ action: 'claim.', from: '', subject: ' ', utm: 'x' })).toEqual({
    query: { action: 'claim.' },
    unreadable: [],
  })
})
