/** A stretch of words, and on which of two sides it stands. */
export type WordPart = { text: string; side: 'both' | 'before' | 'after' }

/**
 * Two texts word by word: what both have, what only the first has, what only the second has, in reading order. Words are
 * told apart by spaces, so a Korean word keeps its particle; case, spacing and punctuation around a word make no
 * difference. Pure.
 */
export function wordDifference(before: string, after: string): WordPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const common = commonLengths(a.map(fold), b.map(fold))
  const parts: WordPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && right !== undefined && fold(left) === fold(right)) {
      add(parts, right, 'both')
      i += 1
      j += 1
    } else if (right === undefined || (left !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))) {
      add(parts, left ?? '', 'before')
      i += 1
    } else {
      add(parts, right, 'after')
      j += 1
    }
  }
  return parts
}

function wordsOf(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** Punctuation around a word is not part of it, unless it is all there is. */
function fold(word: string): string {
  const folded = word.normalize('NFKC').toLowerCase()
  return folded.replace(/^[^\p{L}\p{N}+−-]+|[^\p{L}\p{N}%+]+$/gu, '') || folded
}

/** For each pair of places the length of the longest sequence of words that both have from there on. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      if (row)
        row[j] =
          a[i] === b[j]
            ? at(lengths, i + 1, j + 1) + 1
            : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
    }
  return lengths
}

function at(lengths: readonly number[][], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

function add(parts: WordPart[], word: string, side: WordPart['side']): void {
  const last = parts.at(-1)
  if (last?.side === side) last.text += ` ${word}`
  else parts.push({ text: word, side })
}
