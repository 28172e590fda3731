import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import {
  type ClaimFilter,
  type CodeFilter,
  codes,
  type EntryFilter,
  entryFilters,
  entryKinds,
  filterNames,
  isCodeFilter,
  isEntryFilter,
  withoutFilter,
} from '@/lib/search/filter'
import { type Counted, countedBy, readAround, tail } from './facet-counts'
import { Named, named } from './rows'

export type Facet = CodeFilter | EntryFilter

/** What a filter may be set to, and how many claims it then leaves beside the other filters. */
export type CodeFacet = { code: string; count: number }
export type EntryFacet = { entry: Named; count: number }
export type Facets = {
  /** How many claims the filter leaves as it is; where it is a part, there are at least so many. */
  count: number
  codes: Record<CodeFilter, CodeFacet[]>
  entries: Record<EntryFilter, EntryFacet[]>
  /** Filters whose counts are of a part of the claims: there are at least so many. */
  atLeast: Facet[]
}

/** The counts of a filter that leaves nothing. */
export const noFacets: Facets = {
  count: 0,
  atLeast: [],
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
  const facets = filterNames.filter((name): name is Facet => isCodeFilter(name) || isEntryFilter(name))
  const around = readAround(record)
  const own = countedBy(record, filter, around)
  const pairs = await Promise.all(
    facets.map(
      async (name) =>
        [
          name,
          await (filter[name] === undefined ? own : countedBy(record, withoutFilter(filter, name), around)),
        ] as const,
    ),
  )
  const by = Object.fromEntries(pairs) as Record<Facet, Counted>
  const codesOf = (name: CodeFilter) =>
    codes[name].map((code) => ({ code, count: countOfCode(by[name], name, code) }))
  const [vendor, model, benchmark, evaluator] = await Promise.all(
    entryFilters.map((name) => namedEntries(record, name, by[name].entries[name])),
  )
  return {
    count: (await own).count,
    atLeast: facets.filter((name) => by[name].isPart),
    codes: {
      verdict: codesOf('verdict'),
      kind: codesOf('kind'),
      tested: codesOf('tested'),
      flag: codesOf('flag'),
      origin: codesOf('origin'),
    },
    entries: {
      vendor: vendor ?? [],
      model: model ?? [],
      benchmark: benchmark ?? [],
      evaluator: evaluator ?? [],
    },
  }
}

/** Where each code stands in the codes of a claim, as record.claim_facets writes them. */
const places = ['verdict', 'kind', 'origin', 'tested', 'flag']

function countOfCode({ codes: combinations, flags }: Counted, name: CodeFilter, code: string): number {
  let count = 0
  for (const [combination, claims] of combinations)
    if (combination.split(' ')[places.indexOf(name)] === code) count += claims
  return name === 'flag' ? count + (flags.get(code) ?? 0) : count
}

/** The most frequent entries by their names; those that are no longer on record are left out. */
async function namedEntries(
  record: RecordReader,
  name: EntryFilter,
  counts: ReadonlyMap<number, number>,
): Promise<EntryFacet[]> {
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostEntries * 2)
  if (frequent.length === 0) return []
  const keys = frequent.map(([key]) => key.toString(16).padStart(12, '0'))
  const rows = await record.rows(statements[entryKinds[name]], [keys])
  return frequent
    .flatMap(([, count], index) => {
      const row = rows.find(({ key }) => key === keys[index])
      return row ? [{ entry: row.entry, count }] : []
    })
    .slice(0, mostEntries)
}

function statementFor(kind: 'organization' | 'model' | 'benchmark') {
  return {
    name: `entries-by-key-${kind}`,
    text: `SELECT ${tail('e.id')} AS key, ${named('e')} AS entry FROM ${kind} e WHERE ${tail('e.id')} = ANY($1::text[])`,
    row: z.strictObject({ key: z.string(), entry: Named }),
  }
}

const statements = {
  organization: statementFor('organization'),
  model: statementFor('model'),
  benchmark: statementFor('benchmark'),
}
