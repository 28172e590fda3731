import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { foldedRuns } from '@/lib/search/fold'
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
  const names = await nameParts(record)
  const changed = [...unknown].flatMap((typed) => {
    const meant = nearest(typed, names)
    return meant === null ? [] : [{ typed, meant }]
  })
  if (changed.length === 0) return null
  const spelled = tokens.map(({ raw }) => changed.find(({ typed }) => typed === raw)?.meant ?? raw)
  return { q: spelled.join(' '), changed }
}

/** The words of all names on record, and the names as a whole, as they are written. */
async function nameParts(record: RecordReader): Promise<Set<string>> {
  const rows = await record.rows(everyName)
  return new Set(rows.flatMap(({ alias }) => [...alias.split(/\s+/), alias, ...foldedRuns(alias)]))
}

const everyName = {
  name: 'every-name',
  text: 'SELECT DISTINCT a.alias FROM alias a',
  row: z.strictObject({ alias: z.string() }),
}
