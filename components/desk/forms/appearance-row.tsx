'use client'
import { CheckboxField } from '@/components/form/checkbox-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { LocalFields } from './local-fields'
import { MoreFields } from './more-fields'
import { PickField } from './pick-field'
import { useWords } from './words-context'

/** Where a claim was said, in which words. */
export function AppearanceRow({ name }: { name: string }) {
  const { claim, fields } = useWords()
  return (
    <>
      <PickField name={`${name}.sourceId`} kind="source" label={fields.sourceId} />
      <TextArea name={`${name}.quote`} label={fields.quote} rows={2} />
      <div className="field-grid">
        <TextField
          name={`${name}.language`}
          label={fields.language}
          hint={claim.languageHint}
          maxLength={20}
          seed="en"
        />
        <TextField name={`${name}.locator`} label={fields.locator} optional />
      </div>
      <CheckboxField name={`${name}.isOriginal`} label={fields.isOriginal} />
      <MoreFields
        summary={`${fields.drift} · ${fields.translation}`}
        names={[`${name}.drift`, `${name}.translation`]}
      >
        <LocalFields name={`${name}.drift`} label={fields.drift} hint={claim.driftHint} />
        <LocalFields name={`${name}.translation`} label={fields.translation} />
      </MoreFields>
    </>
  )
}
