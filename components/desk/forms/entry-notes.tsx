'use client'
import { TextField } from '@/components/form/text-field'
import { LocalFields } from './local-fields'
import { useWords } from './words-context'

/** Where to read more of an entry, and what there is to say of it. */
export function EntryNotes() {
  const { fields } = useWords()
  return (
    <>
      <TextField name="url" label={fields.url} type="url" optional />
      <LocalFields name="note" label={fields.note} />
    </>
  )
}
