'use client'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { ChoiceGroup } from '@/components/form/choice-group'
import type { FormWords } from '@/components/form/form-context'
import { HiddenField } from '@/components/form/hidden-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormState } from '@/lib/web/form-state'
import { BulkDone } from './bulk-done'

export type BulkWords = Record<
  | 'title'
  | 'which'
  | 'ticked'
  | 'all'
  | 'what'
  | 'assign'
  | 'unassign'
  | 'tag'
  | 'untag'
  | 'assignee'
  | 'choose'
  | 'takeOver'
  | 'takeOverHint'
  | 'tagName'
  | 'tagHint'
  | 'carryOut'
  | 'manyHint'
  | 'done',
  string
>

type Props = {
  action: (previous: FormState, data: FormData) => Promise<FormState>
  formWords: FormWords
  words: BulkWords
  /** The list and its filter, as the address says them. */
  filter: string
  people: readonly { value: string; label: string }[]
  /** The list, with a box before each claim. */
  children: ReactNode
}

/** A list of claims of which several can be changed at once, or all that match. */
export function BulkForm({ action, formWords, words, filter, people, children }: Props) {
  return (
    <ActionForm
      action={action}
      words={formWords}
      id="bulk"
      className="bulk-form"
      initial={{ of: { scope: 'ticked' } }}
    >
      <BulkDone pattern={words.done} />
      {children}
      <fieldset className="bulk">
        <legend>{words.title}</legend>
        <HiddenField name="of.filter" value={filter} />
        <ChoiceGroup
          name="of.scope"
          label={words.which}
          hint={words.manyHint}
          choices={[
            { value: 'ticked', label: words.ticked },
            { value: 'all', label: words.all },
          ]}
        />
        <div className="field-grid">
          <SelectField
            name="change.what"
            label={words.what}
            choices={(['assign', 'unassign', 'tag', 'untag'] as const).map((value) => ({
              value,
              label: words[value],
            }))}
          />
          <SelectField
            name="change.assigneeId"
            label={words.assignee}
            blank={words.choose}
            choices={people}
            optional
          />
          <TextField
            name="change.tag"
            label={words.tagName}
            hint={words.tagHint}
            list="offers-tag"
            autoComplete="off"
            maxLength={40}
            optional
          />
        </div>
        <CheckboxField name="change.takeOver" label={words.takeOver} hint={words.takeOverHint} />
        <SubmitButton>{words.carryOut}</SubmitButton>
      </fieldset>
    </ActionForm>
  )
}
