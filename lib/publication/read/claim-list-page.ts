import type { RecordReader } from '@/lib/db/record-pool'
import type { Locale } from '@/lib/i18n/locales'
import { type ListAddress, listQuery } from '@/lib/publication/list-address'
import {
  type ClaimFilter,
  type EntryFilter,
  entryFilters,
  type FilterName,
  filterNames,
  withoutFilter,
} from '@/lib/search/filter'
import type { FilterProblem } from '@/lib/search/read-filter'
import { searchWords } from '@/lib/search/words'
import { type ChosenEntries, chosenEntries, withSlugs } from './chosen-entries'
import { type Correction, correctedWords } from './corrected-words'
import { type Facets, listFacets } from './facets'
import { likelyEntries } from './likely-entries'
import {
  type ClaimList,
  countOf,
  type ListQuery,
  listClaims,
  type Selection,
  selectClaims,
} from './list-claims'
import { type Match, matchedIn } from './matched-in'
import type { Named } from './rows'

/** Everything that a list of claims shows. */
export type ClaimListPage = {
  query: ListQuery
  problems: FilterProblem[]
  /** Names in the address that nothing on record has, with those that may be meant. */
  unknown: { name: EntryFilter; value: string; likely: Named[] }[]
  chosen: ChosenEntries
  /** One more than are counted stands for more than that. */
  count: number
  found: ClaimList
  facets: Facets
  matches: Map<string, Match[]>
  /** What would be left without one of the filters, where with all of them nothing is. */
  relaxed: { name: FilterName; count: number }[]
  /** What was searched for instead, when the words as typed find nothing. */
  correction: Correction | null
  /** The query string that says the same in the way of the filters; null where the address says it so already. */
  rewritten: string | null
}

/** Reads the list that an address asks for. */
export async function getClaimListPage(
  record: RecordReader,
  address: ListAddress,
  locale: Locale,
): Promise<ClaimListPage> {
  const { problems, sort, after } = address
  const chosen = await chosenEntries(record, address.filter)
  const filter = withSlugs(address.filter, chosen)
  const isRewritten = !address.plain || entryFilters.some((name) => filter[name] !== address.filter[name])
  const unknown = await unknownEntries(record, filter, chosen)
  const { selection, correction } = await selectCorrected(record, filter, unknown.length > 0)
  const [found, facets, relaxed] = await Promise.all([
    listClaims(record, selection, { sort, after }),
    listFacets(record, selection),
    relaxedCounts(record, selection),
  ])
  const words = searchWords(selection.filter.q ?? '')
  const matches = await matchedIn(record, found.claims, { words, locale })
  return {
    query: { filter: selection.filter, sort, after },
    problems,
    unknown,
    chosen,
    count: countOf(selection),
    found,
    facets,
    matches,
    relaxed,
    correction,
    rewritten:
      problems.length === 0 && unknown.length === 0 && isRewritten ? listQuery({ filter, sort }) : null,
  }
}

async function selectCorrected(
  record: RecordReader,
  filter: ClaimFilter,
  isUnknown: boolean,
): Promise<{ selection: Selection; correction: Correction | null }> {
  if (isUnknown) return { selection: { filter, ids: [] }, correction: null }
  const selection = await selectClaims(record, filter)
  if (filter.q === undefined || selection.ids?.length !== 0) return { selection, correction: null }
  const correction = await correctedWords(record, filter.q)
  if (!correction) return { selection, correction }
  return { selection: await selectClaims(record, { ...filter, q: correction.q }), correction }
}

/** How many claims there are without each of several filters that together leave none. */
async function relaxedCounts(record: RecordReader, { filter, ids }: Selection) {
  const on = filterNames.filter((name) => filter[name] !== undefined)
  if (ids?.length !== 0 || on.length < 2) return []
  const counts = await Promise.all(
    on.map(async (name) => ({
      name,
      count: countOf(await selectClaims(record, withoutFilter(filter, name))),
    })),
  )
  return counts.filter(({ count }) => count > 0)
}

async function unknownEntries(record: RecordReader, filter: ClaimFilter, chosen: ChosenEntries) {
  const missing = entryFilters.flatMap((name) => {
    const value = filter[name]
    return value !== undefined && chosen[name] === null ? [{ name, value }] : []
  })
  return Promise.all(
    missing.map(async (one) => ({ ...one, likely: await likelyEntries(record, one.name, one.value) })),
  )
}
