import { z } from 'zod'
import type { JsonValue } from '@/lib/audit/event'
import { dayOf } from '@/lib/core/day'

/** What no edit changes: what an entry is known by, and what commands of their own write. */
const fixed: ReadonlySet<string> = new Set([
  'id',
  'slug',
  'revision',
  'importKey',
  'createdAt',
  'mergedIntoId',
])

const Columns = z.record(z.string(), z.json())

/**
 * What a stored row of the registry says, for the trail: all its columns but the fixed ones, and its names. It is taken
 * from the row and not from a list, so that a column that is added stands in the trail too.
 */
export function auditedRow(row: Record<string, unknown>): Record<string, JsonValue> {
  const columns = Object.entries(row).filter(([column]) => !fixed.has(column))
  return Columns.parse(Object.fromEntries(columns.map(([column, value]) => [column, plain(value)])))
}

/** Days and exact numbers as texts; of a name what was given, without its own key. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return dayOf(value)
  if (Array.isArray(value))
    return value.map((one) => (isName(one) ? { alias: one.alias, lang: one.lang } : one))
  return isDecimal(value) ? value.toFixed() : value
}

function isName(value: unknown): value is { alias: string; lang: string | null } {
  return typeof value === 'object' && value !== null && 'alias' in value && 'lang' in value
}

function isDecimal(value: unknown): value is { toFixed: () => string } {
  return typeof value === 'object' && value !== null && 'toFixed' in value
}
