'use client'
import type { ReactNode } from 'react'
import { TextField } from '@/components/form/text-field'
import { MoreFields } from './more-fields'
import { useWords } from './words-context'

/** What is known of how a number came about, one short text for each field of a set-up. */
export function SetupFields({ name, label, hint }: { name: string; label: ReactNode; hint: ReactNode }) {
  const { setup } = useWords()
  return (
    <MoreFields summary={label} hint={hint} names={[name]}>
      <div className="field-grid">
        {setup.map(({ id, label: text }) => (
          <TextField key={id} name={`${name}.${id}`} label={text} />
        ))}
      </div>
    </MoreFields>
  )
}
