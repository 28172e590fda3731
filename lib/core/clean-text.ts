import { DomainError, type FieldIssue } from './error'

/** Whether the database can hold a text: it has no zero character, and half of a surrogate pair is no character. */
export function isClean(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text)
}

/** As many places are named at once. */
const most = 50

/**
 * Looks through what came from outside, to any depth, before anything is looked up with it.
 *
 * @throws DomainError invalid, at the place of each text or key that the database could not hold
 */
export function refuseUncleanTexts(input: unknown): void {
  const issues: FieldIssue[] = []
  const note = (place: Place) => issues.push({ path: pathOf(place), message: 'unclean_text' })
  // A list instead of calls within calls: what is nested too deeply would end the stack.
  const open: Place[] = [{ value: input, key: null, parent: null }]
  for (let place = open.pop(); place !== undefined && issues.length < most; place = open.pop()) {
    if (typeof place.value === 'string' && !isClean(place.value)) note(place)
    for (const [key, value] of partsOf(place.value)) {
      if (typeof key === 'string' && !isClean(key)) note(place)
      open.push({ value, key, parent: place })
    }
  }
  if (issues.length > 0) throw new DomainError('invalid', { reason: 'invalid', issues })
}

type Place = { value: unknown; key: string | number | null; parent: Place | null }

function pathOf(place: Place): FieldIssue['path'] {
  const path: FieldIssue['path'] = []
  for (let at: Place | null = place; at !== null; at = at.parent) if (at.key !== null) path.push(at.key)
  return path.reverse()
}

/** What is neither a list nor a plain object, as a file or a date, holds no texts. */
function partsOf(value: unknown): Iterable<[string | number, unknown]> {
  if (Array.isArray(value)) return value.entries()
  if (typeof value !== 'object' || value === null) return []
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null ? Object.entries(value) : []
}
