/** One message: its id under `errors.`, and the sentence in the reader's language. */
export type FormMessage = { id: string; text: string }

/** A message of a field: what the field is called, and where what the sentence speaks of can be seen. */
export type FieldMessage = FormMessage & { label?: string; link?: { href: string; text: string } }

/** What was typed, as the form's field names nest it (`assertions[0].value`): texts, lists and objects. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue }
export type FormValues = { [key: string]: FormValue }

/** What a form shows after it was sent; plain data that crosses from the server to the page. */
export type FormState = {
  /** `editing`: a row was added or removed. `conflict`: somebody else was faster, see `current`. */
  status: 'idle' | 'editing' | 'invalid' | 'refused' | 'conflict' | 'done'
  /** Grows with every answer, so that fields can take up new values. */
  attempt: number
  /** Everything that was typed, never passwords; null before the first answer. */
  values: FormValues | null
  /** By field name. A group's own error stands under the group's name. */
  fieldErrors: Record<string, FieldMessage[]>
  formError: FormMessage | null
  /** At a conflict: the current state of what the writer tried to change. */
  current: unknown
  /** After success without a redirect: what the command returned. */
  result: unknown
}

export const idleForm: FormState = {
  status: 'idle',
  attempt: 0,
  values: null,
  fieldErrors: {},
  formError: null,
  current: null,
  result: null,
}

/** Added by hidden and button fields that are not input. */
export const intentField = '__intent'
