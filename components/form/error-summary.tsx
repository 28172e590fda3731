'use client'
import { useEffect, useRef } from 'react'
import type { FieldMessage } from '@/lib/web/form-state'
import styles from './form.module.css'
import { fieldId, useForm } from './form-context'

function labelled(label: string | undefined, message: FieldMessage | undefined): string {
  return [label, message?.text].filter(Boolean).join(': ')
}

/** What is wrong with the form, with a link to each field. Takes the focus when an answer brings errors. */
export function ErrorSummary() {
  const { id, state, words, labels } = useForm()
  const box = useRef<HTMLDivElement>(null)
  const { attempt, formError, fieldErrors } = state
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  if (!formError) return null
  const isSaidBelow = Object.values(fieldErrors).some(([message]) => message?.text === formError.text)
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript this is what leads to the form again
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1} autoFocus>
      <p className={styles.summaryTitle}>{words.problem}</p>
      {isSaidBelow ? null : <p>{formError.text}</p>}
      {formError.id === 'unauthenticated' ? (
        <p>
          <a href="/login" target="_blank" rel="noopener">
            {words.signIn}
          </a>
        </p>
      ) : null}
      <ul>
        {Object.entries(fieldErrors).map(([name, [message]]) => (
          <li key={name}>
            {name === '' ? (
              message?.text
            ) : (
              <a href={`#${fieldId(id, name)}`}>{labelled(labels[name] ?? message?.label, message)}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
