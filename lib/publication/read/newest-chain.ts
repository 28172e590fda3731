import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'

const Chained = z.strictObject({ slug: z.string(), version: z.int(), contentHash: z.string() })
/** A version by which readers can try out how to check one. */
export type ChainedVersion = z.output<typeof Chained>

/** The current version of the claim that changed last, rather one that has a version before it; null without claims. */
export async function newestChain(record: RecordReader): Promise<ChainedVersion | null> {
  const [found] = await record.rows(newest)
  return found ?? null
}

const newest = {
  name: 'newest-chain',
  text: `SELECT c.slug, c.version, c.content_hash AS "contentHash" FROM claim c
    WHERE c.withdrawn_at IS NULL ORDER BY c.version = 0, c.updated_at DESC, c.claim_id LIMIT 1`,
  row: Chained,
}
