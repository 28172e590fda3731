import { type Cursor, type Sort, sorts } from '@/lib/publication/list-order'
import { type WordTier, wordTiers } from '@/lib/search/word-tiers'
import { bytesOf, type ClaimColumns } from './claim-columns'
import { dayNumber, dayOf } from './days'
import type { FoundClaims } from './find-claims'

export type Placed = { claim: number; tier: WordTier }

/** The first claims of a list in an order, after a place in it. Later tiers are looked for only where they are shown. */
export async function firstClaims(
  found: FoundClaims,
  { sort, after, length }: { sort: Sort; after: Cursor | null; length: number },
): Promise<Placed[]> {
  const { columns } = found
  const compare = comparison(columns, sort)
  if (sort !== 'relevance')
    return smallest(found.left, length, compare, after && behind(columns, after)).map((claim) => ({
      claim,
      tier: 1,
    }))
  const placed: Placed[] = []
  let rest = found.left
  for (const tier of wordTiers) {
    const marks = await found.tiers(tier)
    const own = marks ? rest.filter((claim) => marks[claim] === 1) : rest
    if (marks) rest = rest.filter((claim) => marks[claim] !== 1)
    if (after && tier < after.tier) continue
    const begun = after?.tier === tier ? behind(columns, after) : null
    placed.push(...smallest(own, length - placed.length, compare, begun).map((claim) => ({ claim, tier })))
    if (placed.length >= length || !marks) break
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

type Compare = (a: number, b: number) => number

function comparison(columns: ClaimColumns, sort: Sort): Compare {
  const sign = sorts[sort].direction === 'ASC' ? 1 : -1
  const byKey = keyComparison(columns, sort)
  return (a, b) => sign * (byKey(a, b) || compareIds(columns, a, b))
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

/** The first `length` of some claims by an order: one pass that keeps so many, so that long lists need not be sorted. */
function smallest(
  claims: readonly number[],
  length: number,
  compare: Compare,
  isBehind: ((claim: number) => boolean) | null,
): number[] {
  const kept: number[] = []
  if (length <= 0) return kept
  for (const claim of claims) {
    const last = kept[length - 1]
    if (last !== undefined && compare(claim, last) >= 0) continue
    if (isBehind && !isBehind(claim)) continue
    let low = 0
    let high = kept.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(kept[middle] ?? 0, claim) < 0) low = middle + 1
      else high = middle
    }
    kept.splice(low, 0, claim)
    if (kept.length > length) kept.pop()
  }
  return kept
}
