import type { ClaimColumns, OrderKey } from './claim-columns'
import { has, setOf } from './claim-set'

/** So many changed claims are sooner put in order with all others. */
const mostMoved = 2000

/** The numbers of all claims by a key, the lowest first; of equals by their ids. */
export function inOrder(columns: ClaimColumns, by: OrderKey): Uint32Array {
  const known = columns.orders.get(by)
  if (known) return known
  const numbers = Uint32Array.from({ length: columns.end }, (_, claim) => claim)
  const order = numbers.filter((claim) => has(columns.there, claim)).sort(comparison(columns, by))
  columns.orders.set(by, order)
  return order
}

/** Moves claims whose keys changed, and those that came, to where they belong. */
export function reorder(columns: ClaimColumns, changed: readonly number[]): void {
  if (changed.length === 0) return
  if (changed.length > mostMoved) columns.orders.clear()
  const moved = setOf(changed)
  for (const [by, order] of columns.orders) {
    const compare = comparison(columns, by)
    const coming = [...new Set(changed)].sort(compare)
    const staying = order.filter((claim) => !has(moved, claim))
    columns.orders.set(by, merged(staying, coming, compare))
  }
}

/** How claims compare by a key. */
export function comparison(columns: ClaimColumns, by: OrderKey): (a: number, b: number) => number {
  const { ids, slugs } = columns
  const byId = (a: number, b: number) =>
    Buffer.compare(ids.subarray(a * 16, a * 16 + 16), ids.subarray(b * 16, b * 16 + 16))
  if (by === 'slug') return (a, b) => compareTexts(slugs[a] ?? '', slugs[b] ?? '') || byId(a, b)
  const keys = columns[by]
  return (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || byId(a, b)
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function merged(
  one: Uint32Array,
  other: readonly number[],
  compare: (a: number, b: number) => number,
): Uint32Array {
  const order = new Uint32Array(one.length + other.length)
  let from = 0
  for (const [before, claim] of other.entries()) {
    const to = firstWhere(one.length, (at) => compare(one[at] ?? 0, claim) > 0, from)
    order.set(one.subarray(from, to), from + before)
    order[to + before] = claim
    from = to
  }
  order.set(one.subarray(from), from + other.length)
  return order
}

/** The first place below `end` at which something holds that holds at all later ones as well. */
export function firstWhere(end: number, holds: (at: number) => boolean, from = 0): number {
  let low = from
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
