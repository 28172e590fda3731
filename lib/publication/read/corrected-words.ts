import type { RecordReader } from '@/lib/db/record-pool'
import { currentClaims } from '@/lib/publication/listing/current-claims'
import { nearest, tolerance } from '@/lib/search/nearest'
import { queryTokens } from '@/lib/search/tokens'
import { searchWords } from '@/lib/search/words'
import { countClaims } from './list-claims'

/** A query with names spelled right, and what was changed. */
export type Correction = { q: string; changed: { typed: string; meant: string }[] }

/**
 * What may be meant by a query that finds nothing: each word that occurs nowhere, neither in a text nor in a name,
 * becomes the name nearest to it. What is quoted is meant as it stands. Null when no word has such a name.
 */
export async function correctedWords(record: RecordReader, q: string): Promise<Correction | null> {
  const tokens = queryTokens(q)
  const occurs = await Promise.all(
    tokens.map(async ({ raw, quoted }) => {
      const [word] = quoted ? [] : searchWords(raw)
      return !word || tolerance(word.nameKey) === 0 || (await countClaims(record, { q: raw })) > 0
    }),
  )
  const unknown = new Set(tokens.flatMap(({ raw }, index) => (occurs[index] ? [] : [raw])))
  if (unknown.size === 0) return null
  const { registry } = await currentClaims(record)
  const changed = [...unknown].flatMap((typed) => {
    const meant = nearest(typed, registry.spellings())
    return meant === null ? [] : [{ typed, meant }]
  })
  if (changed.length === 0) return null
  const spelled = tokens.map(({ raw }) => changed.find(({ typed }) => typed === raw)?.meant ?? raw)
  return { q: spelled.join(' '), changed }
}
