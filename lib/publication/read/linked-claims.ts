import { z } from 'zod'
import { claimLinkKinds } from '@/lib/claims/schema'
import type { RecordReader } from '@/lib/db/record-pool'
import { InsteadOfVerdict, insteadOfVerdict, Text, VerdictId } from './rows'

/** A published claim that is tied to another; `outgoing` when the tie is read from the other one to this one. */
const LinkedClaim = z.strictObject({
  slug: z.string(),
  statement: Text,
  verdict: VerdictId,
  instead: InsteadOfVerdict,
  kind: z.enum(claimLinkKinds),
  outgoing: z.boolean(),
  note: Text,
})
export type LinkedClaim = z.output<typeof LinkedClaim>

export async function linkedClaims(record: RecordReader, claimId: string): Promise<LinkedClaim[]> {
  return record.rows(statement, [claimId])
}

const statement = {
  name: 'claim-links',
  text: `SELECT c.slug, c.statement, c.verdict, ${insteadOfVerdict('c')} AS instead, l.kind, l.from_id = $1 AS outgoing, l.note
    FROM claim_link l JOIN claim c ON c.claim_id = CASE WHEN l.from_id = $1 THEN l.to_id ELSE l.from_id END
    WHERE l.from_id = $1 OR l.to_id = $1 ORDER BY l.kind, c.slug`,
  row: LinkedClaim,
}
