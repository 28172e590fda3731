'use client'
import type { ReactNode } from 'react'
import { useForm } from '@/components/form/form-context'
import { valueAt } from '@/lib/web/form-path'

type Props = {
  /** What the names of the fields inside begin with: with a change or an error in one it stands open. */
  name: string
  summary: string
  children: ReactNode
}

/** One row of what can be corrected, folded away while nothing in it was touched. */
export function Fold({ name, summary, children }: Props) {
  const { state, initial } = useForm()
  const touched =
    state.values !== null &&
    JSON.stringify(valueAt(state.values, name)) !== JSON.stringify(valueAt(initial, name))
  const wrong = Object.keys(state.fieldErrors).some((field) => field.startsWith(`${name}.`))
  return (
    <details className="more-fields" open={touched || wrong}>
      <summary>{summary}</summary>
      <div className="more-fields-inside">{children}</div>
    </details>
  )
}
