import { type Cursor, type Sort, sorts } from '@/lib/publication/list-order'
import { type WordTier, wordTiers } from '@/lib/search/word-tiers'
import { bytesOf, type ClaimColumns } from './claim-columns'
import { dayNumber, dayOf } from './days'
import type { FoundClaims } from './find-claims'

export type Placed = { claim: number; tier: WordTier }

/** The first claims of a list in an order, after a place in it. Later tiers are looked for only where they are shown. */
export async function firstClaims(
  { columns, left, words }: FoundClaims,
  { sort, after, length }: { sort: Sort; after: Cursor | null; length: number },
): Promise<Placed[]> {
  const order = orderOf(columns, sort)
  const first = (claims: readonly number[], most: number, begun: Cursor | null) =>
    smallest(claims, most, order, begun && behind(columns, begun))
  if (sort !== 'relevance' || !words) return first(left, length, after).map((claim) => ({ claim, tier: 1 }))
  const placed: Placed[] = []
  let rest = left
  for (const tier of wordTiers) {
    const begun = after?.tier === tier ? after : null
    const wanted = after && tier < after.tier ? 0 : length - placed.length
    const place = (claims: readonly number[]) =>
      placed.push(...first(claims, wanted, begun).map((claim) => ({ claim, tier })))
    // Where a tier has many, enough of them are among the first claims: these are looked at before the index is asked.
    if (words.readsTexts(tier) && wanted > 0 && rest.length > lookedAt) {
      const next = first(rest, lookedAt, begun)
      const marks = await words.tier(columns, tier, next)
      const own = next.filter((claim) => marks[claim] === 1)
      if (own.length >= wanted) {
        place(own)
        break
      }
    }
    const marks = await words.tier(columns, tier, rest.length > lookedAt ? null : rest)
    place(rest.filter((claim) => marks[claim] === 1))
    if (placed.length >= length) break
    rest = rest.filter((claim) => marks[claim] !== 1)
  }
  return placed
}

/** So many claims are sooner looked at than a frequent word is asked of the index. */
const lookedAt = 100

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

type Compare = (a: number, b: number) => number
type Order = { compare: Compare; isBackwards: boolean }

function orderOf(columns: ClaimColumns, sort: Sort): Order {
  const isBackwards = sorts[sort].direction === 'DESC'
  const sign = isBackwards ? -1 : 1
  const byKey = keyComparison(columns, sort)
  return { compare: (a, b) => sign * (byKey(a, b) || compareIds(columns, a, b)), isBackwards }
}

function keyComparison({ slugs, updated, claimed }: ClaimColumns, sort: Sort): Compare {
  const { by } = sorts[sort]
  if (by === 'slug') return (a, b) => compareTexts(slugs[a] ?? '', slugs[b] ?? '')
  return by === 'updated'
    ? (a, b) => (updated[a] ?? 0) - (updated[b] ?? 0)
    : (a, b) => (claimed[a] ?? 0) - (claimed[b] ?? 0)
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function compareIds({ ids }: ClaimColumns, a: number, b: number): number {
  return Buffer.compare(ids.subarray(a * 16, a * 16 + 16), ids.subarray(b * 16, b * 16 + 16))
}

/** Whether a claim comes behind a place, which stays one when the claim that was there has moved on. */
function behind(columns: ClaimColumns, { sort, key, id }: Cursor): (claim: number) => boolean {
  const { direction, by } = sorts[sort]
  const bytes = bytesOf(id)
  const number = by === 'updated' ? Date.parse(key) : by === 'claimed' ? dayNumber(key) : 0
  const compared = (claim: number) => {
    if (by === 'slug') return compareTexts(columns.slugs[claim] ?? '', key)
    return ((by === 'updated' ? columns.updated : columns.claimed)[claim] ?? 0) - number
  }
  return (claim) => {
    const order = compared(claim) || Buffer.compare(columns.ids.subarray(claim * 16, claim * 16 + 16), bytes)
    return direction === 'ASC' ? order > 0 : order < 0
  }
}

/** The first `length` of some claims by an order. Long lists are not sorted: what is behind enough others is dropped. */
function smallest(
  claims: readonly number[],
  length: number,
  { compare, isBackwards }: Order,
  isBehind: ((claim: number) => boolean) | null,
): number[] {
  let kept: number[] = []
  let last: number | undefined
  const put = (claim: number) => {
    if (last !== undefined && compare(claim, last) >= 0) return
    if (isBehind && !isBehind(claim)) return
    kept.push(claim)
    if (kept.length < length * 2 + 64) return
    kept = kept.sort(compare).slice(0, length)
    last = kept.at(-1)
  }
  // Later numbers are mostly the later claims: from the right end few are ever kept in vain.
  if (isBackwards) for (let at = claims.length - 1; at >= 0; at--) put(claims[at] ?? 0)
  else for (const claim of claims) put(claim)
  return kept.sort(compare).slice(0, length)
}
