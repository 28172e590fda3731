'use client'
import { type ReactNode, useActionState, useRef } from 'react'
import { type FormState, type FormValues, idleForm } from '@/lib/web/form-state'
import { ErrorSummary } from './error-summary'
import styles from './form.module.css'
import { FormContext, type FormWords } from './form-context'
import { useTypedMeanwhile } from './typed-meanwhile'

type Props = {
  /** A server action of lib/web/action.ts. */
  action: (previous: FormState, data: FormData) => Promise<FormState>
  words: FormWords
  /** What the fields hold before anything is sent, nested like the field names. */
  initial?: FormValues
  /** Begins the ids of the fields; wanted where a page has several forms. */
  id?: string
  /** What fields are called, by their names, where this form has labels of its own for them. */
  labels?: Readonly<Record<string, string>>
  className?: string
  children: ReactNode
}

/**
 * A form that works with and without JavaScript, keeps what was typed and shows each error at its field. While an answer
 * is awaited it is not sent again, and what is typed stays.
 */
export function ActionForm({
  action,
  words,
  initial = {},
  id = 'form',
  labels = {},
  className,
  children,
}: Props) {
  const [state, send, pending] = useActionState(action, idleForm)
  const form = useRef<HTMLFormElement>(null)
  const meanwhile = useTypedMeanwhile(form, state.attempt)
  return (
    <FormContext value={{ id, state, initial, pending, words, labels }}>
      <form
        ref={form}
        action={send}
        // What is pressed twice is meant once: it would be carried out again after the answer.
        onSubmit={(event) => (pending ? event.preventDefault() : meanwhile.onSend())}
        onChange={meanwhile.onChange}
        id={id}
        noValidate
        className={className ?? styles.form}
      >
        {/* The first button is what Enter presses: without this one it could remove a row. */}
        <button type="submit" className={styles.first} tabIndex={-1} aria-hidden="true" />
        <ErrorSummary />
        {children}
      </form>
    </FormContext>
  )
}
