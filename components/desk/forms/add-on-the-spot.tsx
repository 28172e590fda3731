'use client'
import { CheckboxField } from '@/components/form/checkbox-field'
import { fieldId, useField, useForm } from '@/components/form/form-context'
import { HiddenField } from '@/components/form/hidden-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { newEntryGroups } from '@/lib/desk/capture/new-entry-groups'
import type { PickKind } from '@/lib/desk/capture/picks'
import { AnotherField } from './another-field'
import { PickField } from './pick-field'
import { SameAddress } from './same-address'
import { useWords } from './words-context'

export type AddableKind = keyof typeof newEntryGroups

export function isAddable(kind: PickKind): kind is AddableKind {
  return kind in newEntryGroups
}

/** Begins the names of the fields of the entry that a field can add. */
export function addingGroup(kind: PickKind, field: string): string {
  const group = isAddable(kind) ? newEntryGroups[kind] : kind
  return `adding.${group}.${fieldId('', field).replace(/^-|-$/g, '')}`
}

type Props = { kind: AddableKind; field: string; typed: string }

/** What a new entry needs at least, under the field in which its name was typed. */
export function AddOnTheSpot({ kind, field, typed }: Props) {
  const { picks } = useWords()
  const { id } = useForm()
  const group = addingGroup(kind, field)
  const box = useField(group)
  const Fields = fieldsOf[kind]
  return (
    <fieldset className="add-on-the-spot" id={`${fieldId(id, group)}-box`} key={box.key}>
      <legend>{picks.unknown[kind].replace('{name}', typed)}</legend>
      <HiddenField name={`${group}.typed`} value={typed} />
      <CheckboxField name={`${group}.add`} label={picks.add[kind]} hint={picks.addHint} />
      <Fields group={group} typed={typed} />
      {kind === 'source' ? null : <AnotherField name={`${group}.another`} />}
    </fieldset>
  )
}

type FieldsProps = { group: string; typed: string }

function OrganizationFields({ group, typed }: FieldsProps) {
  const { fields, picks, choices } = useWords()
  return (
    <div className="field-grid">
      <TextField name={`${group}.name`} label={fields.name} seed={typed} />
      <SelectField
        name={`${group}.kind`}
        label={picks.organizationKind}
        choices={choices.organizationKind}
        blank={picks.choose}
      />
      <TextField name={`${group}.url`} label={fields.url} type="url" optional />
    </div>
  )
}

function ModelFields({ group, typed }: FieldsProps) {
  const { fields, picks, choices, registry } = useWords()
  return (
    <div className="field-grid">
      <TextField name={`${group}.name`} label={fields.name} seed={typed} />
      <PickField name={`${group}.organizationId`} kind="organization" label={picks.maker} />
      <TextField name={`${group}.releasedOn`} label={fields.releasedOn} type="date" optional />
      <SelectField
        name={`${group}.openWeights`}
        label={fields.openWeights}
        choices={choices.yesNo}
        blank={picks.choose}
        optional
      />
      <PickField
        name={`${group}.variantOfId`}
        kind="model"
        label={fields.variantOfId}
        hint={registry.variantHint}
        addable={false}
        optional
      />
    </div>
  )
}

function BenchmarkFields({ group, typed }: FieldsProps) {
  const { fields, picks, choices } = useWords()
  return (
    <div className="field-grid">
      <TextField name={`${group}.name`} label={fields.name} seed={typed} />
      <SelectField name={`${group}.kind`} label={fields.kind} choices={choices.benchmarkKind} />
      <TextField name={`${group}.metric`} label={fields.metric} />
      <TextField name={`${group}.unit`} label={fields.unit} />
      <SelectField
        name={`${group}.scale`}
        label={fields.scale}
        choices={choices.scale}
        blank={picks.choose}
      />
      <SelectField
        name={`${group}.direction`}
        label={fields.direction}
        choices={choices.direction}
        blank={picks.choose}
      />
    </div>
  )
}

function SourceFields({ group, typed }: FieldsProps) {
  const { fields, registry } = useWords()
  const isAddress = /^https?:\/\//i.test(typed)
  return (
    <div className="field-grid">
      <TextField name={`${group}.title`} label={fields.title} seed={isAddress ? '' : typed} />
      <TextField
        name={`${group}.url`}
        label={fields.url}
        type="url"
        seed={isAddress ? typed : ''}
        hint={registry.sourceUrlHint}
      />
      <SameAddress group={`${group}.`} usable />
      <TextField name={`${group}.language`} label={fields.language} seed="en" />
      <PickField name={`${group}.publisherId`} kind="organization" label={fields.publisherId} optional />
      <TextField name={`${group}.publishedOn`} label={fields.publishedOn} type="date" optional />
      <TextField name={`${group}.note`} label={fields.note} optional />
    </div>
  )
}

const fieldsOf = {
  organization: OrganizationFields,
  model: ModelFields,
  benchmark: BenchmarkFields,
  source: SourceFields,
}
