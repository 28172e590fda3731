'use client'
import { HiddenField } from '@/components/form/hidden-field'
import { type Choice, SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { DeskForm, type DeskFormProps } from './desk-form'
import { Fold } from './fold'

type Props = DeskFormProps & {
  /** What a comment can be about; the first is the claim as a whole. */
  about: readonly Choice[]
  startsOpen: boolean
}

/** Begins a thread about the claim, a piece of its evidence or an assessment. */
export function CommentForm({ about, startsOpen, ...form }: Props) {
  const { discussion } = form.words
  return (
    <DeskForm {...form} id="comment" labels={{ text: discussion.text }}>
      <HiddenField name="claimId" />
      <HiddenField name="place" />
      <Fold under={discussion.newComment} startsOpen={startsOpen}>
        {about.length > 1 ? <SelectField name="about" label={discussion.about} choices={about} /> : null}
        <TextArea name="text" label={discussion.text} hint={discussion.textHint} />
        <SubmitButton>{discussion.add}</SubmitButton>
      </Fold>
    </DeskForm>
  )
}
