import { z } from 'zod'
import { Slug } from '@/lib/core/fields'
import type { RecordReader } from '@/lib/db/record-pool'

export type RedirectKind = 'claim' | 'organization' | 'model' | 'benchmark'

/** The slug that an old slug leads to today, or null. */
export async function findRedirect(
  record: RecordReader,
  kind: RedirectKind,
  slug: string,
): Promise<string | null> {
  if (!Slug.safeParse(slug).success) return null
  const [found] = await record.rows(statements[kind], [slug])
  return found && found.slug !== slug ? found.slug : null
}

const row = z.strictObject({ slug: z.string() })

const statements = {
  claim: {
    name: 'redirect-claim',
    text: `SELECT c.slug FROM slug_redirect r JOIN claim c ON c.claim_id = r.target_id WHERE r.kind = 'claim' AND r.slug = $1`,
    row,
  },
  organization: registry('organization'),
  model: registry('model'),
  benchmark: registry('benchmark'),
}

/** An entry that was merged leads to what it became, whether or not its slug was kept for it. */
function registry(kind: string) {
  return {
    name: `redirect-${kind}`,
    text: `SELECT coalesce(m.slug, e.slug) AS slug FROM slug_redirect r JOIN ${kind} e ON e.id = r.target_id
      LEFT JOIN ${kind} m ON m.id = e.merged_into_id WHERE r.kind = '${kind}' AND r.slug = $1
      UNION ALL SELECT m.slug FROM ${kind} e JOIN ${kind} m ON m.id = e.merged_into_id WHERE e.slug = $1 LIMIT 1`,
    row,
  }
}
