'use client'
import type { ReactNode } from 'react'
import { useForm } from '@/components/form/form-context'

type Props = {
  /** The words that stay in sight; without them the fields stand open. */
  under: string | undefined
  /** Whether it stands open before the form was sent. */
  startsOpen?: boolean
  children: ReactNode
}

/** Fields of a form that are folded away until they are wanted, or the form was answered. */
export function Fold({ under, startsOpen = false, children }: Props) {
  const { state } = useForm()
  if (under === undefined) return <>{children}</>
  return (
    <details className="more-fields" open={startsOpen || state.attempt > 0}>
      <summary>{under}</summary>
      <div className="more-fields-inside">{children}</div>
    </details>
  )
}
