/** What words found, as long as no claim changes: whoever narrows a search down or turns its pages asks for the same. */
export type KeptWords = { found: Map<string, Int32Array>; size: number }

/** Four bytes each: the answers of a process take 16 MB at most. */
const mostKept = 4_000_000

export function emptyWords(): KeptWords {
  return { found: new Map(), size: 0 }
}

/** What was found for a question before, or what is found now, which is then kept in place of the oldest. */
export async function keptOr(
  kept: KeptWords,
  question: string,
  find: () => Promise<Int32Array>,
): Promise<Int32Array> {
  const known = kept.found.get(question)
  const answer = known ?? (await find())
  if (kept.found.delete(question)) kept.size -= answer.length
  kept.found.set(question, answer)
  kept.size += answer.length
  for (const [oldest, { length }] of kept.found) {
    if (kept.size <= mostKept) break
    kept.found.delete(oldest)
    kept.size -= length
  }
  return answer
}
