import { type ClaimSet, either, setOf, without } from './claim-set'

/** What words found: whoever narrows a search down or turns its pages asks for the same. */
export type KeptWords = {
  found: Map<string, Kept>
  /** Of all that is kept, in bytes. */
  size: number
  /** The claims that changed since the first was kept, one after the other. */
  changed: number[]
}

/** As of the first `upTo` changes. */
type Kept = { claims: ClaimSet; upTo: number }

/** Bytes that the answers of a process take at most. */
const mostKept = 16_000_000
const mostChanges = 20_000
/** So many claims are sooner asked for anew than all. */
const mostAsked = 200

export function emptyWords(): KeptWords {
  return { found: new Map(), size: 0, changed: [] }
}

/** The same after claims changed, for which every answer is asked again when it is next wanted. */
export function afterChange(kept: KeptWords, claims: readonly number[]): KeptWords {
  if (kept.found.size === 0 || kept.changed.length + claims.length > mostChanges) return emptyWords()
  kept.changed.push(...claims)
  return kept
}

/**
 * What was found for a question before, brought up to date, or what is found now, which is then kept in place of the
 * oldest.
 *
 * @param find asks for the numbers of claims, among some or among all
 */
export async function keptOr(
  kept: KeptWords,
  question: string,
  find: (among: readonly number[] | null) => Promise<Int32Array>,
): Promise<ClaimSet> {
  const known = kept.found.get(question)
  const upTo = kept.changed.length
  const claims = await current(known, kept.changed, find)
  const before = kept.found.get(question)
  kept.found.delete(question)
  kept.found.set(question, { claims, upTo })
  kept.size += claims.byteLength - (before?.claims.byteLength ?? 0)
  for (const [oldest, { claims: own }] of kept.found) {
    if (kept.size <= mostKept) break
    kept.found.delete(oldest)
    kept.size -= own.byteLength
  }
  return claims
}

async function current(
  known: Kept | undefined,
  changes: readonly number[],
  find: (among: readonly number[] | null) => Promise<Int32Array>,
): Promise<ClaimSet> {
  if (!known) return setOf(await find(null))
  const changed = new Set(changes.slice(known.upTo))
  if (changed.size === 0) return known.claims
  if (changed.size > mostAsked) return setOf(await find(null))
  const again = await find([...changed])
  return either(without(known.claims, setOf([...changed])), setOf(again))
}
