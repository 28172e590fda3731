'use client'
import { useState } from 'react'
import { countCharacters } from '@/lib/core/characters'
import { controlProps, Field, type Labels } from './field'
import styles from './form.module.css'
import { asText, type FieldView, useField } from './form-context'

type Counting = {
  /** As many characters as it may have. */
  most: number
  /** What the count says, with `{count}` in it. */
  counted: string
  /** What it says beyond the most. */
  tooMany: string
}
type Props = Labels & Counting & { rows?: number; lang?: string }

/** Several lines of text that may have so many characters; where scripts run they are counted while one types. */
export function CountedTextArea({ name, label, hint, optional, ...rest }: Props) {
  const field = useField(name)
  return (
    <Field field={field} label={label} hint={hint} optional={optional ?? false}>
      <Counted key={field.key} name={name} field={field} hint={hint} {...rest} />
    </Field>
  )
}

type CountedProps = Counting & { name: string; field: FieldView; hint: unknown; rows?: number; lang?: string }

function Counted({ name, field, hint, most, counted, tooMany, rows = 12, lang }: CountedProps) {
  const sent = asText(field.value)
  const [count, setCount] = useState(countCharacters(sent))
  const text = count > most ? tooMany : counted
  return (
    <>
      <textarea
        {...controlProps(field, hint)}
        {...(lang === undefined ? {} : { lang })}
        name={name}
        rows={rows}
        className={styles.input}
        defaultValue={sent}
        onChange={(event) => setCount(countCharacters(event.target.value))}
      />
      {/* Read aloud only once there is too much of it: a voice that counts every letter helps nobody. */}
      <p className={count > most ? styles.error : styles.hint} role={count > most ? 'alert' : undefined}>
        {text.replace('{count}', String(count)).replace('{most}', String(most))}
      </p>
    </>
  )
}
