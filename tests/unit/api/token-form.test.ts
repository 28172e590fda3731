import { expect, test } from 'vitest'
import { createToken } from '@/lib/auth/commands/tokens'
import { changeSetting } from '@/lib/settings/commands'
import { forForms } from '@/lib/web/form-input'

test('forms may send what a token and a setting hold: digits, and one ticked box', () => {
  const token = { name: 'Import', scopes: 'desk:read', days: '90' }
  expect(forForms(createToken.input).parse(token)).toEqual({
    name: 'Import',
    scopes: ['desk:read'],
    days: 90,
  })
  const read = (key: string, value?: unknown) =>
    forForms(changeSetting.input).parse({ key, ...(value === undefined ? {} : { value }) }).value
  expect(read('stale.after_days', '90')).toBe(90)
  expect(read('second_factor.roles', 'admin')).toEqual(['admin'])
  expect(read('second_factor.roles', ['admin', 'editor'])).toEqual(['admin', 'editor'])
  expect(read('second_factor.roles')).toEqual([])
})
