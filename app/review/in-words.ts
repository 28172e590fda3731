import type { Difference } from '@/lib/core/difference'
import { namedDifferences } from '@/lib/desk/read/named-differences'
import { deskLocale, serverContext } from '@/lib/web/server-context'

/** For `action`: the differences that a refusal names, in the reader's words. Anything else stays as it is. */
export async function inWords(current: unknown): Promise<unknown> {
  if (!Array.isArray(current) || !current.every(isDifference)) return current
  return namedDifferences(serverContext().db, await deskLocale(), current)
}

function isDifference(value: unknown): value is Difference {
  return typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string'
}
