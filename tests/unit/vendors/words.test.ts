import { expect, test } from 'vitest'
import { countCharacters } from '@/lib/core/characters'
import { fieldIssue } from '@/lib/core/field-issue'
import { mostCharacters, Words } from '@/lib/vendors/words'

test('a text has as many characters as a reader sees, however its lines end and whatever its script', () => {
  expect(countCharacters('  one\r\ntwo \n')).toBe(7)
  expect(countCharacters('판정')).toBe(2)
  expect(countCharacters('👍')).toBe(1)
})

test('5,000 characters are kept as they are, and 5,001 are refused with their number', () => {
  const lines = `${'x\r\n'.repeat(mostCharacters / 2 - 1)}xy`
  expect(Words.parse(lines)).toHaveLength(mostCharacters)
  const refused = Words.safeParse(`${'x'.repeat(mostCharacters)}👍`)
  expect(refused.error?.issues.map(fieldIssue)).toEqual([
    { path: [], message: 'too_many_characters', values: { count: 5001, maximum: 5000 } },
  ])
  expect(Words.safeParse(' \n ').error?.issues.map(fieldIssue)).toMatchObject([{ message: 'required' }])
})
