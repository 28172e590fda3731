import type { RecordReader } from '@/lib/db/record-pool'
import { entryIds } from '@/lib/publication/read/entry-id'
import type { ClaimFilter, FilterName } from '@/lib/search/filter'
import type { WordTier } from '@/lib/search/word-tiers'
import { searchWords } from '@/lib/search/words'
import type { ClaimColumns } from './claim-columns'
import { both, type ClaimSet, emptySet, sizeOf, without } from './claim-set'
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
  left: ClaimSet
  /** How many claims there would be without one part of the filter. */
  without: (name: FilterName) => number
  counts: () => Counts
  /** Where the words of the filter stand; null where it has none. */
  words: FoundWords | null
}

/**
 * Finds the claims that a filter leaves. Its words are looked for in the database, all else in memory.
 *
 * @param soon the last tier of words that is surely asked for, see `findWords`
 * @throws DomainError limited when its words cannot be found within the time of a statement
 */
export async function findClaims(
  record: RecordReader,
  filter: ClaimFilter,
  soon: WordTier = 1,
): Promise<FoundClaims> {
  const { columns, registry, words: kept } = await currentClaims(record)
  const [ids, words] = await Promise.all([
    entryIds(record, filter),
    filter.q === undefined ? null : findWords({ record, registry, kept }, searchWords(filter.q), soon),
  ])
  const ends = endsIn(columns, registry)
  const conditions = conditionsOf(columns, filter, ids, ends)
  if (words) conditions.push({ name: 'q', claims: words.having(columns) })
  const { left, keptOut } = sift(columns, conditions)
  return {
    columns,
    registry,
    left,
    without: (name) => sizeOf(left) + sizeOf(keptOut.get(name) ?? emptySet(0)),
    counts: () => countClaims(columns, ends, { left, keptOut }),
    words,
  }
}

/** The claims on which all conditions hold, and for each condition those that it alone keeps out. */
function sift({ there }: ClaimColumns, conditions: readonly Condition[]) {
  const allOf = (some: readonly Condition[]) => some.reduce((set, { claims }) => both(set, claims), there)
  const keptOut = new Map<FilterName, ClaimSet>(
    conditions.map((one) => [
      one.name,
      without(allOf(conditions.filter((other) => other !== one)), one.claims),
    ]),
  )
  return { left: allOf(conditions), keptOut }
}
