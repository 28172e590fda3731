import type { RecordReader } from '@/lib/db/record-pool'
import { entryFilters } from '@/lib/search/filter'
import type { WordTier } from '@/lib/search/word-tiers'
import type { SearchWord } from '@/lib/search/words'
import { type ClaimColumns, entriesOf } from './claim-columns'
import { aboutAny } from './conditions'
import { claimsWithAll, claimsWithText, type NamedWord, namedWords, type TextSide } from './word-claims'

const sideOf = { 2: 'stated', 3: 'whole' } as const satisfies Record<2 | 3, TextSide>

/** A mark at the number of each claim that has something. */
export type Marks = Uint8Array

export type FoundWords = {
  /** The claims that have all words. */
  having: (columns: ClaimColumns) => Marks
  /** Those of them, and of `among` where that is given, that have all words on a tier or on one before it. */
  tier: (columns: ClaimColumns, tier: WordTier, among: readonly number[] | null) => Promise<Marks>
  /** Whether texts are asked for a tier; all else is told from memory. */
  readsTexts: (tier: WordTier) => boolean
}

/** What the index found for a side of the texts: with all words that are asked together, and with each of the others. */
type Texts = { together: Int32Array | null; each: Map<NamedWord, Int32Array> }

/** Looks for words; of none nothing is found. The tiers but the last are looked for when they are asked for. */
export async function findWords(record: RecordReader, given: readonly SearchWord[]): Promise<FoundWords> {
  if (given.length === 0)
    return { having: marks, tier: async (columns) => marks(columns), readsTexts: () => false }
  const words = await namedWords(record, given)
  const sure = await textsOf(record, words, 'sure')
  let known: Marks | null = null
  const having = (columns: ClaimColumns) => {
    known ??= withAll(columns, words, sure)
    return known
  }
  return {
    having,
    readsTexts: (tier) => tier === 2 || tier === 3,
    async tier(columns, tier, among) {
      if (tier === 4) return having(columns)
      const texts = tier === 1 ? null : await textsOf(record, words, sideOf[tier], among)
      const found = withAll(columns, words, texts)
      const all = having(columns)
      for (let claim = 0; claim < found.length; claim++)
        found[claim] = (found[claim] ?? 0) & (all[claim] ?? 0)
      return found
    },
  }
}

async function textsOf(
  record: RecordReader,
  words: readonly NamedWord[],
  side: TextSide,
  among: readonly number[] | null = null,
): Promise<Texts> {
  const few = words.filter(({ isMany }) => !isMany)
  const many = words.filter(({ isMany }) => isMany)
  const [together, ...each] = await Promise.all([
    few.length === 0 ? null : claimsWithAll(record, few, { side, among }),
    ...many.map((word) => claimsWithText(record, word, { side, among })),
  ])
  return {
    together: together ?? null,
    each: new Map(many.map((word, at) => [word, each[at] ?? new Int32Array(0)])),
  }
}

/** Marks the claims with all words; without texts those that have all in names. */
function withAll(columns: ClaimColumns, words: readonly NamedWord[], texts: Texts | null): Marks {
  const sets = texts
    ? [
        ...(texts.together ? [marks(columns, texts.together)] : []),
        ...[...texts.each].map(([word, found]) => byName(columns, word, marks(columns, found))),
      ]
    : words.map((word) => byName(columns, word, marks(columns)))
  const [all = marks(columns), ...more] = sets
  for (const set of more)
    for (let claim = 0; claim < all.length; claim++) all[claim] = (all[claim] ?? 0) & (set[claim] ?? 0)
  return all
}

/** Marks beside others the claims about an entry that has a word in a name. */
function byName(columns: ClaimColumns, { names }: NamedWord, found: Marks): Marks {
  for (const filter of entryFilters) {
    const { numbers } = entriesOf(columns, filter)
    const wanted = new Set(names.flatMap((id) => numbers.get(id) ?? []))
    if (wanted.size === 0) continue
    const isAbout = aboutAny(columns, filter, wanted)
    for (let claim = 0; claim < columns.end; claim++)
      if (found[claim] === 0 && isAbout(claim)) found[claim] = 1
  }
  return found
}

function marks({ end }: ClaimColumns, claims: Int32Array = new Int32Array(0)): Marks {
  const made = new Uint8Array(end)
  for (const claim of claims) if (claim < end) made[claim] = 1
  return made
}
