'use client'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FieldGroup } from '@/components/form/field-group'
import { HiddenField, RevisionField } from '@/components/form/hidden-field'
import { Rows } from '@/components/form/rows'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { AppearanceRow } from './appearance-row'
import { AssertionRow } from './assertion-row'
import { DeskForm, type DeskFormProps } from './desk-form'
import { numbered } from './desk-words'
import { LocalFields } from './local-fields'
import { MoreFields } from './more-fields'
import { PickField } from './pick-field'
import { SimilarClaims } from './similar-claims'
import { WarnBeforeLeaving } from './warn-before-leaving'
import { useWords } from './words-context'

/** Drafting a claim, or editing a draft (`isNew` false: with the revision that the writer has seen). */
export function ClaimForm({
  isNew,
  keepHref,
  ...form
}: DeskFormProps & { isNew: boolean; keepHref?: string }) {
  const { claim } = form.words
  return (
    <DeskForm {...form} id="claim" className="wide-form" {...(keepHref ? { keepHref } : {})}>
      <WarnBeforeLeaving />
      {isNew ? null : (
        <>
          <HiddenField name="id" />
          <RevisionField />
        </>
      )}
      <WhatIsClaimed />
      {isNew ? <SimilarClaims /> : null}
      <Wordings />
      <Numbers />
      <Conditions />
      <MoreAboutIt />
      <SubmitButton>{claim.save}</SubmitButton>
    </DeskForm>
  )
}

function WhatIsClaimed() {
  const { claim, fields, choices, picks } = useWords()
  return (
    <>
      <LocalFields name="statement" label={fields.statement} hint={claim.whatHint} />
      <div className="field-grid">
        <PickField name="vendorId" kind="organization" label={fields.vendorId} />
        <TextField name="claimedOn" label={fields.claimedOn} type="date" hint={claim.claimedOnHint} />
        <SelectField name="kind" label={fields.kind} choices={choices.claimKind} blank={picks.choose} />
        <SelectField
          name="quantifier"
          label={fields.quantifier}
          choices={choices.quantifier}
          blank={picks.choose}
          hint={claim.quantifierHint}
          optional
        />
      </div>
      <Rows
        name="subjectIds"
        legend={fields.subjectIds}
        hint={claim.subjectHint}
        atLeast={1}
        addLabel={claim.addSubject}
        rowLabel={(index) => numbered(claim.subjectRow, index)}
      >
        {(row) => <PickField name={row} kind="model" label={fields.modelId} />}
      </Rows>
    </>
  )
}

function Wordings() {
  const { claim, fields } = useWords()
  return (
    <Rows
      name="appearances"
      legend={fields.appearances}
      hint={claim.appearancesHint}
      atLeast={1}
      addLabel={claim.addAppearance}
      rowLabel={(index) => numbered(claim.appearanceRow, index)}
    >
      {(row) => <AppearanceRow name={row} />}
    </Rows>
  )
}

function Numbers() {
  const { claim, fields } = useWords()
  return (
    <Rows
      name="assertions"
      legend={fields.assertions}
      hint={claim.assertionsHint}
      atLeast={1}
      addLabel={claim.addAssertion}
      rowLabel={(index) => numbered(claim.assertionRow, index)}
    >
      {(row) => <AssertionRow name={row} />}
    </Rows>
  )
}

function Conditions() {
  const { claim, fields } = useWords()
  return (
    <MoreFields summary={claim.conditionsLegend} names={['conditions']}>
      <Rows
        name="conditions"
        legend={fields.conditions}
        hint={claim.conditionsHint}
        addLabel={claim.addCondition}
        rowLabel={(index) => numbered(claim.conditionRow, index)}
      >
        {(row) => (
          <>
            <TextField name={`${row}.id`} label={fields.id} hint={claim.conditionIdHint} />
            <LocalFields name={`${row}.text`} label={fields.text} rows={1} />
          </>
        )}
      </Rows>
    </MoreFields>
  )
}

function MoreAboutIt() {
  const { claim, fields, choices } = useWords()
  return (
    <FieldGroup name="more" legend={claim.more}>
      <SelectField
        name="publicInputs"
        label={fields.publicInputs}
        choices={choices.yesNo}
        hint={claim.publicInputsHint}
      />
      <CheckboxField name="classComplete" label={fields.classComplete} hint={claim.classCompleteHint} />
      <SelectField name="attribution" label={fields.attribution} choices={choices.attribution} />
      <TextField name="slug" label={fields.slug} hint={claim.slugHint} optional />
    </FieldGroup>
  )
}
