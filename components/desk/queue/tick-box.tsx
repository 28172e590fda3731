'use client'
import { isTicked, useField } from '@/components/form/form-context'

/** Selects one claim of a list for what is done to several; keeps its state when the form comes back. */
export function TickBox({ claimId, label }: { claimId: string; label: string }) {
  const field = useField('of.claimIds')
  return (
    <input
      key={field.key}
      type="checkbox"
      className="tick"
      name="of.claimIds"
      value={claimId}
      aria-label={label}
      defaultChecked={field.errors.length > 0 && isTicked(field.value, claimId)}
    />
  )
}
