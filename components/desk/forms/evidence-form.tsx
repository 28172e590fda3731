'use client'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FieldGroup } from '@/components/form/field-group'
import { HiddenField, RevisionField } from '@/components/form/hidden-field'
import { Rows } from '@/components/form/rows'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { DeskForm, type DeskFormProps } from './desk-form'
import { numbered } from './desk-words'
import { type ClaimCondition, LinkFields } from './link-fields'
import { LocalFields } from './local-fields'
import { MoreFields } from './more-fields'
import { PairRows } from './pair-rows'
import { PickField } from './pick-field'
import { ResultRow } from './result-row'
import { WarnBeforeLeaving } from './warn-before-leaving'
import { useWords } from './words-context'

type Props = DeskFormProps & {
  /** Where the evidence is new: the conditions of the claim that it is attached to. */
  attach?: readonly ClaimCondition[]
  keepHref?: string
}

/** Entering evidence and attaching it to a claim, or editing evidence that is not public yet. */
export function EvidenceForm({ attach, keepHref, ...form }: Props) {
  const { evidence } = form.words
  return (
    <DeskForm {...form} id="evidence" className="wide-form" {...(keepHref ? { keepHref } : {})}>
      <WarnBeforeLeaving />
      {attach ? (
        <>
          <HiddenField name="claimId" />
          <HiddenField name="place" />
        </>
      ) : (
        <>
          <HiddenField name="id" />
          <RevisionField />
        </>
      )}
      <WhatItIs />
      <WhoIsBehindIt />
      <Rows
        name="results"
        legend={form.words.fields.results}
        hint={evidence.resultsHint}
        atLeast={attach ? 1 : 0}
        addLabel={evidence.addResult}
        rowLabel={(index) => numbered(evidence.resultRow, index)}
      >
        {(row) => <ResultRow name={row} />}
      </Rows>
      <PairRows />
      <MoreAboutIt />
      {attach ? <LinkFields prefix="link." legend={evidence.bears} conditions={attach} /> : null}
      <SubmitButton>{attach ? evidence.saveNew : evidence.save}</SubmitButton>
    </DeskForm>
  )
}

function WhatItIs() {
  const { evidence, fields, choices, picks } = useWords()
  return (
    <FieldGroup name="what" legend={evidence.what}>
      <TextField name="title" label={fields.title} hint={evidence.titleHint} />
      <PickField name="sourceId" kind="source" label={fields.sourceId} />
      <div className="field-grid">
        <SelectField name="form" label={fields.form} choices={choices.evidenceForm} blank={picks.choose} />
        <TextField name="date" label={fields.date} type="date" hint={evidence.dateHint} optional />
        <SelectField name="artifactLevel" label={fields.artifactLevel} choices={choices.artifactLevel} />
        <SelectField name="access" label={fields.access} choices={choices.access} />
      </div>
      <CheckboxField name="dateApproximate" label={fields.dateApproximate} />
    </FieldGroup>
  )
}

function WhoIsBehindIt() {
  const { evidence, fields, choices } = useWords()
  return (
    <>
      <Rows
        name="parties"
        legend={evidence.who}
        hint={evidence.whoHint}
        atLeast={1}
        addLabel={evidence.addParty}
        rowLabel={(index) => numbered(evidence.partyRow, index)}
      >
        {(row) => (
          <div className="field-grid">
            <PickField name={`${row}.organizationId`} kind="organization" label={fields.organizationId} />
            <SelectField name={`${row}.role`} label={fields.role} choices={choices.partyRole} />
          </div>
        )}
      </Rows>
      <FieldGroup name="ties" legend={evidence.tiesLegend} hint={evidence.tiesHint}>
        <TextField name="tiesCheckedOn" label={fields.tiesCheckedOn} type="date" optional />
        <LocalFields name="tiesNote" label={fields.tiesNote} rows={1} />
      </FieldGroup>
    </>
  )
}

function MoreAboutIt() {
  const { evidence, fields } = useWords()
  const names = ['summary', 'caveats', 'locator', 'quote', 'derivedFromId', 'unconfirmed']
  return (
    <MoreFields summary={evidence.more} names={names}>
      <LocalFields name="summary" label={fields.summary} />
      <LocalFields name="caveats" label={fields.caveats} />
      <TextField name="locator" label={fields.locator} optional />
      <TextArea name="quote" label={fields.quote} rows={2} optional />
      <PickField
        name="derivedFromId"
        kind="evidence"
        label={fields.derivedFromId}
        hint={evidence.derivedHint}
        optional
      />
      <CheckboxField name="unconfirmed" label={fields.unconfirmed} />
    </MoreFields>
  )
}
