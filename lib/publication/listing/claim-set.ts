/** A set of claims: a bit for each number. Nothing beyond its end is in it. */
export type ClaimSet = Uint32Array

/** A set with room for the numbers below `end`. */
export function emptySet(end: number): ClaimSet {
  return new Uint32Array((end + 31) >>> 5)
}

export function setOf(numbers: Int32Array | readonly number[]): ClaimSet {
  let end = 0
  for (const claim of numbers) if (claim >= end) end = claim + 1
  const set = emptySet(end)
  for (const claim of numbers) put(set, claim)
  return set
}

/** The claims with numbers below `end` on which something holds. */
export function setWhere(end: number, holds: (claim: number) => boolean): ClaimSet {
  const set = emptySet(end)
  for (let claim = 0; claim < end; claim++) if (holds(claim)) put(set, claim)
  return set
}

export function has(set: ClaimSet, claim: number): boolean {
  return ((set[claim >>> 5] ?? 0) & (1 << (claim & 31))) !== 0
}

/** Puts a claim into a set that has room for it. */
export function put(set: ClaimSet, claim: number): void {
  set[claim >>> 5] = (set[claim >>> 5] ?? 0) | (1 << (claim & 31))
}

/** Claims that are in the one and in the other. */
export function both(one: ClaimSet, other: ClaimSet): ClaimSet {
  return one.map((bits, at) => bits & (other[at] ?? 0))
}

/** Claims that are in the one or in the other. */
export function either(one: ClaimSet, other: ClaimSet): ClaimSet {
  const [longer, shorter] = one.length < other.length ? [other, one] : [one, other]
  return longer.map((bits, at) => bits | (shorter[at] ?? 0))
}

/** Claims that are in the one and not in the other. */
export function without(one: ClaimSet, other: ClaimSet): ClaimSet {
  return one.map((bits, at) => bits & ~(other[at] ?? 0))
}

export function sizeOf(set: ClaimSet): number {
  let size = 0
  for (const bits of set) size += bits === 0 ? 0 : ones(bits)
  return size
}

/** Visits the claims of a set by their numbers, the lowest first. */
export function forEachIn(set: ClaimSet, visit: (claim: number) => void): void {
  for (let at = 0; at < set.length; at++)
    for (let bits = set[at] ?? 0; bits !== 0; bits &= bits - 1)
      visit((at << 5) + 31 - Math.clz32(bits & -bits))
}

export function numbersOf(set: ClaimSet): number[] {
  const numbers: number[] = []
  forEachIn(set, (claim) => numbers.push(claim))
  return numbers
}

/** How many bits are one, taken in pairs, fours and eights (Warren, Hacker's Delight, 5-1). */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
