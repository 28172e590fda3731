/**
 * The place of a difference in words: `assertions[ID].value` is "Claimed numbers › ROW › Value as printed", where
 * `nameOf` words each part. Rows without an id are told by their place; the id of a reference is no part of its own.
 */
export function whereOf(path: string, nameOf: (part: string) => string): string {
  const parts = path.split(/[.[\]]+/).filter(Boolean)
  return parts
    .filter((part, index) => part !== 'id' || index !== parts.length - 1)
    .map((part) => nameOf(/^\d+$/.test(part) ? String(Number(part) + 1) : part))
    .join(' › ')
}
