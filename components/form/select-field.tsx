'use client'
import { controlProps, Field, type Labels } from './field'
import styles from './form.module.css'
import { asText, useField } from './form-context'

export type Choice = { value: string; label: string }

export type ChoiceGroupOf = { label: string; choices: readonly Choice[] }

type Props = Labels & {
  choices?: readonly Choice[]
  /** Choices under headings, after those without one. */
  groups?: readonly ChoiceGroupOf[]
  /** Text of a first, blank choice. */
  blank?: string
}

/** One of several values, in a list. */
export function SelectField({ name, label, hint, optional, choices = [], groups = [], blank }: Props) {
  const field = useField(name)
  return (
    <Field field={field} label={label} hint={hint} optional={optional ?? false}>
      <select
        key={field.key}
        {...controlProps(field, hint)}
        name={name}
        className={styles.input}
        defaultValue={asText(field.value)}
      >
        {blank !== undefined && <option value="">{blank}</option>}
        <Options choices={choices} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options choices={group.choices} />
          </optgroup>
        ))}
      </select>
    </Field>
  )
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}
