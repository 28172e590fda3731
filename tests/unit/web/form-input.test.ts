import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fieldIssue } from '@/lib/core/field-issue'
import { requiredText } from '@/lib/i18n/local-text-schema'
import { applyIntent, forForms, readForm } from '@/lib/web/form-input'

const Schema = z.strictObject({
  count: z.int().min(1),
  name: z.string().min(2),
  note: z.string().optional(),
  text: requiredText(20),
  roles: z.array(z.enum(['a', 'b'])).min(1),
  rows: z.array(z.strictObject({ value: z.string(), exact: z.boolean() })),
  sure: z.boolean(),
})
const Count = z.strictObject({ count: z.int().min(1).max(1e9) })

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

describe('a posted form becomes the input of a command', () => {
  test('nested names, numbers, lists of one, boxes ticked and not, blanks left out', () => {
    const { payload } = readForm(
      form({
        count: '3',
        name: 'Scout',
        note: ' ',
        'text.en': 'Hi',
        'text.ko': '',
        roles: 'a',
        'rows[0].value': '74.30',
        'rows[1].value': '80',
        'rows[1].exact': 'on',
        $ACTION_ID_1: 'x',
      }),
    )
    expect(forForms(Schema).parse(payload)).toEqual({
      count: 3,
      name: 'Scout',
      text: { en: 'Hi' },
      roles: ['a'],
      rows: [
        { value: '74.30', exact: false },
        { value: '80', exact: true },
      ],
      sure: false,
    })
  })

  test.each([
    ['1,319', 1319],
    ['1 319', 1319],
    ['1\u202f319', 1319],
    ["1'319", 1319],
    ['１，３１９', 1319],
    ['12,345,678', 12_345_678],
  ])('%s in a field for a whole number is its digits', (text, count) => {
    expect(forForms(Count).parse({ count: text })).toEqual({ count })
  })

  test.each(['1.319', '1,31', '1,3190', '1,319 000', '0,319', '0x10', '1e3', '1319 items'])(
    '%s in a field for a whole number is refused with what belongs there',
    (text) => {
      const issues = forForms(Count).safeParse({ count: text }, { reportInput: true }).error?.issues ?? []
      expect(issues.map(fieldIssue)).toMatchObject([{ path: ['count'], message: 'whole_number' }])
    },
  )

  test('a field that the schema does not know is refused', () => {
    const { payload } = readForm(form({ name: 'ab', authorId: 'x' }))
    const issues = forForms(Schema).safeParse(payload).error?.issues ?? []
    expect(issues.map(({ code }) => code)).toContain('unrecognized_keys')
  })

  test('what may be shown again holds no password and no token', () => {
    const { values } = readForm(
      form({ email: 'a@b.example', newPassword: 'x', password: 'y', token: 'z', 'setup.tokenLimit': '4096' }),
    )
    expect(values).toEqual({ email: 'a@b.example', setup: { tokenLimit: '4096' } })
  })

  test.each([
    ['one field that makes a list of billions', { 'rows[4294967290].value': 'x', name: 'Scout' }],
    ['lists within lists', { 'a[9000][9000][9000]': 'x' }],
    ['a list whose length is named', { 'a[0]': 'x', 'a[999999999]': 'y', 'a.length': '4294967295' }],
  ])('%s is answered as if nothing had been sent, at once', (_, fields) => {
    expect(readForm(form(fields))).toEqual({ payload: {}, values: {}, intent: null })
  })
})

describe('row buttons', () => {
  test('add a row behind those that are there, and remove the one that is named', () => {
    const { values } = readForm(form({ 'rows[0].value': '1', 'rows[1].value': '2' }))
    expect(applyIntent(values, 'add:rows')).toEqual({ rows: [{ value: '1' }, { value: '2' }, {}] })
    expect(applyIntent(values, 'remove:rows:0')).toEqual({ rows: [{ value: '2' }] })
  })

  test('add the first row of a group inside a row', () => {
    expect(applyIntent({ rows: [{}] }, 'add:rows[0].parts')).toEqual({ rows: [{ parts: [{}] }] })
  })

  test('an unknown intent changes nothing', () => {
    expect(applyIntent({ a: '1' }, 'delete-everything')).toEqual({ a: '1' })
    expect(applyIntent({ a: '1' }, 'add:__proto__')).toEqual({ a: '1' })
  })

  test('a row far behind all others is not added', () => {
    const values = { rows: [{ value: '1' }] }
    expect(applyIntent(values, 'add:rows[4294967290].parts')).toEqual(values)
    expect(applyIntent(values, 'remove:rows[4294967290].parts:0')).toEqual(values)
  })
})
