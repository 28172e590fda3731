'use client'
import { createContext, useContext } from 'react'
import { valueAt } from '@/lib/web/form-path'
import {
  type FieldMessage,
  type FormState,
  type FormValue,
  type FormValues,
  idleForm,
} from '@/lib/web/form-state'

/** The words that every form shows, in the reader's language (`form` in the desk's messages). */
export type FormWords = Record<'problem' | 'signIn' | 'optional' | 'add' | 'remove' | 'working', string>

type FormContextValue = {
  id: string
  state: FormState
  initial: FormValues
  pending: boolean
  words: FormWords
  /** What fields are called whose labels are this form's own, for the summary of errors. */
  labels: Readonly<Record<string, string>>
}

const noWords: FormWords = { problem: '', signIn: '', optional: '', add: '', remove: '', working: '' }

export const FormContext = createContext<FormContextValue>({
  id: 'form',
  state: idleForm,
  initial: {},
  pending: false,
  words: noWords,
  labels: {},
})

/** The form that a component stands in. */
export function useForm(): FormContextValue & { values: FormValues } {
  const form = useContext(FormContext)
  return { ...form, values: form.state.values ?? form.initial }
}

export type FieldView = {
  id: string
  value: FormValue | undefined
  errors: FieldMessage[]
  /** For `aria-describedby`: hint and errors that are there, in reading order. */
  describedBy: (hint: unknown) => string | undefined
  /** Changes with every answer of the server, for controls that take up a new default only when made anew. */
  key: string
}

/** What one field shows: what was typed, else what the form began with, and its errors. */
export function useField(name: string): FieldView {
  const { id: formId, state, values } = useForm()
  const id = fieldId(formId, name)
  const errors = state.fieldErrors[name] ?? []
  const describedBy = (hint: unknown) =>
    [hint ? `${id}-hint` : '', errors.length > 0 ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return { id, value: valueAt(values, name), errors, describedBy, key: `${id}-${state.attempt}` }
}

/** The HTML id of a field, from its name. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replace(/[^A-Za-z0-9]+/g, '-')}`
}

/** A field's value as text; groups and lists have none. */
export function asText(value: FormValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** Whether a box with this value is ticked, alone or among others of its name. */
export function isTicked(value: FormValue | undefined, own: string): boolean {
  return Array.isArray(value) ? value.includes(own) : value === own
}
