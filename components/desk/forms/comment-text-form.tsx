'use client'
import { HiddenField, RevisionField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { DeskForm, type DeskFormProps } from './desk-form'
import { Fold } from './fold'

type Props = DeskFormProps & {
  id: string
  /** Names of the hidden fields, whose values `initial` holds. */
  carries: readonly string[]
  /** Whether `initial` holds the revision that is changed. */
  isEdit?: boolean
  folded: string
  label: string
  button: string
  keepHref?: string
}

/** The words of an answer or of a changed comment, folded away until they are wanted. */
export function CommentTextForm({ carries, isEdit = false, folded, label, button, ...form }: Props) {
  const { discussion } = form.words
  return (
    <DeskForm {...form} labels={{ text: label }}>
      {carries.map((name) => (
        <HiddenField key={name} name={name} />
      ))}
      {isEdit ? <RevisionField /> : null}
      <Fold under={folded}>
        <TextArea name="text" label={label} hint={discussion.textHint} rows={3} />
        <SubmitButton tone="quiet">{button}</SubmitButton>
      </Fold>
    </DeskForm>
  )
}
