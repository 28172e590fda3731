/** What words found: whoever narrows a search down or turns its pages asks for the same. */
export type KeptWords = {
  found: Map<string, Kept>
  /** Of all that is kept. */
  size: number
  /** The claims that changed since the first was kept, one after the other. */
  changed: number[]
}

/** Numbers of claims, as of the first `upTo` changes. */
type Kept = { numbers: Int32Array; upTo: number }

/** Four bytes each: the answers of a process take 16 MB at most. */
const mostKept = 4_000_000
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
): Promise<Int32Array> {
  const known = kept.found.get(question)
  const upTo = kept.changed.length
  const numbers = await current(known, kept.changed, find)
  const before = kept.found.get(question)
  kept.found.delete(question)
  kept.found.set(question, { numbers, upTo })
  kept.size += numbers.length - (before?.numbers.length ?? 0)
  for (const [oldest, { numbers: own }] of kept.found) {
    if (kept.size <= mostKept) break
    kept.found.delete(oldest)
    kept.size -= own.length
  }
  return numbers
}

async function current(
  known: Kept | undefined,
  changes: readonly number[],
  find: (among: readonly number[] | null) => Promise<Int32Array>,
): Promise<Int32Array> {
  if (!known) return find(null)
  const changed = new Set(changes.slice(known.upTo))
  if (changed.size === 0) return known.numbers
  if (changed.size > mostAsked) return find(null)
  const again = await find([...changed])
  const others = known.numbers.filter((number) => !changed.has(number))
  const numbers = new Int32Array(others.length + again.length)
  numbers.set(others)
  numbers.set(again, others.length)
  return numbers
}
