import { type Setup, setupFields } from '@/lib/evidence/setup-fields'
import type { Speech } from '@/lib/i18n/translator'

/** What is stated of a set-up, in the fields' order. */
export function SetupList({ s, setup, none }: { s: Speech; setup: Setup; none: string }) {
  const stated = setupFields.flatMap(({ id }) => {
    const value = setup[id]
    return value === undefined ? [] : [{ id, value }]
  })
  if (stated.length === 0) return <span className="meta">{none}</span>
  return (
    <ul className="setup">
      {stated.map(({ id, value }) => (
        <li key={id}>
          {s.word('setup', id)}: {value}
        </li>
      ))}
    </ul>
  )
}
