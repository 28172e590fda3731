'use client'
import { Fragment, type ReactNode } from 'react'
import styles from './form.module.css'
import { type FieldView, useForm } from './form-context'

export type Labels = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Says "(optional)" behind the label. */
  optional?: boolean
}

/** Label, hint and errors around one control. */
export function Field({ field, label, hint, optional, children }: Omit<Labels, 'name'> & Wrapped) {
  const { words } = useForm()
  return (
    <div className={field.errors.length > 0 ? styles.wrongField : styles.field}>
      <label htmlFor={field.id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}> {words.optional}</span>}
      </label>
      <Hint field={field} hint={hint} />
      <FieldErrors field={field} />
      {children}
    </div>
  )
}

type Wrapped = { field: FieldView; children: ReactNode }

export function Hint({ field, hint }: { field: FieldView; hint?: ReactNode }) {
  if (!hint) return null
  return (
    <p id={`${field.id}-hint`} className={styles.hint}>
      {hint}
    </p>
  )
}

export function FieldErrors({ field }: { field: FieldView }) {
  if (field.errors.length === 0) return null
  return (
    <p id={`${field.id}-error`} className={styles.error}>
      {field.errors.map(({ id, text, link }) => (
        <Fragment key={`${id} ${text}`}>
          {text} {link ? <MessageLink {...link} /> : null}
        </Fragment>
      ))}
    </p>
  )
}

/** In a new tab, so that what was typed stays. */
function MessageLink({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} target="_blank" rel="noopener">
      {text}
    </a>
  )
}

/** The attributes that tie a control to its label, hint and errors. */
export function controlProps(field: FieldView, hint: unknown) {
  const describedBy = field.describedBy(hint)
  return {
    id: field.id,
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    ...(field.errors.length > 0 ? { 'aria-invalid': true } : {}),
  }
}
