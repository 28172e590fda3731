import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import {
  type CodeFilter,
  codes,
  type EntryFilter,
  entryFilters,
  filterNames,
  isCodeFilter,
  isEntryFilter,
  withoutFilter,
} from '@/lib/search/filter'
import type { Matching } from '@/lib/search/filter-sql'
import { countedAmong, countedStatement, type Facet } from './facet-sql'
import { parameters, type Selection, selected } from './list-claims'
import { Named } from './rows'

/** What a filter may be set to, and how many claims it then leaves beside the other filters. */
export type CodeFacet = { code: string; count: number }
export type EntryFacet = { entry: Named; count: number }
export type Facets = {
  codes: Record<CodeFilter, CodeFacet[]>
  entries: Record<EntryFilter, EntryFacet[]>
  /** Filters whose counts are of a part of the claims: there are at least so many. */
  atLeast: Facet[]
}

const Row = z.strictObject({
  facet: z.enum([...entryFilters, 'verdict', 'kind', 'tested', 'flag', 'origin', 'found']),
  code: z.string().nullable(),
  entry: Named.nullable(),
  count: z.coerce.number().int(),
})

/**
 * Counts for the values of every filter. Each is counted with all other filters on, so that a filter that is on shows
 * what another value would leave. Codes are complete and in their order; of entries the most frequent are named.
 */
export async function listFacets(record: RecordReader, selection: Selection): Promise<Facets> {
  const all = filterNames.filter((name): name is Facet => isCodeFilter(name) || isEntryFilter(name))
  const on = all.filter((name) => selection.filter[name] !== undefined)
  const off = all.filter((name) => selection.filter[name] === undefined)
  const parts = await Promise.all([
    counted(record, selection, off),
    ...on.map((name) =>
      counted(record, { filter: withoutFilter(selection.filter, name), ids: null }, [name]),
    ),
  ])
  return arranged(
    parts.flatMap(({ rows }) => rows),
    parts.flatMap(({ atLeast }) => atLeast),
  )
}

type Counted = { rows: z.output<typeof Row>[]; atLeast: Facet[] }

async function counted(record: RecordReader, selection: Selection, facets: Facet[]): Promise<Counted> {
  if (facets.length === 0 || selection.ids?.length === 0) return { rows: [], atLeast: [] }
  const { values, place } = parameters()
  const from: Matching = selected(selection, place)
  const byWords = selection.ids === null && selection.filter.q !== undefined
  const rows = await record.builtRows({ text: countedStatement(from, facets, byWords), row: Row }, values)
  const isPart = rows.some(({ facet, count }) => facet === 'found' && count >= countedAmong)
  return { rows, atLeast: isPart ? facets : [] }
}

function arranged(rows: z.output<typeof Row>[], atLeast: Facet[]): Facets {
  const codesOf = (name: CodeFilter): CodeFacet[] =>
    codes[name].map((code) => ({
      code,
      count: rows.find((row) => row.facet === name && row.code === code)?.count ?? 0,
    }))
  const entriesOf = (name: EntryFilter): EntryFacet[] =>
    rows.flatMap(({ facet, entry, count }) => (facet === name && entry ? [{ entry, count }] : []))
  return {
    atLeast,
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
