import type { RecordReader } from '@/lib/db/record-pool'
import { type FoundClaims, findClaims } from '@/lib/publication/listing/find-claims'
import type { Registry } from '@/lib/publication/listing/registry'
import { type ClaimFilter, type CodeFilter, codes, type EntryFilter } from '@/lib/search/filter'
import type { Named } from './rows'

/** What a filter may be set to, and how many claims it then leaves beside the other filters. */
export type CodeFacet = { code: string; count: number }
export type EntryFacet = { entry: Named; count: number }
export type Facets = {
  codes: Record<CodeFilter, CodeFacet[]>
  entries: Record<EntryFilter, EntryFacet[]>
}

/** The counts of a filter that leaves nothing. */
export const noFacets: Facets = {
  codes: { verdict: [], kind: [], tested: [], flag: [], origin: [] },
  entries: { vendor: [], model: [], benchmark: [], evaluator: [] },
}

/** So many entries are named for a filter; its field takes the names of all others. */
const mostEntries = 8

/**
 * Counts for the values of every filter. Each is counted with all other filters on, so that a filter that is on shows
 * what another value would leave. Codes are complete and in their order; of entries the most frequent are named.
 */
export async function listFacets(record: RecordReader, filter: ClaimFilter): Promise<Facets> {
  return facetsOf(await findClaims(record, filter))
}

/** The same of claims that were found. */
export function facetsOf({ counts: count, registry }: FoundClaims): Facets {
  const counts = count()
  const codesOf = (name: CodeFilter) =>
    codes[name].map((code) => ({ code, count: counts.ofCode(name, code) }))
  const entriesOf = (name: EntryFilter) => namedOf(registry, counts.ofEntries(name, mostEntries * 2))
  return {
    codes: {
      verdict: codesOf('verdict'),
      kind: codesOf('kind'),
      tested: codesOf('tested'),
      flag: codesOf('flag'),
      origin: codesOf('origin'),
    },
    entries: {
      vendor: entriesOf('vendor'),
      model: entriesOf('model'),
      benchmark: entriesOf('benchmark'),
      evaluator: entriesOf('evaluator'),
    },
  }
}

/** The most frequent entries by their names; those that are no longer on record are left out. */
function namedOf(registry: Registry, counts: readonly [id: string, claims: number][]): EntryFacet[] {
  return counts
    .flatMap(([id, count]) => {
      const entry = registry.entry(id)
      return entry ? [{ entry, count }] : []
    })
    .slice(0, mostEntries)
}
