import { z } from 'zod'
import { type WordTier, wordTiers } from '@/lib/search/word-tiers'

/**
 * The orders of a list of claims, the claim's id as the last key. Where there are words, `relevance` puts the tier first
 * in which they were found.
 */
export const sorts = {
  relevance: { by: 'updated', direction: 'DESC' },
  changed: { by: 'updated', direction: 'DESC' },
  newest: { by: 'claimed', direction: 'DESC' },
  oldest: { by: 'claimed', direction: 'ASC' },
  name: { by: 'slug', direction: 'ASC' },
} as const satisfies Record<string, { by: 'updated' | 'claimed' | 'slug'; direction: 'ASC' | 'DESC' }>

export type Sort = keyof typeof sorts
export const Sort = z.enum(['relevance', 'changed', 'newest', 'oldest', 'name'])

/** The order of a list for which none was chosen. */
export function usualSort({ q }: { q?: string | undefined }): Sort {
  return q === undefined ? 'changed' : 'relevance'
}

/** Counts of a list are exact up to here, and "more than" beyond. */
export const countedTo = 1000

/** Where a page of a list ended: the tier of its last claim (1 where there are none), its key in the order, its id. */
export type Cursor = { sort: Sort; tier: WordTier; key: string; id: string }

const Tier = z.literal(wordTiers)
const Parts = z.tuple([Sort, Tier, z.string().regex(/^[0-9a-z:+. -]{1,130}$/), z.uuid()])

/** A cursor as it stands in an address. */
export function writeCursor({ sort, tier, key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, tier, key, id])).toString('base64url')
}

/** The cursor of an address, or null when it is none, or of another order. */
export function readCursor(text: string, sort: Sort): Cursor | null {
  const parsed = Parts.safeParse(json(Buffer.from(text, 'base64url').toString('utf8')))
  if (!parsed.success) return null
  const [given, tier, key, id] = parsed.data
  const sound = sort === 'name' || !Number.isNaN(Date.parse(key))
  return given === sort && sound ? { sort, tier, key, id } : null
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
