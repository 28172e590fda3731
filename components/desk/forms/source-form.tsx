'use client'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { DeskForm } from './desk-form'
import { KnownEntry } from './known-entry'
import { LocalFields } from './local-fields'
import { PickField } from './pick-field'
import type { RegistryFormProps } from './registry-form-props'
import { SameAddress } from './same-address'

/** A document at an address. */
export function SourceForm({ isNew, ...form }: RegistryFormProps) {
  const { fields, registry, claim } = form.words
  return (
    <DeskForm {...form} className="wide-form">
      <KnownEntry isNew={isNew} />
      <TextField name="title" label={fields.title} />
      <TextField name="url" label={fields.url} type="url" hint={registry.sourceUrlHint} />
      <SameAddress />
      <div className="field-grid">
        <PickField name="publisherId" kind="organization" label={fields.publisherId} optional />
        <TextField name="author" label={fields.author} optional />
        <TextField name="publishedOn" label={fields.publishedOn} type="date" optional />
        <TextField name="accessedOn" label={fields.accessedOn} type="date" optional />
        <TextField name="language" label={fields.language} hint={claim.languageHint} maxLength={20} />
      </div>
      <TextField name="archivedUrl" label={fields.archivedUrl} type="url" optional />
      <TextField name="archivedSha256" label={fields.archivedSha256} maxLength={64} optional />
      <LocalFields name="note" label={fields.note} />
      <SubmitButton>{registry.save}</SubmitButton>
    </DeskForm>
  )
}
