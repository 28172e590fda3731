'use client'
import { controlProps, Field, type Labels } from './field'
import styles from './form.module.css'
import { asText, useField } from './form-context'

type Props = Labels & { rows?: number; lang?: string }

/** Several lines of text, as many as are pasted: a browser would cut them off in silence. The server says what is too long. */
export function TextArea({ name, label, hint, optional, rows = 4, ...rest }: Props) {
  const field = useField(name)
  return (
    <Field field={field} label={label} hint={hint} optional={optional ?? false}>
      <textarea
        {...rest}
        {...controlProps(field, hint)}
        key={field.key}
        name={name}
        rows={rows}
        className={styles.input}
        defaultValue={asText(field.value)}
      />
    </Field>
  )
}
