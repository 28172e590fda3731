'use client'
import { useForm } from '@/components/form/form-context'
import { shownDifferences } from '@/lib/desk/shown-difference'
import { DifferenceList } from '../difference-list'
import { useWords } from './words-context'

/** After a refusal because the ground changed: where it differs, field by field. */
export function StaleDifferences() {
  const { state } = useForm()
  const { assess, conflict } = useWords()
  const found = shownDifferences(state.current)
  if (found.length === 0) return null
  return <DifferenceList words={conflict} heads={assess} caption={assess.changed} differences={found} />
}
