/** What stands in the place of words that were blacked out; the database replaces by the same (`countercheck_redacted`). */
const mark = '█████'

/** A JSON value with the words blacked out in every text in it; keys, numbers and all else stay. Pure. */
export function blackOut<T>(value: T, words: string): T {
  // Safe: the shape stays, and a text stays a text.
  return replaced(value, words) as T
}

function replaced(value: unknown, words: string): unknown {
  if (typeof value === 'string') return value.replaceAll(words, () => mark)
  if (Array.isArray(value)) return value.map((inner: unknown) => replaced(inner, words))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, words)]))
}

/** Where the words stand in a JSON value: the paths of the texts that hold them, without the numbers of rows. Pure. */
export function placesOf(value: unknown, words: string, path: readonly string[] = []): string[] {
  if (typeof value === 'string') return value.includes(words) ? [path.join('.')] : []
  if (typeof value !== 'object' || value === null) return []
  const found = Array.isArray(value)
    ? value.flatMap((inner: unknown) => placesOf(inner, words, path))
    : Object.entries(value).flatMap(([key, inner]) => placesOf(inner, words, [...path, key]))
  return [...new Set(found)]
}

/**
 * Texts of a version that people wrote or quoted. Names, addresses, numbers and what machines read are none: a version
 * without them would be another one.
 */
const texts =
  /(^|\.)(statement|note|text|quote|locator|translation|drift|notReported|title|author|summary|caveats|statusReason|stanceReason|reason|oneLine|reasoning|departure|answer|skippedReason)(\.(en|ko))?$|^verdict\.contact\.(whom|how)$|^evidence\.tiesChecked\.note\./
const people = /^verdict\.author$|^suggestion\.|^redactions\./

/** Whether words at this place of a version can be blacked out. */
export function isText(place: string): boolean {
  return texts.test(place) && !people.test(place)
}
