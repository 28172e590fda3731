import type { ReactNode } from 'react'

export type Definition = { term: string; children: ReactNode }

/** Terms with what they are; those without content are left out. */
export function DefinitionList({
  items,
  className = 'definitions',
}: {
  items: (Definition | null)[]
  className?: string
}) {
  const shown = items.filter((item) => item !== null)
  if (shown.length === 0) return null
  return (
    <dl className={className}>
      {shown.map(({ term, children }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{children}</dd>
        </div>
      ))}
    </dl>
  )
}
