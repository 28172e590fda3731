'use client'
import type { ChangeEvent } from 'react'
import { controlProps, Field, type Labels } from './field'
import styles from './form.module.css'
import { asText, useField } from './form-context'

type Props = Labels & {
  type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'search'
  inputMode?: 'text' | 'decimal' | 'numeric'
  autoComplete?: string
  /** Language of what is typed, where it is not the page's. */
  lang?: string
  maxLength?: number
  /** Id of a datalist. */
  list?: string
  /** For what follows from this field while it is filled in. */
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void
  /** What it begins with where neither the form nor an answer says otherwise. */
  seed?: string
}

/** One line of text. A password is never shown again. */
export function TextField({ name, label, hint, optional, type = 'text', seed = '', ...rest }: Props) {
  const field = useField(name)
  return (
    <Field field={field} label={label} hint={hint} optional={optional ?? false}>
      <input
        {...rest}
        {...controlProps(field, hint)}
        key={field.key}
        type={type}
        name={name}
        className={styles.input}
        defaultValue={type === 'password' ? '' : asText(field.value) || seed}
      />
    </Field>
  )
}
