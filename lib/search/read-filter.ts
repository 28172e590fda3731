import { z } from 'zod'
import { aliasKey } from '@/lib/registry/alias-key'
import { readCode, spellings } from './code-words'
import { ClaimFilter, codes, type FilterName, filterNames, isCodeFilter, isEntryFilter } from './filter'
import { filterOfKey, typedKeys } from './filter-keys'
import { nearest, spellingOf } from './nearest'
import { type QueryToken, queryTokens } from './tokens'
import { searchWords } from './words'

/** A part of the address that is no filter: where it stands, what was given, why not, and what may be meant. */
export type FilterProblem = {
  name: FilterName | 'sort' | 'after'
  value: string
  reason: ProblemReason
  nearest: string | null
}
export type ProblemReason =
  | 'date'
  | 'range'
  | 'code'
  | 'entry'
  | 'key'
  | 'twice'
  | 'long'
  | 'many'
  | 'letters'
  | 'order'
  | 'cursor'
  | 'slow'

export type ReadFilter = {
  filter: ClaimFilter
  problems: FilterProblem[]
  /** Whether the address says it as the filter is written: without filters typed among the words, values by their codes. */
  plain: boolean
}

/** At most so many words of a query count, and so many characters. */
export const mostWords = 12
export const longestQuery = 200

type Given = { name: FilterName; value: string; typed: boolean }

/**
 * Reads the filter from an address; lists, feeds and exports read it here alone. Filters may stand in parameters of
 * their own or be typed among the words (`vendor:meta`, `업체:메타`). Empty parameters count as left out, of repeated
 * ones the first counts, and others than filters are not looked at. What cannot be read is left out and named.
 */
export function readClaimFilter(params: URLSearchParams): ReadFilter {
  const words = readWords(params.get('q')?.trim() ?? '')
  const stated = filterNames.flatMap((name): Given[] => {
    const value = name === 'q' ? '' : params.get(name)?.trim()
    return value ? [{ name, value, typed: false }] : []
  })
  const values = new Map<FilterName, string>()
  const problems = [...words.problems]
  for (const { name, value } of [...stated, ...words.typed]) {
    const read = readValue(name, value)
    if (read === null) problems.push(unreadable(name, value))
    else if (!values.has(name)) values.set(name, read)
    else if (values.get(name) !== read) problems.push({ name, value, reason: 'twice', nearest: null })
  }
  const [from, to] = [values.get('from'), values.get('to')]
  if (from !== undefined && to !== undefined && from > to && values.delete('to'))
    problems.push({ name: 'to', value: to, reason: 'range', nearest: null })
  if (words.q !== '') values.set('q', words.q)
  return {
    filter: ClaimFilter.parse(Object.fromEntries(values)),
    problems,
    plain: words.typed.length === 0 && stated.every(({ name, value }) => values.get(name) === value),
  }
}

/** The words of a query, the filters typed among them, and what is neither. */
function readWords(query: string): { q: string; typed: Given[]; problems: FilterProblem[] } {
  const none = { q: '', typed: [], problems: [] }
  const problem = (reason: ProblemReason, value: string, nearest: string | null = null) => ({
    ...none,
    problems: [{ name: 'q' as const, value, reason, nearest }],
  })
  if (query === '') return none
  if (query.length > longestQuery) return problem('long', `${query.slice(0, 40)}…`)
  const tokens = queryTokens(query)
  const typed: Given[] = []
  const rest: QueryToken[] = []
  const problems: FilterProblem[] = []
  for (const token of tokens) {
    const name = token.key === null ? null : filterOfKey(token.key)
    if (token.key === null) rest.push(token)
    else if (name) typed.push({ name, value: token.text.trim(), typed: true })
    else
      problems.push(
        ...problem('key', token.raw, nearest(token.key, typedKeys.map(spellingOf), true)).problems,
      )
  }
  const searchable = rest.filter(({ raw }) => searchWords(raw).length > 0)
  if (rest.length > 0 && searchable.length === 0)
    problems.push(...problem('letters', rest.map(({ raw }) => raw).join(' ')).problems)
  if (searchable.length > mostWords)
    problems.push(
      ...problem(
        'many',
        searchable
          .slice(mostWords)
          .map(({ raw }) => raw)
          .join(' '),
      ).problems,
    )
  const kept = searchable.slice(0, mostWords)
  const whole = kept.length === tokens.length
  return { q: whole ? query : kept.map(({ raw }) => raw).join(' '), typed, problems }
}

/** The value as the filter holds it, or null where it is none. */
function readValue(name: FilterName, value: string): string | null {
  if (isCodeFilter(name)) return readCode(name, value)
  if (isEntryFilter(name)) return value.length <= 120 && aliasKey(value) !== '' ? value : null
  return readDay(value, name === 'from' ? 'first' : 'last')
}

/** A day, or the first or last day of a month or year. */
function readDay(text: string, edge: 'first' | 'last'): string | null {
  const [, year, month, day] = /^(?!0000)(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  if (year === undefined) return null
  const days = day !== undefined ? [day] : edge === 'first' ? ['01'] : ['31', '30', '29', '28']
  const within = month ?? (edge === 'first' ? '01' : '12')
  const candidates = days.map((each) => `${year}-${within}-${each}`)
  return candidates.find((candidate) => z.iso.date().safeParse(candidate).success) ?? null
}

function unreadable(name: FilterName, value: string): FilterProblem {
  if (isCodeFilter(name)) {
    const known = codes[name].flatMap((code) => spellings(name, code))
    const meant = nearest(value, known.map(spellingOf), true)
    return { name, value, reason: 'code', nearest: meant === null ? null : readCode(name, meant) }
  }
  return { name, value, reason: isEntryFilter(name) ? 'entry' : 'date', nearest: null }
}
