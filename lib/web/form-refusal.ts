import type { DomainError, FieldIssue } from '@/lib/core/error'
import { newEntryGroups } from '@/lib/desk/capture/new-entry-groups'
import { fieldLabel, formFieldLabel } from '@/lib/desk/field-label'
import { setupFields } from '@/lib/evidence/setup-fields'
import { deskWords, errorText, fieldText } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'
import { speech } from '@/lib/i18n/translator'
import { fieldName } from './form-path'
import { type FieldMessage, type FormState, type FormValues, idleForm } from './form-state'

type Answered = { locale: Locale; attempt: number; values: FormValues }

/** What the form shows after a command refused: sentences at their fields, and everything that was typed. */
export function refusedForm(error: DomainError, { locale, attempt, values }: Answered): FormState {
  const { code, details } = error
  const seconds = details.retryAfterSeconds
  const reasonValues = { ...details.values, ...(seconds === undefined ? {} : { seconds }) }
  const named = withFieldInWords(reasonValues, locale)
  const text = errorText(locale, { code, reason: details.reason, values: named })
  return {
    ...idleForm,
    status: code === 'invalid' || code === 'conflict' ? code : 'refused',
    attempt,
    values,
    fieldErrors: fieldErrors(error, locale),
    formError: { id: details.reason, text },
    current: details.current === undefined ? null : JSON.parse(JSON.stringify(details.current)),
  }
}

/** A sentence that names a field names it as the screens do. */
function withFieldInWords(values: Record<string, string | number>, locale: Locale) {
  const { field } = values
  return typeof field === 'string'
    ? { ...values, field: fieldLabel(field, deskWords(locale, 'fields')) }
    : values
}

/** What the form shows after something went wrong that nobody foresaw. */
export function unexpectedForm(requestId: string, { locale, attempt, values }: Answered): FormState {
  const id = 'code.unexpected'
  const text = errorText(locale, { code: 'unexpected', reason: id, values: { requestId } })
  return { ...idleForm, status: 'refused', attempt, values, formError: { id, text } }
}

function fieldErrors({ details }: DomainError, locale: Locale): Record<string, FieldMessage[]> {
  const byField: Record<string, FieldMessage[]> = {}
  const words = wordsOfFields(locale)
  for (const { path, message, values, entry } of details.issues ?? []) {
    const name = fieldName(path)
    const earlier = byField[name] ?? []
    const text = fieldText(locale, message, values)
    const label = formFieldLabel(name, words)
    const more = { ...(label === '' ? {} : { label }), ...(entry ? { link: entryLink(entry) } : {}) }
    byField[name] = [...earlier, { id: message, text, ...more }]
  }
  return byField
}

/** Names of fields, of those of the set-up, and of what is added on the spot. */
function wordsOfFields(locale: Locale): Record<string, string> {
  const fields = deskWords(locale, 'fields')
  const setup = setupFields.map(({ id }) => [id, speech(locale).word('setup', id)])
  const groups: Record<(typeof newEntryGroups)[keyof typeof newEntryGroups], string> = {
    organizations: fields.organization,
    models: fields.model,
    benchmarks: fields.benchmark,
    sources: fields.source,
  }
  return { ...Object.fromEntries(setup), ...groups, ...fields }
}

function entryLink({ kind, id, name }: NonNullable<FieldIssue['entry']>) {
  return { href: `/review/registry/${newEntryGroups[kind]}/${id}`, text: name }
}
