'use client'
import { TextField } from '@/components/form/text-field'
import type { DeskFormProps } from '../forms/desk-form'
import { ReasonForm } from '../forms/reason-form'

/** What the vendor answered after the verdict had been proposed. */
export function AnswerForm(form: DeskFormProps) {
  const { assess } = form.words
  return (
    <ReasonForm
      {...form}
      id="answer"
      carries={['assessmentId']}
      folded={assess.addAnswer}
      hint={assess.addAnswerHint}
      reason={{ name: 'text', label: assess.answer, isPublic: true }}
      button={assess.addAnswer}
      tone="quiet"
    >
      <TextField name="receivedOn" label={assess.receivedOn} type="date" />
    </ReasonForm>
  )
}
