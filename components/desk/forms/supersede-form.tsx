'use client'
import type { DeskFormProps } from './desk-form'
import { PickField } from './pick-field'
import { ReasonForm } from './reason-form'

/** Putting newer evidence in the place of this. */
export function SupersedeForm(form: DeskFormProps) {
  const { evidence } = form.words
  return (
    <ReasonForm
      {...form}
      id="supersede"
      labels={{ byId: evidence.supersededById }}
      folded={evidence.supersede}
      carries={['id']}
      reason={{ name: 'reason', label: evidence.reason, isPublic: true }}
      hint={evidence.supersedeHint}
      button={evidence.supersede}
      tone="quiet"
    >
      <PickField name="byId" kind="evidence" label={evidence.supersededById} />
    </ReasonForm>
  )
}
