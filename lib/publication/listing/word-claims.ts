import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { likePattern, partsQuery, type SearchWord } from '@/lib/search/words'
import { type KeptWords, keptOr } from './kept-words'

/** Where texts are asked for a word; a claim belongs to the first in which all words stand. See `wordTiers`. */
export type TextSide = 'stated' | 'whole' | 'sure'

/**
 * A word with the ids of the entries that have it in a name. Few of them are asked of the index together with the
 * texts; the claims of many, such as all whose names hold a 4, are told from memory.
 */
export type NamedWord = SearchWord & { names: string[]; isMany: boolean }

/** Entries whose ids the index is asked for with a word's texts: it holds each claim against all of them. */
const mostAsked = 60

/** The words with the entries that have them in a name, those they were merged into, and those merged into them. */
export async function namedWords(record: RecordReader, words: readonly SearchWord[]): Promise<NamedWord[]> {
  const rows = await record.rows(namesStatement, [words.map(({ nameKey }) => `%${nameKey}%`)])
  return words.map((word, index) => {
    const names = rows.find(({ place }) => place === index + 1)?.ids ?? []
    return { ...word, names, isMany: names.length > mostAsked }
  })
}

/** Where words are looked for, and what they found since a claim last changed. */
export type WordSource = { record: RecordReader; kept: KeptWords }

/** Which texts are asked, and the numbers of the claims among which is looked; null for all. */
export type Where = { side: TextSide; among: readonly number[] | null }

/** Numbers of the claims that have all of some words in their texts, or are about one of few entries with them in a name. */
export async function claimsWithAll(
  source: WordSource,
  words: readonly NamedWord[],
  where: Where,
): Promise<Int32Array> {
  return found(source, where, words, ({ names, isMany }) => (isMany ? [] : names))
}

/** The same of the claims that have a word in their texts, whatever their names. */
export async function claimsWithText(
  source: WordSource,
  word: SearchWord,
  where: Where,
): Promise<Int32Array> {
  return found(source, where, [word], () => [])
}

async function found<W extends SearchWord>(
  { record, kept }: WordSource,
  { side, among }: Where,
  words: readonly W[],
  namesOf: (word: W) => string[],
): Promise<Int32Array> {
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
  if (conditions.length === 0) return new Int32Array(0)
  // OFFSET keeps a few claims from being looked up in the index of words.
  const claims =
    among === null
      ? 'claim_words c'
      : `(SELECT a.number, a.search, a.search_text FROM claim_words a WHERE a.number = ANY(${place(`{${among.join(',')}}`)}::int[]) OFFSET 0) c`
  const rows = conditions.map((condition) => `SELECT c.number FROM ${claims} WHERE ${condition}`)
  // Subselects keep PostgreSQL from estimating that the whole table had better be read, whose texts lie outside of its rows.
  const text = `SELECT encode(coalesce(string_agg(int4send(f.number), ''), ''), 'hex') AS numbers FROM (${rows.join(' UNION ALL ')}) f`
  const find = async () => {
    const [row] = await record.builtRows({ text, row: Packed }, values)
    return unpacked(Buffer.from(row?.numbers ?? '', 'hex'))
  }
  return among === null ? keptOr(kept, [text, ...values].join('\n'), find) : find()
}

function unpacked(bytes: Buffer): Int32Array {
  const numbers = new Int32Array(bytes.length / 4)
  for (let at = 0; at < numbers.length; at++) numbers[at] = bytes.readInt32BE(at * 4)
  return numbers
}

const Packed = z.strictObject({ numbers: z.string() })

const namesStatement = {
  name: 'named-words',
  text: `SELECT w.place::int AS place, array_agg(DISTINCT x.id::text) AS ids
    FROM unnest($1::text[]) WITH ORDINALITY w (pattern, place) JOIN alias a ON a.key LIKE w.pattern
    LEFT JOIN merged up ON up.kind = a.kind AND up.id = a.subject_id
    LEFT JOIN merged down ON down.kind = a.kind AND down.into_id = coalesce(up.into_id, a.subject_id),
    LATERAL (VALUES (a.subject_id), (up.into_id), (down.id)) x (id) WHERE x.id IS NOT NULL GROUP BY w.place`,
  row: z.strictObject({ place: z.int(), ids: z.array(z.string()) }),
}
