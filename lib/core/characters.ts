/**
 * How many characters of a text count: Unicode characters, a line break as one, blanks at the ends as none. Browsers
 * count while somebody types, the server counts what was sent; both here.
 */
export function countCharacters(text: string): number {
  return [...withoutEnds(text)].length
}

/** A text without blanks at its ends, its lines ending as PostgreSQL keeps them and not as forms send them. */
export function withoutEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}
