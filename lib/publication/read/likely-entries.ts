import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { aliasKey } from '@/lib/registry/alias-key'
import { type EntryFilter, entryKinds } from '@/lib/search/filter'
import { tolerance, typingDistance } from '@/lib/search/nearest'
import { Named, named } from './rows'

const most = 5

/**
 * Entries that somebody may mean by a name that none has: those whose names are a typing error away, or contain it, or
 * are contained in it. The likeliest first, at most five.
 */
export async function likelyEntries(
  record: RecordReader,
  name: EntryFilter,
  typed: string,
): Promise<Named[]> {
  const key = aliasKey(typed)
  const kind = entryKinds[name]
  const text = `SELECT a.key, ${named('e')} AS entry FROM alias a JOIN ${kind} e ON e.id = a.subject_id WHERE a.kind = '${kind}'`
  const rows = await record.builtRows({ text, row: z.strictObject({ key: z.string(), entry: Named }) }, [])
  const ranked = rows
    .map((row) => ({ ...row, rank: likeness(key, row.key) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.key.length - b.key.length)
  const bySlug = new Map(ranked.map(({ entry }) => [entry.slug, entry]))
  return [...bySlug.values()].slice(0, most)
}

/** Smaller for what is more likely; null where it is not. */
function likeness(typed: string, key: string): number | null {
  const allowed = tolerance(typed)
  const distance = typingDistance(typed, key, allowed)
  if (distance <= allowed) return distance
  if (typed.length >= 2 && key.includes(typed)) return 3
  return key.length >= 3 && typed.includes(key) ? 4 : null
}
