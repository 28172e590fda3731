import { entryFilters } from '@/lib/search/filter'
import type { WordTier } from '@/lib/search/word-tiers'
import type { SearchWord } from '@/lib/search/words'
import { type ClaimColumns, entriesOf } from './claim-columns'
import { both, type ClaimSet, either, emptySet, put } from './claim-set'
import { aboutAny } from './conditions'
import {
  claimsWithAll,
  claimsWithText,
  type NamedWord,
  namedWord,
  type TextSide,
  type WordSource,
} from './word-claims'

export type FoundWords = {
  /** The claims that have all words. */
  having: (columns: ClaimColumns) => ClaimSet
  /** Those of them that have all words on a tier or on one before it. */
  tier: (columns: ClaimColumns, tier: WordTier) => Promise<ClaimSet>
}

/** Which texts are asked for a tier; of the first none are, and the last has all that have the words. */
const sideOf = { 2: 'stated', 3: 'whole' } as const satisfies Partial<Record<WordTier, TextSide>>

/**
 * Looks for words; of none nothing is found.
 *
 * @param soon the last tier that is surely asked for, which is looked for at the same time; others when they are asked for
 */
export async function findWords(
  source: WordSource,
  given: readonly SearchWord[],
  soon: WordTier,
): Promise<FoundWords> {
  if (given.length === 0) return { having: () => emptySet(0), tier: async () => emptySet(0) }
  const words = given.map((word) => {
    const named = namedWord(source.registry, word)
    // Of one word the texts alone are asked for, unless they have to be read: its question is then the same whatever
    // names there are.
    return marked(given.length === 1 && word.maybe === null ? { ...named, isMany: true } : named)
  })
  const texts = new Map<TextSide, Promise<Texts>>()
  const ask = (side: TextSide) => {
    const asked = texts.get(side) ?? textsOf(source, words, side)
    texts.set(side, asked)
    return asked
  }
  const [sure] = await Promise.all([
    ask('sure'),
    ...(soon > 1 ? [ask('stated')] : []),
    ...(soon > 2 ? [ask('whole')] : []),
  ])
  let known: ClaimSet | null = null
  const having = (columns: ClaimColumns) => {
    known ??= withAll(columns, words, sure)
    return known
  }
  return {
    having,
    async tier(columns, tier) {
      if (tier === 4) return having(columns)
      return both(withAll(columns, words, tier === 1 ? null : await ask(sideOf[tier])), having(columns))
    },
  }
}

/** What the index found for a side of the texts: with all words that are asked together, and with each of the others. */
type Texts = { together: ClaimSet | null; each: Map<MarkedWord, ClaimSet> }

async function textsOf(source: WordSource, words: readonly MarkedWord[], side: TextSide): Promise<Texts> {
  const few = words.filter(({ isMany }) => !isMany)
  const many = words.filter(({ isMany }) => isMany)
  const [together, each] = await Promise.all([
    few.length === 0 ? null : claimsWithAll(source, few, side),
    Promise.all(many.map(async (word) => [word, await claimsWithText(source, word, side)] as const)),
  ])
  return { together, each: new Map(each) }
}

/** The claims with all words; without texts those that have all in names. */
function withAll(columns: ClaimColumns, words: readonly MarkedWord[], texts: Texts | null): ClaimSet {
  const sets = texts
    ? [
        ...(texts.together ? [texts.together] : []),
        ...[...texts.each].map(([word, found]) => either(found, word.named(columns))),
      ]
    : words.map((word) => word.named(columns))
  return sets.reduce(both)
}

/** A word, and the claims about an entry that has it in a name, which are told once. */
type MarkedWord = NamedWord & { named: (columns: ClaimColumns) => ClaimSet }

function marked(word: NamedWord): MarkedWord {
  let known: ClaimSet | null = null
  return {
    ...word,
    named: (columns) => {
      known ??= byName(columns, word)
      return known
    },
  }
}

function byName(columns: ClaimColumns, { names }: NamedWord): ClaimSet {
  const found = emptySet(columns.end)
  for (const filter of entryFilters) {
    const { numbers } = entriesOf(columns, filter)
    const wanted = names.flatMap((id) => numbers.get(id) ?? [])
    if (wanted.length === 0) continue
    const isAbout = aboutAny(columns, filter, wanted)
    for (let claim = 0; claim < columns.end; claim++) if (isAbout(claim)) put(found, claim)
  }
  return found
}
