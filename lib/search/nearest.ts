import { aliasKey } from '@/lib/registry/alias-key'

/**
 * How many letters must be typed differently to make one folded name of the other: put in, left out, changed or
 * swapped with the next (optimal string alignment; Boytsov, ACM JEA 16, 2011, section 2). Hangul counts by its letters, so that 메버릭
 * is one letter from 매버릭. Stops early and answers `most` + 1 where it is more than `most`.
 */
export function typingDistance(one: string, other: string, most: number): number {
  const [a, b] = [lettersOf(one), lettersOf(other)]
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) row.push(cheapest(a, b, { i, j }, { before, last, row }))
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? most + 1, most + 1)
}

type Rows = { before: number[]; last: number[]; row: number[] }

function cheapest(a: string[], b: string[], { i, j }: { i: number; j: number }, rows: Rows): number {
  const far = Number.POSITIVE_INFINITY
  const changed = (rows.last[j - 1] ?? far) + (a[i - 1] === b[j - 1] ? 0 : 1)
  const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (rows.before[j - 2] ?? far) + 1 : far
  return Math.min(changed, swapped, (rows.last[j] ?? far) + 1, (rows.row[j - 1] ?? far) + 1)
}

/** Letters that may be wrong in a name of so many before it is another: none under four, one under eight, else two. */
export function tolerance(name: string): number {
  const { length } = lettersOf(name)
  return length < 4 ? 0 : length < 8 ? 1 : 2
}

/**
 * The candidate that somebody who typed a name may have meant, or null. Digits are never taken for typing errors:
 * versions are told apart by them.
 *
 * @param loose whether up to half the letters may be wrong, where candidates are few and known
 */
export function nearest(typed: string, candidates: Iterable<string>, loose = false): string | null {
  const key = aliasKey(typed)
  const allowed = loose ? Math.floor(lettersOf(key).length / 2) : tolerance(key)
  let best: { candidate: string; distance: number } | null = null
  for (const candidate of candidates) {
    const other = aliasKey(candidate)
    if (digits(other) !== digits(key)) continue
    const distance = typingDistance(key, other, Math.min(allowed, best ? best.distance - 1 : allowed))
    if (distance <= allowed && (!best || distance < best.distance)) best = { candidate, distance }
    if (best?.distance === 0) break
  }
  return best?.candidate ?? null
}

function lettersOf(text: string): string[] {
  return [...text.normalize('NFD')]
}

function digits(key: string): string {
  return (key.match(/\p{N}/gu) ?? []).join('')
}
