import { entryFilters } from '@/lib/search/filter'
import type { WordTier } from '@/lib/search/word-tiers'
import type { SearchWord } from '@/lib/search/words'
import { type ClaimColumns, entriesOf } from './claim-columns'
import { aboutAny } from './conditions'
import {
  claimsWithAll,
  claimsWithText,
  type NamedWord,
  namedWord,
  type TextSide,
  type Where,
  type WordSource,
} from './word-claims'

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
type Texts = { together: Int32Array | null; each: Map<MarkedWord, Int32Array> }

/** Looks for words; of none nothing is found. The tiers but the last are looked for when they are asked for. */
export async function findWords(source: WordSource, given: readonly SearchWord[]): Promise<FoundWords> {
  if (given.length === 0)
    return { having: marks, tier: async (columns) => marks(columns), readsTexts: () => false }
  const words = given.map((word) => {
    const named = namedWord(source.registry, word)
    // Of one word the texts alone are asked for: its question is then the same whatever names there are.
    return marked(given.length === 1 ? { ...named, isMany: true } : named)
  })
  const sure = await textsOf(source, words, everywhere)
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
      const texts = tier === 1 ? null : await textsOf(source, words, { side: sideOf[tier], among })
      return eachAnd(withAll(columns, words, texts), having(columns))
    },
  }
}

const everywhere: Where = { side: 'sure', among: null }

async function textsOf(source: WordSource, words: readonly MarkedWord[], where: Where): Promise<Texts> {
  const few = words.filter(({ isMany }) => !isMany)
  const many = words.filter(({ isMany }) => isMany)
  const [together, ...each] = await Promise.all([
    few.length === 0 ? null : claimsWithAll(source, few, where),
    ...many.map((word) => claimsWithText(source, word, where)),
  ])
  return {
    together: together ?? null,
    each: new Map(many.map((word, at) => [word, each[at] ?? new Int32Array(0)])),
  }
}

/** Marks the claims with all words; without texts those that have all in names. */
function withAll(columns: ClaimColumns, words: readonly MarkedWord[], texts: Texts | null): Marks {
  const sets = texts
    ? [
        ...(texts.together ? [marks(columns, texts.together)] : []),
        ...[...texts.each].map(([word, found]) => eachOr(marks(columns, found), word.named(columns))),
      ]
    : words.map((word) => word.named(columns).slice())
  const [all = marks(columns), ...more] = sets
  for (const set of more) eachAnd(all, set)
  return all
}

/** A word, and the claims about an entry that has it in a name, which are marked once. */
type MarkedWord = NamedWord & { named: (columns: ClaimColumns) => Marks }

function marked(word: NamedWord): MarkedWord {
  let known: Marks | null = null
  return {
    ...word,
    named: (columns) => {
      known ??= byName(columns, word)
      return known
    },
  }
}

function byName(columns: ClaimColumns, { names }: NamedWord): Marks {
  const found = marks(columns)
  for (const filter of entryFilters) {
    const { numbers } = entriesOf(columns, filter)
    const wanted = names.flatMap((id) => numbers.get(id) ?? [])
    if (wanted.length === 0) continue
    const isAbout = aboutAny(columns, filter, wanted)
    for (let claim = 0; claim < columns.end; claim++)
      if (found[claim] === 0 && isAbout(claim)) found[claim] = 1
  }
  return found
}

function eachOr(one: Marks, other: Marks): Marks {
  for (let claim = 0; claim < one.length; claim++) one[claim] = (one[claim] ?? 0) | (other[claim] ?? 0)
  return one
}

function eachAnd(one: Marks, other: Marks): Marks {
  for (let claim = 0; claim < one.length; claim++) one[claim] = (one[claim] ?? 0) & (other[claim] ?? 0)
  return one
}

function marks({ end }: ClaimColumns, claims: Int32Array = new Int32Array(0)): Marks {
  const made = new Uint8Array(end)
  for (const claim of claims) if (claim < end) made[claim] = 1
  return made
}
