'use client'
import { FieldGroup } from '@/components/form/field-group'
import { HiddenField } from '@/components/form/hidden-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { AssertionRow } from '../forms/assertion-row'
import { DeskForm, type DeskFormProps } from '../forms/desk-form'
import { LocalFields } from '../forms/local-fields'
import { WarnBeforeLeaving } from '../forms/warn-before-leaving'
import { useWords } from '../forms/words-context'
import { Fold } from './fold'
import { CorrectionPreview } from './preview'
import { useRows } from './use-rows'
import { WordFields } from './word-fields'

type Props = DeskFormProps & { names: Readonly<Record<string, string>> }

/** A correction that needs the approvals of the verdict: words, numbers, stance, and what the claim says of itself. */
export function WholeForm({ names, ...form }: Props) {
  const { correction } = form.words
  return (
    <DeskForm {...form} id="whole" className="wide-form">
      <WarnBeforeLeaving />
      <HiddenField name="claimId" />
      <HiddenField name="version" />
      <HiddenField name="kind" value="correction" />
      <LocalFields name="note" label={correction.note} hint={correction.noteHint} />
      <Claim />
      <Numbers names={names} />
      <WordFields names={names} whole />
      <CorrectionPreview names={names} send={correction.propose} />
    </DeskForm>
  )
}

function Claim() {
  const { correction, fields, choices, picks } = useWords()
  return (
    <FieldGroup name="about" legend={correction.aboutClaim}>
      <div className="field-grid">
        <TextField name="changes.claimedOn" label={fields.claimedOn} type="date" />
        <SelectField
          name="changes.quantifier"
          label={fields.quantifier}
          choices={choices.quantifier}
          blank={picks.choose}
          optional
        />
        <SelectField name="changes.attribution" label={fields.attribution} choices={choices.attribution} />
        <SelectField name="changes.publicInputs" label={fields.publicInputs} choices={choices.yesNo} />
        <SelectField name="changes.classComplete" label={fields.classComplete} choices={choices.yesNo} />
      </div>
    </FieldGroup>
  )
}

function Numbers({ names }: { names: Readonly<Record<string, string>> }) {
  const { fields } = useWords()
  return useRows('changes.assertions').map(({ row, id }) => (
    <Fold key={row} name={row} summary={`${fields.assertions}: ${names[id] ?? ''}`}>
      <HiddenField name={`${row}.id`} />
      <AssertionRow name={row} />
    </Fold>
  ))
}
