import { DomainError } from '@/lib/core/error'
import type { RecordReader } from '@/lib/db/record-pool'
import type { Locale } from '@/lib/i18n/locales'
import { type ListAddress, listQuery } from '@/lib/publication/list-address'
import { sizeOf } from '@/lib/publication/listing/claim-set'
import { currentClaims } from '@/lib/publication/listing/current-claims'
import type { FoundClaims } from '@/lib/publication/listing/find-claims'
import { namesAbout } from '@/lib/publication/listing/names-about'
import {
  type ClaimFilter,
  type EntryFilter,
  entryFilters,
  type FilterName,
  filterNames,
} from '@/lib/search/filter'
import type { FilterProblem } from '@/lib/search/read-filter'
import { searchWords } from '@/lib/search/words'
import { type ChosenEntries, chosenEntries, withSlugs } from './chosen-entries'
import { type Correction, correctedWords } from './corrected-words'
import { type Facets, facetsOf, noFacets } from './facets'
import { likelyEntries } from './likely-entries'
import { type ClaimList, findToList, type ListQuery, pageOf } from './list-claims'
import { type Match, matchedIn, type NamesOf } from './matched-in'
import type { Named } from './rows'

/** Everything that a list of claims shows. */
export type ClaimListPage = {
  query: ListQuery
  problems: FilterProblem[]
  /** Names in the address that nothing on record has, with those that may be meant. */
  unknown: { name: EntryFilter; value: string; likely: Named[] }[]
  chosen: ChosenEntries
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
  const { sort, after } = address
  const chosen = await chosenEntries(record, address.filter)
  const filter = withSlugs(address.filter, chosen)
  const isRewritten = !address.plain || entryFilters.some((name) => filter[name] !== address.filter[name])
  const unknown = await unknownEntries(record, filter, chosen)
  const place = { sort, after }
  const nobody = { read: { filter, ...nothing }, correction: null, slow: [] }
  const { read, correction, slow } = unknown.length > 0 ? nobody : await readInTime(record, filter, place)
  const { count, found, facets, relaxed } = read
  const problems = [...address.problems, ...slow]
  const words = searchWords(read.filter.q ?? '')
  const matches = await matchedIn(record, found.claims, { words, locale, namesOf: read.namesOf })
  return {
    query: { filter: read.filter, ...place },
    problems,
    unknown,
    chosen,
    count,
    found,
    facets,
    matches,
    relaxed,
    correction,
    rewritten:
      problems.length === 0 && unknown.length === 0 && isRewritten ? listQuery({ filter, sort }) : null,
  }
}

type Place = Pick<ListQuery, 'sort' | 'after'>
type Read = Pick<ClaimListPage, 'count' | 'found' | 'facets' | 'relaxed'> & {
  filter: ClaimFilter
  namesOf: NamesOf
}

/** The list, or the problem that its words cannot be looked for within the time that a statement has. */
async function readInTime(record: RecordReader, filter: ClaimFilter, place: Place) {
  try {
    return { ...(await readCorrected(record, filter, place)), slow: [] }
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'limited') throw error
    const problem: FilterProblem = { name: 'q', value: filter.q ?? '', reason: 'slow', nearest: null }
    return { read: { filter, ...nothing }, correction: null, slow: [problem] }
  }
}

/** The list, or where its words find nothing, that of the words which may be meant. */
async function readCorrected(
  record: RecordReader,
  filter: ClaimFilter,
  place: Place,
): Promise<{ read: Read; correction: Correction | null }> {
  const read = await readList(record, filter, place)
  if (filter.q === undefined || read.count > 0) return { read, correction: null }
  const correction = await correctedWords(record, filter.q)
  if (!correction) return { read, correction }
  return { read: await readList(record, { ...filter, q: correction.q }, place), correction }
}

async function readList(record: RecordReader, filter: ClaimFilter, place: Place): Promise<Read> {
  const claims = await findToList(record, filter, place)
  const found = await pageOf(record, claims, place)
  const namesOf = (id: string) => namesAbout(claims, found.numbers.get(id))
  const relaxed = relaxedCounts(claims, filter)
  return { filter, count: sizeOf(claims.left), found, facets: facetsOf(claims), relaxed, namesOf }
}

/** How many claims there are without each of several filters that together leave none. */
function relaxedCounts({ left, without }: FoundClaims, filter: ClaimFilter) {
  const on = filterNames.filter((name) => filter[name] !== undefined)
  if (on.length < 2 || sizeOf(left) > 0) return []
  return on.map((name) => ({ name, count: without(name) })).filter(({ count }) => count > 0)
}

async function unknownEntries(record: RecordReader, filter: ClaimFilter, chosen: ChosenEntries) {
  const missing = entryFilters.flatMap((name) => {
    const value = filter[name]
    return value !== undefined && chosen[name] === null ? [{ name, value }] : []
  })
  if (missing.length === 0) return []
  const { registry } = await currentClaims(record)
  return missing.map((one) => ({ ...one, likely: likelyEntries(registry, one.name, one.value) }))
}

const nothing = {
  count: 0,
  found: { claims: [], numbers: new Map<string, number>(), next: null },
  facets: noFacets,
  relaxed: [],
  namesOf: () => [],
}
