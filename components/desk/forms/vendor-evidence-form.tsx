'use client'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FieldGroup } from '@/components/form/field-group'
import { HiddenField } from '@/components/form/hidden-field'
import { Rows } from '@/components/form/rows'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { DeskForm, type DeskFormProps } from './desk-form'
import { numbered } from './desk-words'
import { LocalFields } from './local-fields'
import { MoreFields } from './more-fields'
import { ResultRow } from './result-row'
import type { VendorWords } from './vendor-words'
import { WarnBeforeLeaving } from './warn-before-leaving'
import { useWords } from './words-context'

type Props = DeskFormProps & { vendor: VendorWords; sourceHint: string }

/** The form of evidence without what a vendor does not say of its own: parties, ties, whose number it repeats. */
export function VendorEvidenceForm({ vendor, sourceHint, ...form }: Props) {
  const { evidence, fields, choices, picks } = form.words
  return (
    <DeskForm {...form} id="evidence" className="wide-form">
      <WarnBeforeLeaving />
      <HiddenField name="claimId" />
      <WhatItIs />
      <WhereItStands legend={vendor.source} hint={sourceHint} />
      <Rows
        name="evidence.results"
        legend={fields.results}
        hint={evidence.resultsHint}
        atLeast={1}
        addLabel={evidence.addResult}
        rowLabel={(index) => numbered(evidence.resultRow, index)}
      >
        {(row) => <ResultRow name={row} addable={false} />}
      </Rows>
      <FieldGroup name="bears" legend={evidence.bears}>
        <SelectField name="stance" label={fields.stance} choices={choices.stance} blank={picks.choose} />
        <LocalFields name="stanceReason" label={fields.stanceReason} hint={evidence.stanceReasonHint} />
      </FieldGroup>
      <SubmitButton>{vendor.send}</SubmitButton>
    </DeskForm>
  )
}

function WhatItIs() {
  const { evidence, fields, choices, picks } = useWords()
  return (
    <FieldGroup name="what" legend={evidence.what}>
      <TextField name="evidence.title" label={fields.title} hint={evidence.titleHint} />
      <div className="field-grid">
        <SelectField
          name="evidence.form"
          label={fields.form}
          choices={choices.evidenceForm}
          blank={picks.choose}
        />
        <TextField name="evidence.date" label={fields.date} type="date" hint={evidence.dateHint} optional />
        <SelectField
          name="evidence.artifactLevel"
          label={fields.artifactLevel}
          choices={choices.artifactLevel.filter(({ value }) => value !== '4')}
        />
        <SelectField name="evidence.access" label={fields.access} choices={choices.access} />
      </div>
      <CheckboxField name="evidence.dateApproximate" label={fields.dateApproximate} />
      <MoreFields
        summary={evidence.more}
        names={['summary', 'caveats', 'locator', 'quote'].map((field) => `evidence.${field}`)}
      >
        <LocalFields name="evidence.summary" label={fields.summary} />
        <LocalFields name="evidence.caveats" label={fields.caveats} />
        <TextField name="evidence.locator" label={fields.locator} optional />
        <TextArea name="evidence.quote" label={fields.quote} rows={2} optional />
      </MoreFields>
    </FieldGroup>
  )
}

function WhereItStands({ legend, hint }: { legend: string; hint: string }) {
  const { claim, fields } = useWords()
  return (
    <FieldGroup name="source" legend={legend} hint={hint}>
      <TextField name="source.title" label={fields.title} />
      <TextField name="source.url" label={fields.url} type="url" optional />
      <div className="field-grid">
        <TextField
          name="source.language"
          label={fields.language}
          hint={claim.languageHint}
          maxLength={20}
          seed="en"
        />
        <TextField name="source.author" label={fields.author} optional />
        <TextField name="source.publishedOn" label={fields.publishedOn} type="date" optional />
      </div>
      <MoreFields summary={fields.note} names={['source.note']}>
        <LocalFields name="source.note" label={fields.note} />
      </MoreFields>
    </FieldGroup>
  )
}
