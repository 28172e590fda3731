'use client'
import { HiddenField } from '@/components/form/hidden-field'
import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { LocalFields } from '../forms/local-fields'
import { useWords } from '../forms/words-context'
import { Fold } from './fold'
import { useRows } from './use-rows'

/** `whole` adds what only a correction with approvals may change: quotations and stances. */
type Props = { names: Readonly<Record<string, string>>; whole?: boolean }

/** The words of a published claim: statement, verdict, conditions, wordings and evidence. */
export function WordFields({ names, whole = false }: Props) {
  const { correction, fields } = useWords()
  return (
    <>
      <LocalFields name="changes.statement" label={fields.statement} />
      <VerdictWords />
      {useRows('changes.conditions').map(({ row, id }) => (
        <div key={row}>
          <HiddenField name={`${row}.id`} />
          <LocalFields name={`${row}.text`} label={`${correction.condition}: ${id}`} rows={1} />
        </div>
      ))}
      {useRows('changes.appearances').map(({ row, id }) => (
        <Fold key={row} name={row} summary={`${correction.wording}: ${names[id] ?? ''}`}>
          <HiddenField name={`${row}.id`} />
          {whole ? (
            <>
              <TextArea name={`${row}.quote`} label={fields.quote} rows={2} />
              <TextField name={`${row}.locator`} label={fields.locator} optional />
            </>
          ) : null}
          <LocalFields name={`${row}.translation`} label={fields.translation} />
          <LocalFields name={`${row}.drift`} label={fields.drift} />
        </Fold>
      ))}
      {useRows('changes.evidence').map(({ row, id }) => (
        <Fold key={row} name={row} summary={`${fields.evidence}: ${names[id] ?? ''}`}>
          <HiddenField name={`${row}.id`} />
          {whole ? <Stance row={row} /> : null}
          <LocalFields name={`${row}.summary`} label={fields.summary} />
          <LocalFields name={`${row}.caveats`} label={fields.caveats} />
          <LocalFields name={`${row}.stanceReason`} label={fields.stanceReason} />
        </Fold>
      ))}
    </>
  )
}

function Stance({ row }: { row: string }) {
  const { choices, fields } = useWords()
  return <SelectField name={`${row}.stance`} label={fields.stance} choices={choices.stance} />
}

/** Only where there is a verdict whose words could be corrected. */
function VerdictWords() {
  const { fields } = useWords()
  const has = useRows('changes.oneLine').length > 0
  if (!has) return null
  return (
    <>
      <LocalFields name="changes.oneLine" label={fields.oneLine} />
      <LocalFields name="changes.reasoning" label={fields.reasoning} rows={12} />
    </>
  )
}
