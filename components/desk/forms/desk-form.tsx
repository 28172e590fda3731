'use client'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import type { FormState, FormValues } from '@/lib/web/form-state'
import { ConflictNotice } from './conflict-notice'
import type { DeskWords } from './desk-words'
import { NewNames } from './new-names'
import { WordsContext } from './words-context'

export type DeskFormProps = {
  action: (previous: FormState, data: FormData) => Promise<FormState>
  words: DeskWords
  initial?: FormValues
  labels?: Readonly<Record<string, string>>
}

type Props = DeskFormProps & {
  id?: string
  /** Where a writer goes who keeps what somebody else wrote meanwhile. */
  keepHref?: string
  className?: string
  children: ReactNode
}

/** A form of the desk: its words, and the difference when somebody else was faster. */
export function DeskForm({ words, keepHref, children, ...form }: Props) {
  return (
    <WordsContext value={words}>
      <ActionForm {...form} words={words.form}>
        {keepHref === undefined ? null : <ConflictNotice keepHref={keepHref} />}
        <NewNames>{children}</NewNames>
      </ActionForm>
    </WordsContext>
  )
}
