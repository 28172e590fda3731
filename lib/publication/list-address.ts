import { type ClaimFilter, filterQuery } from '@/lib/search/filter'
import { type FilterProblem, type ReadFilter, readClaimFilter } from '@/lib/search/read-filter'
import { type Cursor, readCursor, Sort, usualSort } from './list-order'

/** What the address of a list asks for. */
export type ListAddress = ReadFilter & { sort: Sort; after: Cursor | null }

/** Reads the query string of a list of claims: its filter, its order, and where to go on. */
export function readListAddress(params: URLSearchParams): ListAddress {
  const { filter, problems, plain } = readClaimFilter(params)
  const [givenSort, givenAfter] = [params.get('sort') ?? '', params.get('after') ?? '']
  const known = Sort.safeParse(givenSort).data
  const sort =
    known === undefined || (known === 'relevance' && filter.q === undefined) ? usualSort(filter) : known
  const after = readCursor(givenAfter, sort)
  const further: FilterProblem[] = []
  if (givenSort !== '' && known === undefined)
    further.push({ name: 'sort', value: givenSort, reason: 'order', nearest: null })
  if (givenAfter !== '' && !after)
    further.push({ name: 'after', value: givenAfter, reason: 'cursor', nearest: null })
  return { filter, problems: [...problems, ...further], plain, sort, after }
}

/** The query string of a list: its filters, its order where that was chosen, and where to go on. */
export function listQuery({ filter, sort }: { filter: ClaimFilter; sort: Sort }, after?: string): string {
  const params = new URLSearchParams(filterQuery(filter))
  const isChosen = sort !== usualSort(filter) && !(sort === 'relevance' && filter.q === undefined)
  if (isChosen) params.set('sort', sort)
  if (after) params.set('after', after)
  return params.toString()
}
