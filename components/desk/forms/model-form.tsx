'use client'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { AnotherField } from './another-field'
import { DeskForm } from './desk-form'
import { EntryNames } from './entry-names'
import { EntryNotes } from './entry-notes'
import { KnownEntry } from './known-entry'
import { PickField } from './pick-field'
import type { RegistryFormProps } from './registry-form-props'

/** A model: one checkpoint or endpoint, or a loose name. */
export function ModelForm({ isNew, ...form }: RegistryFormProps) {
  const { fields, picks, registry, choices } = form.words
  return (
    <DeskForm {...form} className="wide-form" labels={{ organizationId: picks.maker }}>
      <KnownEntry isNew={isNew} />
      <EntryNames />
      {isNew ? <AnotherField /> : null}
      <div className="field-grid">
        <PickField name="organizationId" kind="organization" label={picks.maker} />
        <TextField name="releasedOn" label={fields.releasedOn} type="date" optional />
        <SelectField
          name="openWeights"
          label={fields.openWeights}
          choices={choices.yesNo}
          blank={picks.choose}
          optional
        />
        <PickField
          name="variantOfId"
          kind="model"
          label={fields.variantOfId}
          hint={registry.variantHint}
          optional
        />
        <PickField name="predecessorId" kind="model" label={fields.predecessorId} optional />
      </div>
      <EntryNotes />
      <SubmitButton>{registry.save}</SubmitButton>
    </DeskForm>
  )
}
