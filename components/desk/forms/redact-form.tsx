'use client'
import { TextArea } from '@/components/form/text-area'
import type { DeskFormProps } from './desk-form'
import { ReasonForm } from './reason-form'

/** Asking that words be blacked out. */
export function RedactForm({
  labels,
  ...form
}: Omit<DeskFormProps, 'labels'> & {
  labels: { words: string; wordsHint: string; note: string; send: string }
}) {
  return (
    <ReasonForm
      {...form}
      id="redact"
      labels={{ words: labels.words }}
      carries={['claimId']}
      reason={{ name: 'publicNote', label: labels.note, isPublic: true }}
      button={labels.send}
      tone="danger"
    >
      <TextArea name="words" label={labels.words} hint={labels.wordsHint} rows={2} />
    </ReasonForm>
  )
}
