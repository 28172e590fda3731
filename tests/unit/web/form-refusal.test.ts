import { expect, test, vi } from 'vitest'
import { DomainError } from '@/lib/core/error'
import { refusedForm } from '@/lib/web/form-refusal'
import { problemResponse } from '@/lib/web/problem'

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests, long enough')

const answered = { locale: 'en', attempt: 1, values: { a: 'typed' } } as const

test('each error stands at its field, in the reader’s language', () => {
  const error = new DomainError('invalid', {
    reason: 'invalid',
    issues: [
      { path: ['assertions', 0, 'value'], message: 'invalid_number' },
      { path: ['name'], message: 'too_big', values: { maximum: 120 } },
    ],
  })
  expect(refusedForm(error, answered)).toMatchObject({
    status: 'invalid',
    values: { a: 'typed' },
    fieldErrors: {
      'assertions[0].value': [{ text: 'Give a number as it is printed, for example 74.3 or 1,417.' }],
      name: [{ text: 'This is too much; 120 is the most.' }],
    },
  })
  const korean = refusedForm(error, { ...answered, locale: 'ko' })
  expect(korean.fieldErrors.name?.[0]?.text).toBe('너무 큽니다. 최대 120까지입니다.')
})

test('the summary can say of each error which field it is of', () => {
  const at = (...path: (string | number)[]) => ({ path, message: 'required' })
  const issues = [
    at('results', 0, 'setup', 'tokenLimit'),
    at('link', 'stanceReason', 'ko'),
    at('adding', 'sources', 'appearances-0-sourceId', 'title'),
  ]
  const { fieldErrors } = refusedForm(new DomainError('invalid', { reason: 'invalid', issues }), answered)
  expect(Object.values(fieldErrors).map(([message]) => message?.label)).toEqual([
    'Measured values 1 › Set-up › Token limit',
    'Why › Korean',
    'Source › Title',
  ])
})

test('what has a name already is led to, in the registry', () => {
  const entry = { kind: 'model', id: 'abc', name: 'Scout' } as const
  const issue = { path: ['name'], message: 'alias_taken', values: { alias: 'scout', owner: 'Scout' }, entry }
  const error = new DomainError('invalid', {
    reason: 'registry.alias_taken',
    values: issue.values,
    issues: [issue],
  })
  expect(refusedForm(error, answered).fieldErrors.name).toMatchObject([
    { link: { href: '/review/registry/models/abc', text: 'Scout' } },
  ])
})

test('a sentence that names a field names it as the screens do', () => {
  const values = { field: 'assertions[0].value' }
  const refusal = new DomainError('forbidden', { reason: 'correction.not_text', values })
  const { formError } = refusedForm(refusal, answered)
  expect(formError?.text).toContain('Claimed numbers 1 ›')
  expect(formError?.text).not.toContain('assertions')
})

test('a reason without words of its own gets those of its kind', () => {
  const error = new DomainError('conflict', { reason: 'nobody.wrote_this', current: { revision: 4 } })
  const state = refusedForm(error, answered)
  expect(state).toMatchObject({ status: 'conflict', current: { revision: 4 } })
  expect(state.formError?.text).toBe('This has changed in the meantime. What you typed is still there.')
})

test('a route answers in problem+json with the status of the refusal', async () => {
  const response = problemResponse(
    new DomainError('limited', { reason: 'request.limited', retryAfterSeconds: 7 }),
    '',
  )
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('7')
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({
    code: 'limited',
    detail: expect.stringContaining('7 seconds'),
  })
})

test('what nobody foresaw is a 500 that tells nothing but a number', async () => {
  const response = problemResponse(new Error('password=hunter2 at row 3'), 'abc-123')
  const text = await response.text()
  expect(response.status).toBe(500)
  expect(text).toContain('abc-123')
  expect(text).not.toContain('hunter2')
})
