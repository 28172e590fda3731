'use client'
import type { DeskFormProps } from './desk-form'
import { PickField } from './pick-field'
import { ReasonForm } from './reason-form'

type Props = DeskFormProps & { kind: 'organization' | 'model' | 'benchmark' }

/** Says that an entry is another one over again. `initial` holds `fromId`. */
export function MergeForm({ kind, ...form }: Props) {
  const { registry } = form.words
  return (
    <ReasonForm
      {...form}
      id="merge"
      carries={['fromId']}
      folded={registry.merge}
      hint={registry.mergeHint}
      button={registry.mergeButton}
      tone="danger"
    >
      <PickField name="intoId" kind={kind} label={registry.duplicateOf} addable={false} />
    </ReasonForm>
  )
}
