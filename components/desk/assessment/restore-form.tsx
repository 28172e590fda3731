'use client'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { DeskForm, type DeskFormProps } from '../forms/desk-form'
import { LocalFields } from '../forms/local-fields'
import { SeenField } from '../forms/seen-field'
import { WarnBeforeLeaving } from '../forms/warn-before-leaving'

/** Proposing that a suspended verdict stands again. */
export function RestoreForm(form: DeskFormProps) {
  const { fields, restore } = form.words
  return (
    <DeskForm {...form} id="restore">
      <WarnBeforeLeaving />
      <HiddenField name="claimId" />
      <SeenField name="basisHash" />
      <LocalFields name="departure" label={fields.departure} hint={restore.departureHint} />
      <TextField name="judgedAsOf" label={fields.judgedAsOf} type="date" hint={restore.asOfHint} optional />
      <SubmitButton>{restore.send}</SubmitButton>
    </DeskForm>
  )
}
