import type { ReactNode } from 'react'
import type { DeskView } from '@/components/desk/desk-view'
import type { EntryBrief } from '@/lib/desk/read/entry-brief'
import { displayName } from '@/lib/i18n/locales'
import type { RegistryKind } from '@/lib/registry/aliases'
import { EntryFacts } from './entry-facts'

type Props = {
  view: DeskView
  kind: RegistryKind
  /** Where the entries of this kind have their pages. */
  path: string
  pair: { a: EntryBrief; b: EntryBrief }
  note: string
  /** What can be done with one of the two, and with both. */
  actionFor?: (keep: EntryBrief, other: EntryBrief) => ReactNode
  children?: ReactNode
}

/** Two entries side by side. */
export function DuplicatePair({ view, kind, path, pair: { a, b }, note, actionFor, children }: Props) {
  const sides = [
    [a, b],
    [b, a],
  ] as const
  return (
    <li className="pair">
      <p className="soft">{note}</p>
      <div className="pair-sides">
        {sides.map(([entry, other]) => (
          <section key={entry.id} aria-label={displayName(entry, view.locale)}>
            <h3>
              <a href={`${path}/${entry.id}`}>{displayName(entry, view.locale)}</a>
            </h3>
            <EntryFacts view={view} kind={kind} entry={entry} />
            {actionFor?.(entry, other)}
          </section>
        ))}
      </div>
      {children}
    </li>
  )
}
