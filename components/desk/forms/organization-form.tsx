'use client'
import { ChoiceGroup } from '@/components/form/choice-group'
import { SubmitButton } from '@/components/form/submit-button'
import { AnotherField } from './another-field'
import { DeskForm } from './desk-form'
import { EntryNames } from './entry-names'
import { EntryNotes } from './entry-notes'
import { KnownEntry } from './known-entry'
import type { RegistryFormProps } from './registry-form-props'

/** An organization under all its names. */
export function OrganizationForm({ isNew, ...form }: RegistryFormProps) {
  const { fields, choices, registry } = form.words
  return (
    <DeskForm {...form} className="wide-form">
      <KnownEntry isNew={isNew} />
      <EntryNames />
      {isNew ? <AnotherField /> : null}
      <ChoiceGroup name="kinds" label={fields.kinds} choices={choices.organizationKind} several />
      <EntryNotes />
      <SubmitButton>{registry.save}</SubmitButton>
    </DeskForm>
  )
}
