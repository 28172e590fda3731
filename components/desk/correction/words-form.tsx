'use client'
import { ChoiceGroup } from '@/components/form/choice-group'
import { HiddenField } from '@/components/form/hidden-field'
import { DeskForm, type DeskFormProps } from '../forms/desk-form'
import { LocalFields } from '../forms/local-fields'
import { WarnBeforeLeaving } from '../forms/warn-before-leaving'
import { CorrectionPreview } from './preview'
import { WordFields } from './word-fields'

type Props = DeskFormProps & { names: Readonly<Record<string, string>> }

/** A typo or a clarification, which one editor publishes alone: words and nothing else. */
export function WordsForm({ names, ...form }: Props) {
  const { correction } = form.words
  const kinds = [
    { value: 'typo', label: correction.typo },
    { value: 'clarification', label: correction.clarification },
  ]
  return (
    <DeskForm {...form} id="words" className="wide-form">
      <WarnBeforeLeaving />
      <HiddenField name="claimId" />
      <HiddenField name="version" />
      <ChoiceGroup name="kind" label={correction.kind} choices={kinds} />
      <LocalFields name="note" label={correction.note} hint={correction.noteHint} />
      <WordFields names={names} />
      <CorrectionPreview names={names} send={correction.publish} />
    </DeskForm>
  )
}
