import { type EntryFilter, entryFilters } from '@/lib/search/filter'
import { type ClaimColumns, entriesOf } from './claim-columns'
import type { FoundClaims } from './find-claims'
import type { KnownName } from './registry'

/** A name of an entry that a claim is about, and as what the entry stands there. */
export type NameAbout = KnownName & { as: EntryFilter }

/** The names of all that a claim is about, by its number, and of what that was merged into. */
export function namesAbout(
  { columns, registry }: Pick<FoundClaims, 'columns' | 'registry'>,
  claim: number | undefined,
): NameAbout[] {
  if (claim === undefined) return []
  return entryFilters.flatMap((as) =>
    [...entriesAbout(columns, as, claim)].flatMap((entry) => {
      const id = entriesOf(columns, as).ids[entry] ?? ''
      const into = registry.mergedInto(id)
      const names = [...registry.namesOf(id), ...(into === undefined ? [] : registry.namesOf(into))]
      return names.map((name) => ({ ...name, as }))
    }),
  )
}

function entriesAbout(columns: ClaimColumns, as: EntryFilter, claim: number): Iterable<number> {
  if (as === 'vendor') return [columns.vendors[claim] ?? 0]
  const { start, length, entries } = columns.ties[as]
  const first = start[claim] ?? 0
  return entries.subarray(first, first + (length[claim] ?? 0))
}
