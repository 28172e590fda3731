'use client'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { LocalFields } from './local-fields'
import { MoreFields } from './more-fields'
import { PickField } from './pick-field'
import { SetupFields } from './setup-fields'
import { useWords } from './words-context'

const uncertain = ['se', 'ciLow', 'ciHigh', 'ciLevel', 'runsK', 'runsSd', 'errorSource'] as const

/**
 * One measured value as printed, with what the source says of its uncertainty and set-up. `addable`: whether a model or
 * benchmark that is not known can be added on the spot.
 */
export function ResultRow({ name, addable = true }: { name: string; addable?: boolean }) {
  const { claim, evidence, fields, choices, picks } = useWords()
  return (
    <>
      <div className="field-grid">
        <PickField name={`${name}.modelId`} kind="model" label={fields.modelId} addable={addable} />
        <PickField
          name={`${name}.benchmarkId`}
          kind="benchmark"
          label={fields.benchmarkId}
          addable={addable}
        />
      </div>
      <div className="field-grid">
        <TextField name={`${name}.value`} label={fields.value} hint={claim.valueHint} />
        <TextField name={`${name}.unit`} label={fields.unit} />
        <TextField name={`${name}.n`} label={fields.n} inputMode="numeric" optional />
      </div>
      <MoreFields summary={evidence.uncertainty} names={uncertain.map((field) => `${name}.${field}`)}>
        <div className="field-grid">
          <TextField name={`${name}.se`} label={fields.se} inputMode="decimal" optional />
          <TextField name={`${name}.ciLow`} label={fields.ciLow} inputMode="decimal" optional />
          <TextField name={`${name}.ciHigh`} label={fields.ciHigh} inputMode="decimal" optional />
          <SelectField
            name={`${name}.ciLevel`}
            label={fields.ciLevel}
            choices={choices.intervalLevel}
            blank={picks.choose}
            optional
          />
          <TextField name={`${name}.runsK`} label={fields.runsK} inputMode="numeric" optional />
          <TextField name={`${name}.runsSd`} label={fields.runsSd} inputMode="decimal" optional />
          <TextField name={`${name}.errorSource`} label={fields.errorSource} maxLength={200} optional />
        </div>
      </MoreFields>
      <SetupFields name={`${name}.setup`} label={evidence.setupLegend} hint={evidence.setupHint} />
      <MoreFields summary={`${fields.scale} · ${fields.note}`} names={[`${name}.scale`, `${name}.note`]}>
        <SelectField
          name={`${name}.scale`}
          label={fields.scale}
          choices={choices.scale}
          blank={picks.choose}
          hint={evidence.scaleHint}
          optional
        />
        <LocalFields name={`${name}.note`} label={fields.note} rows={1} />
      </MoreFields>
    </>
  )
}
