'use client'
import type { ChangeEvent } from 'react'
import { TextField } from '@/components/form/text-field'
import { addWorkingDays } from '@/lib/verdicts/working-days'
import { useWords } from './words-context'

/**
 * The day of contact and the deadline. Where scripts run, the deadline follows the day of contact until somebody sets
 * another one; where none do, a deadline left blank is counted by the server in the same way.
 */
export function ContactDates({ workingDays }: { workingDays: number }) {
  const { assess, fields } = useWords()
  const follow = ({ currentTarget: { form, value, dataset } }: ChangeEvent<HTMLInputElement>) => {
    const deadline = form?.elements.namedItem('contact.deadline')
    if (!(deadline instanceof HTMLInputElement)) return
    const next = value === '' ? '' : addWorkingDays(value, workingDays)
    if (deadline.value === '' || deadline.value === dataset.counted) deadline.value = next
    dataset.counted = next
  }
  return (
    <>
      <TextField
        name="contact.contactedOn"
        label={fields.contactedOn}
        type="date"
        onChange={follow}
        optional
      />
      <TextField
        name="contact.deadline"
        label={fields.deadline}
        type="date"
        hint={assess.deadlineHint.replace('{days}', String(workingDays))}
        optional
      />
    </>
  )
}
