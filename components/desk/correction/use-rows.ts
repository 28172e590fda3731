'use client'
import { asText, useForm } from '@/components/form/form-context'
import { rowsAt, valueAt } from '@/lib/web/form-path'

/** The rows that the form began with under a name, with their ids: a correction adds none and removes none. */
export function useRows(name: string): { row: string; id: string }[] {
  const { initial } = useForm()
  return rowsAt(initial, name).map((value, index) => ({
    row: `${name}[${index}]`,
    id: asText(valueAt(value, 'id')),
  }))
}
