'use client'
import { ChoiceGroup } from '@/components/form/choice-group'
import { asText, useField } from '@/components/form/form-context'
import { useWords } from './words-context'

type Props = {
  /** Begins the names of the fields of the source. */
  group?: string
  /** Whether the source that is there can be used in the place of the new one. */
  usable?: boolean
}

/** Where another source has the address: the choice between that one, which the address leads to, and a second one. */
export function SameAddress({ group = '', usable = false }: Props) {
  const address = useField(`${group}url`)
  const name = `${group}sameAddress`
  const answer = asText(useField(name).value)
  const { registry } = useWords()
  if (answer === '' && !address.errors.some(({ id }) => id === 'same_address')) return null
  const choices = [
    ...(usable ? [{ value: 'use', label: registry.useThatSource }] : []),
    { value: 'another', label: registry.anotherSource },
  ]
  return <ChoiceGroup name={name} label={registry.sameAddress} choices={choices} />
}
