import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormContext } from '@/components/form/form-context'
import { idleForm } from '@/lib/web/form-state'

const words = { problem: 'Not saved', signIn: '', optional: '', add: '', remove: '', working: '' }

test('the summary says of each error which field it is of, by the form’s own label where it has one, and nothing twice', () => {
  const state = {
    ...idleForm,
    status: 'invalid' as const,
    attempt: 1,
    formError: { id: 'registry.alias_taken', text: 'It is taken.' },
    fieldErrors: {
      name: [{ id: 'alias_taken', text: 'It is taken.', label: 'Name' }],
      organizationId: [{ id: 'required', text: 'Fill this in.', label: 'Organization' }],
    },
  }
  const form = {
    id: 'form',
    state,
    initial: {},
    pending: false,
    words,
    labels: { organizationId: 'Made by' },
  }
  const markup = renderToStaticMarkup(
    <FormContext value={form}>
      <ErrorSummary />
    </FormContext>,
  )
  expect(
    markup
      .replace(/<[^>]+>/g, '|')
      .split('|')
      .filter(Boolean),
  ).toEqual(['Not saved', 'Name: It is taken.', 'Made by: Fill this in.'])
})
