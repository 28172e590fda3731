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
import { SetupFields } from './setup-fields'

/** One version and split of a benchmark, or a property. */
export function BenchmarkForm({ isNew, ...form }: RegistryFormProps) {
  const { fields, registry, choices, picks } = form.words
  return (
    <DeskForm {...form} className="wide-form">
      <KnownEntry isNew={isNew} />
      <EntryNames />
      {isNew ? <AnotherField /> : null}
      <div className="field-grid">
        <SelectField name="kind" label={fields.kind} choices={choices.benchmarkKind} />
        <PickField name="ownerId" kind="organization" label={fields.ownerId} optional />
        <TextField name="version" label={fields.version} optional />
        <TextField name="split" label={fields.split} optional />
        <PickField name="variantOfId" kind="benchmark" label={fields.variantOfId} optional />
      </div>
      <div className="field-grid">
        <TextField name="metric" label={fields.metric} />
        <TextField name="unit" label={fields.unit} />
        <SelectField name="scale" label={fields.scale} choices={choices.scale} blank={picks.choose} />
        <SelectField
          name="direction"
          label={fields.direction}
          choices={choices.direction}
          blank={picks.choose}
        />
        <TextField name="items" label={fields.items} inputMode="numeric" optional />
        <TextField
          name="margin"
          label={fields.margin}
          hint={registry.marginHint}
          inputMode="decimal"
          optional
        />
        <TextField name="floor" label={fields.floor} hint={registry.floorHint} inputMode="decimal" optional />
        <TextField name="lowerBound" label={fields.lowerBound} inputMode="decimal" optional />
        <TextField name="upperBound" label={fields.upperBound} inputMode="decimal" optional />
      </div>
      <SetupFields name="defaultSetup" label={fields.defaultSetup} hint="" />
      <EntryNotes />
      <SubmitButton>{registry.save}</SubmitButton>
    </DeskForm>
  )
}
