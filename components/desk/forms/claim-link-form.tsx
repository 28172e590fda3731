'use client'
import { SelectField } from '@/components/form/select-field'
import type { DeskFormProps } from './desk-form'
import { PickField } from './pick-field'
import { ReasonForm } from './reason-form'

/** Tying a claim to another one. */
export function ClaimLinkForm(form: DeskFormProps) {
  const { claim, fields, choices, picks } = form.words
  return (
    <ReasonForm
      {...form}
      id="tie"
      carries={['fromId', 'place']}
      reason={{ name: 'note', label: fields.note, isPublic: true }}
      button={claim.linkSave}
      tone="quiet"
    >
      <SelectField name="kind" label={claim.linkKind} choices={choices.claimLinkKind} blank={picks.choose} />
      <PickField name="toId" kind="claim" label={fields.toClaim} />
    </ReasonForm>
  )
}
