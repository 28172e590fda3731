'use client'
import type { ReactNode } from 'react'
import { useForm } from '@/components/form/form-context'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { DeskForm, type DeskFormProps } from './desk-form'
import { Fold } from './fold'
import { LocalFields } from './local-fields'
import { StaleDifferences } from './stale-differences'
import { useWords } from './words-context'

type Props = DeskFormProps & {
  id: string
  /** Names of the hidden fields, whose values `initial` holds. */
  carries: readonly string[]
  /** The field of the reason: one text for the desk, or a text per language for the public; none where none is asked. */
  reason?: { name: string; label: string; isPublic: boolean }
  hint?: string
  /** Left out where the page says already that it would be refused; what a refused attempt answered still stands. */
  button?: string
  tone?: 'main' | 'quiet' | 'danger'
  /** Where to look again when somebody else was faster. */
  reloadHref?: string
  /** Folds the form away under these words, until it is opened or answered. */
  folded?: string
  /** Further fields before the reason. */
  children?: ReactNode
}

/** One act with its reason: publish, return, suspend, withdraw, retract, … */
export function ReasonForm({
  id,
  carries,
  reason,
  hint,
  button,
  tone = 'main',
  reloadHref,
  folded,
  children,
  labels,
  ...form
}: Props) {
  return (
    <DeskForm {...form} id={id} labels={{ ...labels, ...(reason ? { [reason.name]: reason.label } : {}) }}>
      {carries.map((name) => (
        <HiddenField key={name} name={name} />
      ))}
      <Fold under={folded}>
        {reloadHref ? <LookAgain href={reloadHref} /> : null}
        {button === undefined ? null : <StaleDifferences />}
        {hint ? <p className="soft">{hint}</p> : null}
        {children}
        {reason ? (
          reason.isPublic ? (
            <LocalFields name={reason.name} label={reason.label} />
          ) : (
            <TextArea name={reason.name} label={reason.label} rows={3} />
          )
        ) : null}
        {button === undefined ? null : <SubmitButton tone={tone}>{button}</SubmitButton>}
      </Fold>
    </DeskForm>
  )
}

function LookAgain({ href }: { href: string }) {
  const { state } = useForm()
  const { conflict } = useWords()
  if (state.status !== 'conflict') return null
  return (
    <p>
      <a href={href}>{conflict.reload}</a>
    </p>
  )
}
