'use client'
import type { ReactNode } from 'react'
import styles from './form.module.css'
import { useForm } from './form-context'

type Props = {
  children: ReactNode
  /** `danger` ends or removes something; `quiet` stands beside a main button. */
  tone?: 'main' | 'quiet' | 'danger'
  name?: string
  value?: string
}

/** Sends the form. Keeps the focus while an answer is awaited, and says that it is working. */
export function SubmitButton({ children, tone = 'main', ...rest }: Props) {
  const { pending, words } = useForm()
  return (
    <button type="submit" {...rest} className={styles[tone]} aria-disabled={pending || undefined}>
      {pending ? words.working : children}
    </button>
  )
}
