import { type Cursor, type Sort, sorts } from '@/lib/publication/list-order'
import { type WordTier, wordTiers } from '@/lib/search/word-tiers'
import { bytesOf, type ClaimColumns } from './claim-columns'
import { both, type ClaimSet, has, without } from './claim-set'
import { dayNumber, dayOf } from './days'
import type { FoundClaims } from './find-claims'
import { compareTexts, firstWhere, inOrder } from './orders'

export type Placed = { claim: number; tier: WordTier }

/** The first claims of a list in an order, after a place in it. Later tiers are looked for only where they are shown. */
export async function firstClaims(
  { columns, left, words }: FoundClaims,
  { sort, after, length }: { sort: Sort; after: Cursor | null; length: number },
): Promise<Placed[]> {
  if (sort !== 'relevance' || !words)
    return firstOf(columns, left, { sort, after, length }).map((claim) => ({ claim, tier: 1 }))
  const placed: Placed[] = []
  let rest = left
  for (const tier of wordTiers) {
    const found = await words.tier(columns, tier)
    if (!after || tier >= after.tier) {
      const place = { sort, after: after?.tier === tier ? after : null, length: length - placed.length }
      placed.push(...firstOf(columns, both(rest, found), place).map((claim) => ({ claim, tier })))
    }
    if (placed.length >= length) break
    rest = without(rest, found)
  }
  return placed
}

/** The place of a claim in an order, for the next page to begin behind it. */
export function placeOf(columns: ClaimColumns, sort: Sort, { claim, tier }: Placed): Cursor {
  const id = Buffer.from(columns.ids.subarray(claim * 16, claim * 16 + 16)).toString('hex')
  const dashed = id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  return { sort, tier, key: keyOf(columns, sort, claim), id: dashed }
}

function keyOf({ slugs, updated, claimed }: ClaimColumns, sort: Sort, claim: number): string {
  const { by } = sorts[sort]
  if (by === 'slug') return slugs[claim] ?? ''
  if (by === 'claimed') return dayOf(claimed[claim] ?? 0)
  return new Date(updated[claim] ?? 0).toISOString().replace('T', ' ').replace('Z', '+00')
}

/** The first claims of a set in an order, after a place in it, which stays one when the claim that was there has moved on. */
function firstOf(
  columns: ClaimColumns,
  claims: ClaimSet,
  { sort, after, length }: { sort: Sort; after: Cursor | null; length: number },
): number[] {
  const { by, direction } = sorts[sort]
  const order = inOrder(columns, by)
  const step = direction === 'ASC' ? 1 : -1
  const found: number[] = []
  let at = after ? beginning(columns, order, after) : step > 0 ? 0 : order.length - 1
  for (; at >= 0 && at < order.length && found.length < length; at += step) {
    const claim = order[at] ?? 0
    if (has(claims, claim)) found.push(claim)
  }
  return found
}

/** Where an order goes on behind a place, in its direction. */
function beginning(columns: ClaimColumns, order: Uint32Array, { sort, key, id }: Cursor): number {
  const { by, direction } = sorts[sort]
  const bytes = bytesOf(id)
  const number = by === 'updated' ? Date.parse(key) : by === 'claimed' ? dayNumber(key) : 0
  const compared = (claim: number) =>
    by === 'slug' ? compareTexts(columns.slugs[claim] ?? '', key) : (columns[by][claim] ?? 0) - number
  const toPlace = (at: number) => {
    const claim = order[at] ?? 0
    return compared(claim) || Buffer.compare(columns.ids.subarray(claim * 16, claim * 16 + 16), bytes)
  }
  return direction === 'ASC'
    ? firstWhere(order.length, (at) => toPlace(at) > 0)
    : firstWhere(order.length, (at) => toPlace(at) >= 0) - 1
}
