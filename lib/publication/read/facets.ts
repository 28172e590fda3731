import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { type FoundClaims, findClaims } from '@/lib/publication/listing/find-claims'
import {
  type ClaimFilter,
  type CodeFilter,
  codes,
  type EntryFilter,
  entryFilters,
  entryKinds,
} from '@/lib/search/filter'
import { Named, named } from './rows'

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
  return facetsOf(record, await findClaims(record, filter))
}

/** The same of claims that were found. */
export async function facetsOf(record: RecordReader, found: FoundClaims): Promise<Facets> {
  const counts = found.counts()
  const codesOf = (name: CodeFilter) =>
    codes[name].map((code) => ({ code, count: counts.ofCode(name, code) }))
  const [vendor = [], model = [], benchmark = [], evaluator = []] = await Promise.all(
    entryFilters.map((name) => namedEntries(record, name, counts.ofEntries(name))),
  )
  return {
    codes: {
      verdict: codesOf('verdict'),
      kind: codesOf('kind'),
      tested: codesOf('tested'),
      flag: codesOf('flag'),
      origin: codesOf('origin'),
    },
    entries: { vendor, model, benchmark, evaluator },
  }
}

/** The most frequent entries by their names; those that are no longer on record are left out. */
async function namedEntries(
  record: RecordReader,
  name: EntryFilter,
  counts: readonly [id: string, claims: number][],
): Promise<EntryFacet[]> {
  const frequent = counts.slice(0, mostEntries * 2)
  if (frequent.length === 0) return []
  const rows = await record.rows(statements[entryKinds[name]], [frequent.map(([id]) => id)])
  return frequent
    .flatMap(([id, count]) => {
      const row = rows.find((each) => each.id === id)
      return row ? [{ entry: row.entry, count }] : []
    })
    .slice(0, mostEntries)
}

function statementFor(kind: 'organization' | 'model' | 'benchmark') {
  return {
    name: `entries-by-id-${kind}`,
    text: `SELECT e.id, ${named('e')} AS entry FROM ${kind} e WHERE e.id = ANY($1::uuid[])`,
    row: z.strictObject({ id: z.string(), entry: Named }),
  }
}

const statements = {
  organization: statementFor('organization'),
  model: statementFor('model'),
  benchmark: statementFor('benchmark'),
}
