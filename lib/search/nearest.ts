import { aliasKey } from '@/lib/registry/alias-key'

/**
 * How many letters must be typed differently to make one folded name of the other: put in, left out, changed or
 * swapped with the next (optimal string alignment; Boytsov, ACM JEA 16, 2011, section 2). Hangul counts by its letters, so that 메버릭
 * is one letter from 매버릭. Stops early and answers `most` + 1 where it is more than `most`.
 */
export function typingDistance(one: string, other: string, most: number): number {
  return distanceOf(lettersOf(one), lettersOf(other), most)
}

/** Only the cells at most `most` away from the diagonal are filled in: all others are farther than that. */
function distanceOf(a: readonly string[], b: readonly string[], most: number): number {
  const far = most + 1
  if (Math.abs(a.length - b.length) > most) return far
  let before = new Array<number>(b.length + 1).fill(far)
  let last = before.map((_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(far)
    row[0] = i
    let nearest = i
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const changed = (last[j - 1] ?? far) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwapped ? (before[j - 2] ?? far) + 1 : far
      const cell = Math.min(changed, swapped, (last[j] ?? far) + 1, (row[j - 1] ?? far) + 1)
      row[j] = cell
      if (cell < nearest) nearest = cell
    }
    if (nearest > most) return far
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? far, far)
}

/** Letters that may be wrong in a name of so many before it is another: none under four, one under eight, else two. */
export function tolerance(name: string): number {
  return allowedIn(lettersOf(name).length)
}

function allowedIn(letters: number): number {
  return letters < 4 ? 0 : letters < 8 ? 1 : 2
}

/**
 * The candidate that somebody who typed a name may have meant, or null. Digits are never taken for typing errors:
 * versions are told apart by them.
 *
 * @param loose whether up to half the letters may be wrong, where candidates are few and known
 */
export function nearest(typed: string, candidates: Iterable<Spelling>, loose = false): string | null {
  const own = spellingOf(typed)
  const allowed = loose ? Math.floor(own.letters.length / 2) : allowedIn(own.letters.length)
  let best: { text: string; distance: number } | null = null
  for (const { text, letters, digits } of candidates) {
    if (digits !== own.digits) continue
    const most: number = best ? best.distance - 1 : allowed
    const distance = distanceOf(own.letters, letters, most)
    if (distance <= most) best = { text, distance }
    if (best?.distance === 0) break
  }
  return best?.text ?? null
}

/** A text as `nearest` compares it: the letters of its folded form, and those of them that are digits. */
export type Spelling = { text: string; letters: readonly string[]; digits: string }

export function spellingOf(text: string): Spelling {
  const key = aliasKey(text)
  return { text, letters: lettersOf(key), digits: (key.match(/\p{N}/gu) ?? []).join('') }
}

function lettersOf(text: string): string[] {
  return [...text.normalize('NFD')]
}
