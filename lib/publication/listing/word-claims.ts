import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { likePattern, partsQuery, type SearchWord } from '@/lib/search/words'
import { type ClaimSet, emptySet } from './claim-set'
import { type KeptWords, keptOr } from './kept-words'
import type { Registry } from './registry'

/** Where texts are asked for a word; a claim belongs to the first in which all words stand. See `wordTiers`. */
export type TextSide = 'stated' | 'whole' | 'sure'

/**
 * A word with the ids of the entries that have it in a name. Few of them are asked of the index together with the
 * texts; the claims of many, such as all whose names hold a 4, are told from memory.
 */
export type NamedWord = SearchWord & { names: string[]; isMany: boolean }

/** Entries whose ids the index is asked for with a word's texts: it holds each claim against all of them. */
const mostAsked = 60

/** A word with the entries that have it in a name, those they were merged into, and those merged into them. */
export function namedWord(registry: Registry, word: SearchWord): NamedWord {
  const named = registry.names.filter(({ key }) => key.includes(word.nameKey))
  const names = [...new Set(named.flatMap(({ id }) => registry.oneAndTheSame(id)))]
  return { ...word, names, isMany: names.length > mostAsked }
}

/** Where words are looked for, and what they found since a claim last changed. */
export type WordSource = { record: RecordReader; registry: Registry; kept: KeptWords }

/** The claims that have all of some words in their texts, or are about one of few entries with them in a name. */
export async function claimsWithAll(
  source: WordSource,
  words: readonly NamedWord[],
  side: TextSide,
): Promise<ClaimSet> {
  return found(source, side, words, ({ names, isMany }) => (isMany ? [] : names))
}

/** The claims that have a word in their texts, whatever their names. */
export async function claimsWithText(
  source: WordSource,
  word: SearchWord,
  side: TextSide,
): Promise<ClaimSet> {
  return found(source, side, [word], () => [])
}

async function found<W extends SearchWord>(
  { record, kept }: WordSource,
  side: TextSide,
  words: readonly W[],
  namesOf: (word: W) => string[],
): Promise<ClaimSet> {
  const whole = statementOf(side, words, { namesOf, among: null })
  if (!whole) return emptySet(0)
  return keptOr(kept, [whole.text, ...whole.values].join('\n'), async (among) => {
    const { text, values } = among === null ? whole : (statementOf(side, words, { namesOf, among }) ?? whole)
    const [row] = await record.builtRows({ text, row: Packed }, values)
    return numbersIn(row?.numbers ?? '')
  })
}

/** Asks for the numbers of claims, four bytes each in hexadecimal; null where no claim can be found. */
function statementOf<W extends SearchWord>(
  side: TextSide,
  words: readonly W[],
  { namesOf, among }: { namesOf: (word: W) => string[]; among: readonly number[] | null },
): { text: string; values: string[] } | null {
  const values: string[] = []
  const place = (value: string) => `$${values.push(value)}`
  const named = (word: W) => namesOf(word).map((id) => `'#${id}'`)
  const asked = (text: (word: W) => string | null) => {
    const each = words.map((word) => [text(word) ?? [], named(word)].flat().filter((one) => one !== ''))
    return each.some((alternatives) => alternatives.length === 0)
      ? null
      : each.map((alternatives) => `(${alternatives.join(' | ')})`).join(' & ')
  }
  const sure = asked((word) => word[side])
  // Texts are read for what only may have a word; what a tier asks for is held against all that have the words.
  const loose = side === 'sure' ? words.filter(({ maybe }) => maybe !== null) : []
  const parts = loose.length === 0 ? null : asked(partsQuery)
  const index = (query: string) => `c.search @@ (SELECT ${place(query)}::tsquery)`
  const conditions = [
    ...(sure === null ? [] : [index(sure)]),
    ...(parts === null
      ? []
      : [
          [
            sure === null
              ? index(parts)
              : `c.search @@ (SELECT ${place(parts)}::tsquery && !!${place(sure)}::tsquery)`,
            ...loose.map((word) => {
              const names = named(word)
              const held = `c.search_text LIKE ${place(likePattern(word))}`
              return names.length === 0 ? held : `(${held} OR ${index(names.join(' | '))})`
            }),
          ].join(' AND '),
        ]),
  ]
  if (conditions.length === 0) return null
  // OFFSET keeps a few claims from being looked up in the index of words.
  const claims =
    among === null
      ? 'claim_words c'
      : `(SELECT a.number, a.search, a.search_text FROM claim_words a WHERE a.number = ANY(${place(`{${among.join(',')}}`)}::int[]) OFFSET 0) c`
  const rows = conditions.map((condition) => `SELECT c.number FROM ${claims} WHERE ${condition}`)
  // Subselects keep PostgreSQL from estimating that the whole table had better be read, whose texts lie outside of its rows.
  const text = `SELECT encode(string_agg(int4send(f.number), ''), 'hex') AS numbers FROM (${rows.join(' UNION ALL ')}) f`
  return { text, values }
}

const Packed = z.strictObject({ numbers: z.string().nullable() })

function numbersIn(packed: string): Int32Array {
  const own = new Uint8Array(Buffer.from(packed, 'hex'))
  Buffer.from(own.buffer).swap32()
  return new Int32Array(own.buffer)
}
