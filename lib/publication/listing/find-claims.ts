import type { RecordReader } from '@/lib/db/record-pool'
import { entryIds } from '@/lib/publication/read/entry-id'
import type { ClaimFilter, FilterName } from '@/lib/search/filter'
import { searchWords } from '@/lib/search/words'
import type { ClaimColumns } from './claim-columns'
import { type Condition, conditionsOf } from './conditions'
import { type Counts, countClaims } from './counts'
import { currentClaims } from './current-claims'
import { endsIn } from './entry-ends'
import { type FoundWords, findWords } from './found-words'
import type { Registry } from './registry'

/** The claims that a filter leaves, by their numbers in the columns. */
export type FoundClaims = {
  columns: ClaimColumns
  registry: Registry
  left: readonly number[]
  /** How many claims there would be without one part of the filter. */
  without: (name: FilterName) => number
  counts: () => Counts
  /** Where the words of the filter stand; null where it has none. */
  words: FoundWords | null
}

/**
 * Finds the claims that a filter leaves. Its words are looked for in the database, all else in memory.
 *
 * @throws DomainError limited when its words cannot be found within the time of a statement
 */
export async function findClaims(record: RecordReader, filter: ClaimFilter): Promise<FoundClaims> {
  const { columns, registry, words: kept } = await currentClaims(record)
  const [ids, words] = await Promise.all([
    entryIds(record, filter),
    filter.q === undefined ? null : findWords({ record, registry, kept }, searchWords(filter.q)),
  ])
  const ends = endsIn(columns, registry.ends)
  const conditions = conditionsOf(columns, filter, ids, ends)
  const having = words?.having(columns) ?? null
  if (having) conditions.push({ name: 'q', holds: (claim) => having[claim] === 1 })
  const { left, keptOut } = sift(columns, conditions)
  return {
    columns,
    registry,
    left,
    without: (name) => left.length + (keptOut.get(name)?.length ?? 0),
    counts: () => countClaims(columns, ends, { left, keptOut }),
    words,
  }
}

/** The claims on which all conditions hold, and for each condition those that it alone keeps out. */
function sift({ end, isThere }: ClaimColumns, conditions: readonly Condition[]) {
  const left: number[] = []
  const keptOut = new Map<FilterName, number[]>(conditions.map(({ name }) => [name, []]))
  const lists = conditions.map(({ name }) => keptOut.get(name) ?? [])
  for (let claim = 0; claim < end; claim++) {
    if (isThere[claim] !== 1) continue
    let against = -1
    let failed = 0
    for (let at = 0; at < conditions.length && failed < 2; at++) {
      if (conditions[at]?.holds(claim)) continue
      failed += 1
      against = at
    }
    if (failed === 0) left.push(claim)
    else if (failed === 1) lists[against]?.push(claim)
  }
  return { left, keptOut }
}
