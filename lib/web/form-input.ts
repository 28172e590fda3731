import { parseSubmission } from '@conform-to/react/future'
import { configureCoercion } from '@conform-to/zod/v4/future'
import { typedNumber } from '@/lib/core/typed-number'
import { rowsAt, withRows } from './form-path'
import { type FormValue, type FormValues, intentField } from './form-state'

export type Sent = { payload: Record<string, unknown>; values: FormValues; intent: string | null }

/**
 * Reads a posted form: names nest (`assertions[0].value`, `statement.en`), Next's own hidden fields are left out.
 * `values` is what may be shown again: no files, and nothing whose name says that it is secret.
 */
export function readForm(data: FormData): Sent {
  const { payload, intent } = parseSubmission(data, {
    intentName: intentField,
    skipEntry: (name) => name.startsWith('$ACTION') || name.length > 200,
  })
  // Whoever sends more rows than any form has is answered as if nothing had been sent.
  const sent = isOverlong(payload) ? {} : payload
  return { payload: sent, values: showable(sent), intent }
}

/** All lists of a form together have fewer rows than this. */
const mostRows = 10_000

/**
 * Whether there are more rows than a form has. A field's name says which row it is in, so that one field alone can
 * make a list of billions: the lists are measured before anything walks through them.
 */
function isOverlong(payload: object): boolean {
  const open: object[] = [payload]
  let rows = 0
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    if (Array.isArray(group)) rows += group.length
    if (rows > mostRows) return true
    for (const part of Object.values(group)) if (typeof part === 'object' && part !== null) open.push(part)
  }
  return false
}

/** The form's values after a row button: `add:NAME` or `remove:NAME:INDEX`. Unknown intents change nothing. */
export function applyIntent(values: FormValues, intent: string): FormValues {
  const [verb, name, index] = intent.split(':')
  if (name === undefined) return values
  const rows = rowsAt(values, name)
  const changed =
    verb === 'add'
      ? [...rows, {}].slice(0, 200)
      : verb === 'remove' && rows.filter((_, at) => at !== Number(index))
  if (!changed || name.length > 200) return values
  const next = withRows(values, name, changed)
  return isOverlong(next) ? values : next
}

/** A schema that reads what forms send: blank is absent, an unticked box is false, digits become numbers. */
export const { coerceFormValue: forForms } = configureCoercion({
  stripEmptyString: (text) => (text.trim() === '' ? undefined : text),
  type: { number: typedNumber },
  customize: (type) => (type._zod.def.type === 'boolean' ? ticked : null),
})

function ticked(value: unknown): unknown {
  if (value === undefined || value === '' || value === 'false') return false
  return value === 'on' || value === 'true' ? true : value
}

const secret = /password$|^token$|^secret$|^code$/i

function showable(payload: Record<string, unknown>): FormValues {
  const values: FormValues = {}
  for (const [key, value] of Object.entries(payload)) {
    if (secret.test(key)) continue
    const shown = showableValue(value)
    if (shown !== undefined) values[key] = shown
  }
  return values
}

function showableValue(value: unknown): FormValue | undefined {
  if (typeof value === 'string') return value
  // A hole where a row had nothing to send stays a row, so that the others keep their numbers.
  if (Array.isArray(value)) return Array.from(value, (item) => showableValue(item) ?? {})
  if (value instanceof Blob || typeof value !== 'object' || value === null) return undefined
  return showable({ ...value })
}
