'use client'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { DeskForm, type DeskFormProps } from './desk-form'
import { type ClaimCondition, LinkFields } from './link-fields'
import { PickField } from './pick-field'

/** Attaching evidence that is here already to a claim. */
export function AttachForm({
  conditions,
  ...form
}: DeskFormProps & { conditions: readonly ClaimCondition[] }) {
  const { claim, evidence, fields } = form.words
  return (
    <DeskForm {...form} id="attach" className="wide-form">
      <HiddenField name="claimId" />
      <HiddenField name="place" />
      <PickField name="evidenceId" kind="evidence" label={fields.evidenceId} />
      <LinkFields prefix="" legend={evidence.bears} conditions={conditions} />
      <SubmitButton>{claim.linkButton}</SubmitButton>
    </DeskForm>
  )
}
