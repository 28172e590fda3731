import { canonicalJson } from '@/lib/core/canonical'
import type { JsonValue } from './event'

/** Of what a form held before and holds after, the fields that changed, as an audit event says it. Pure. */
export function changedFields(before: object, after: object) {
  const [old, now] = [valuesOf(before), valuesOf(after)]
  const keys = [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key))
  const of = (values: ReadonlyMap<string, string>): Record<string, JsonValue> =>
    Object.fromEntries(keys.map((key) => [key, JSON.parse(values.get(key) ?? 'null')]))
  return { before: of(old), after: of(now) }
}

/** Each field as text; how often a row was written is no field. */
function valuesOf(fields: object): Map<string, string> {
  return new Map(
    Object.entries(fields)
      .filter(([key, value]) => key !== 'revision' && value !== undefined)
      .map(([key, value]) => [key, canonicalJson(value)]),
  )
}
