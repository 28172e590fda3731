'use client'
import { CheckboxField } from '@/components/form/checkbox-field'
import { isTicked, useField } from '@/components/form/form-context'
import { useWords } from './words-context'

/** Where an entry with a similar name is there: the box that says that another one is meant. */
export function AnotherField({ name = 'another' }: { name?: string }) {
  const field = useField(name)
  const { registry } = useWords()
  if (field.errors.length === 0 && !isTicked(field.value, 'on')) return null
  return <CheckboxField name={name} label={registry.another} />
}
