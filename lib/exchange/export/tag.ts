import { createHash } from 'node:crypto'
import type { AsOf } from './reading'

/**
 * The ETag of an export: what makes it, and the last public change in what it shows. Weak, because the moment that an
 * export names moves also while nothing else does.
 */
export function exportTag(madeBy: readonly string[], { change }: AsOf): string {
  const hash = createHash('sha256').update(JSON.stringify([...madeBy, change]))
  return `W/"${hash.digest('base64url').slice(0, 27)}"`
}
