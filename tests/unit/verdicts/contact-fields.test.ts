import { expect, test } from 'vitest'
import { ContactInput } from '@/lib/verdicts/schema'

const said = (contact: object) =>
  ContactInput.safeParse(contact).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []

test('what a contact record lacks is said at the fields that lack it', () => {
  const whole = { whom: 'press office', how: 'by e-mail', contactedOn: '2026-03-01' }
  expect(said(whole)).toEqual([])
  expect(said({ ...whole, how: '' })).toEqual([['how', 'contact_incomplete']])
  expect(said({ how: 'by e-mail' })).toEqual([
    ['whom', 'contact_incomplete'],
    ['contactedOn', 'required'],
  ])
  expect(said({ skippedReason: { en: 'The vendor no longer exists.' } })).toEqual([])
})
