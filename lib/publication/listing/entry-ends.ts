import { entryKinds } from '@/lib/search/filter'
import { type ClaimColumns, entriesOf, numberOf, type TiedEntry } from './claim-columns'
import type { EndRow, Registry } from './registry'

/** Under which entries a claim counts that is about an entry; only entries for which this is not the entry alone. */
export type Ends = Record<TiedEntry | 'vendor', ReadonlyMap<number, readonly number[]>>

/** The same by the numbers of the columns, which keep it. A filter by an entry finds the claims that count under it. */
export function endsIn(columns: ClaimColumns, registry: Registry): Ends {
  if (columns.ends?.registry !== registry) columns.ends = { registry, ends: numbered(columns, registry.ends) }
  return columns.ends.ends
}

function numbered(columns: ClaimColumns, rows: readonly EndRow[]): Ends {
  const of = (name: TiedEntry | 'vendor') => {
    const table = entriesOf(columns, name)
    return new Map(
      rows.flatMap(({ kind, id, ends }) =>
        kind === entryKinds[name]
          ? [[numberOf(table, id), [...new Set(ends.map((end) => numberOf(table, end)))]] as const]
          : [],
      ),
    )
  }
  return { vendor: of('vendor'), model: of('model'), benchmark: of('benchmark'), evaluator: of('evaluator') }
}
