/**
 * A name of a tag or a view folded for comparison: compatibility forms and case folded away, invisible characters
 * dropped, spaces, hyphens and underscores one hyphen. "Needs  Review" and "needs-review" are one; "C++" is not "c".
 */
export function foldName(name: string): string {
  return tidyName(name)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\s_-]+/gu, '-')
}

/** A name as it is shown: composed, without control characters, single spaces, none at the ends. */
export function tidyName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
}
