import type { Registry } from '@/lib/publication/listing/registry'
import { aliasKey } from '@/lib/registry/alias-key'
import { type EntryFilter, entryKinds } from '@/lib/search/filter'
import { tolerance, typingDistance } from '@/lib/search/nearest'
import type { Named } from './rows'

const most = 5

/**
 * Entries that somebody may mean by a name that none has: those whose names are a typing error away, or contain it, or
 * are contained in it. The likeliest first, at most five.
 */
export function likelyEntries(registry: Registry, name: EntryFilter, typed: string): Named[] {
  const key = aliasKey(typed)
  const ranked = registry.names
    .filter(({ kind }) => kind === entryKinds[name])
    .flatMap((known) => {
      const rank = likeness(key, known.key)
      const entry = rank === null ? undefined : registry.entry(known.id)
      return rank === null || !entry ? [] : [{ rank, entry, length: known.key.length }]
    })
    .sort((a, b) => a.rank - b.rank || a.length - b.length)
  return [...new Map(ranked.map(({ entry }) => [entry.slug, entry])).values()].slice(0, most)
}

/** Smaller for what is more likely; null where it is not. */
function likeness(typed: string, key: string): number | null {
  const allowed = tolerance(typed)
  const distance = typingDistance(typed, key, allowed)
  if (distance <= allowed) return distance
  if (typed.length >= 2 && key.includes(typed)) return 3
  return key.length >= 3 && typed.includes(key) ? 4 : null
}
