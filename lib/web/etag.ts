import { createHash } from 'node:crypto'

/** A strong entity tag of what an answer is made of. */
export function etagOf(madeOf: string): string {
  return `"${createHash('sha256').update(madeOf).digest('base64url').slice(0, 27)}"`
}

/**
 * Whether a reader says that it has what a tag stands for: RFC 9110, 13.1.2, without regard to weakness.
 *
 * @param ifNoneMatch the header's value, null where there is none
 */
export function knows(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  const strong = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || strong(tag) === strong(etag))
}
