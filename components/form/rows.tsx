'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { rowsAt } from '@/lib/web/form-path'
import { intentField } from '@/lib/web/form-state'
import { FieldErrors, Hint } from './field'
import styles from './form.module.css'
import { useField, useForm } from './form-context'

type Props = {
  name: string
  legend: ReactNode
  hint?: ReactNode
  /** Rows shown where there are none yet. */
  atLeast?: number
  addLabel?: string
  rowLabel: (index: number) => string
  /** Draws one row; `rowName` begins the names of its fields. */
  children: (rowName: string, index: number) => ReactNode
}

/** A group that repeats. Rows are added and removed by the server, so that it works without JavaScript. */
export function Rows({ name, legend, hint, atLeast = 0, addLabel, rowLabel, children }: Props) {
  const field = useField(name)
  const { values, words } = useForm()
  const { group, pressed } = useFocusAfterChange()
  const count = Math.max(atLeast, rowsAt(values, name).length)
  return (
    <fieldset ref={group} id={field.id} className={styles.group} aria-describedby={field.describedBy(hint)}>
      <legend className={styles.legend}>{legend}</legend>
      <Hint field={field} hint={hint} />
      <FieldErrors field={field} />
      {Array.from({ length: count }, (_, index) => `${name}[${index}]`).map((rowName, index) => (
        <fieldset key={rowName} className={styles.row}>
          <legend className={styles.rowLegend}>{rowLabel(index)}</legend>
          {children(rowName, index)}
          <IntentButton
            intent={`remove:${name}:${index}`}
            label={`${words.remove}: ${rowLabel(index)}`}
            onPress={() => pressed({ row: index })}
          />
        </fieldset>
      ))}
      <IntentButton
        intent={`add:${name}`}
        label={addLabel ?? words.add}
        onPress={() => pressed({ row: count })}
      />
    </fieldset>
  )
}

/**
 * Where the focus goes once rows have changed: to the first field of the row that stands where one was added or removed,
 * or, where the last one is gone, to the button that adds one. The button that was pressed may be gone with its row.
 */
function useFocusAfterChange() {
  const { state } = useForm()
  const group = useRef<HTMLFieldSetElement>(null)
  const change = useRef<{ row: number } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer has come when the count of answers has grown
  useEffect(() => {
    const place = change.current
    change.current = null
    if (!place || !group.current || state.status !== 'editing') return
    const row = group.current.querySelectorAll(':scope > fieldset')[place.row]
    const to = row?.querySelector(fields) ?? group.current.querySelector(':scope > button')
    if (to instanceof HTMLElement) to.focus()
  }, [state.attempt])
  const pressed = (place: { row: number }) => {
    change.current = place
  }
  return { group, pressed }
}

const fields = 'input:not([type=hidden]), select, textarea'

type ButtonProps = { intent: string; label: string; onPress: () => void }

function IntentButton({ intent, label, onPress }: ButtonProps) {
  return (
    <button type="submit" name={intentField} value={intent} className={styles.quiet} onClick={onPress}>
      {label}
    </button>
  )
}
