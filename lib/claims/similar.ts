import { z } from 'zod'
import { dice, pairsOf } from '@/lib/core/dice'
import { Id } from '@/lib/core/fields'
import type { Tx } from '@/lib/db/client'
import { localText } from '@/lib/i18n/local-text-schema'
import { type LocalText, locales, readText } from '@/lib/i18n/locales'
import { aliasKey } from '@/lib/registry/alias-key'
import { family, loadPointers } from '@/lib/registry/merged'

/** What is known of a claim while it is typed. */
export const SimilarQuery = z.strictObject({
  vendorId: Id,
  statement: localText(600),
  modelIds: z.array(Id).max(40).default([]),
  benchmarkIds: z.array(Id).max(40).default([]),
  /** The claim itself, when it is edited. */
  exceptId: Id.optional(),
})
export type SimilarClaim = {
  id: string
  slug: string
  stage: 'draft' | 'published' | 'withdrawn'
  statement: LocalText
  /** How alike the statements are in the language in which they are most alike, from 0 to 1. */
  similarity: number
  /** How many of the models and benchmarks it is about too. */
  shared: number
}

const candidates = 300
const shownFrom = 0.5

/**
 * Claims of the same vendor that may be the one that is being typed, the likeliest first, at most five. Those that share
 * models or benchmarks are looked at first, then the newest; never more than 300.
 */
export async function findSimilarClaims(
  tx: Pick<Tx, '$queryRaw'>,
  query: z.output<typeof SimilarQuery>,
): Promise<SimilarClaim[]> {
  const pointers = await loadPointers(tx)
  const vendors = family(pointers.organization, query.vendorId)
  const models = query.modelIds.flatMap((id) => family(pointers.model, id))
  const benchmarks = query.benchmarkIds.flatMap((id) => family(pointers.benchmark, id))
  const rows = await tx.$queryRaw<Row[]>`
    WITH about AS (
      SELECT s.claim_id, s.model_id AS entry FROM public.claim_subject s WHERE s.model_id = ANY(${models}::uuid[])
      UNION SELECT a.claim_id, a.model_id FROM public.assertion a WHERE a.model_id = ANY(${models}::uuid[])
      UNION SELECT a.claim_id, a.comparator_model_id FROM public.assertion a WHERE a.comparator_model_id = ANY(${models}::uuid[])
      UNION SELECT a.claim_id, a.benchmark_id FROM public.assertion a WHERE a.benchmark_id = ANY(${benchmarks}::uuid[])
    ), counted AS (SELECT claim_id, count(*)::int AS shared FROM about GROUP BY claim_id)
    SELECT c.id::text, c.slug, c.stage::text, c.statement, coalesce(n.shared, 0) AS shared
    FROM public.claim c LEFT JOIN counted n ON n.claim_id = c.id
    WHERE c.vendor_id = ANY(${vendors}::uuid[]) AND c.stage <> 'discarded' AND c.id <> coalesce(${query.exceptId ?? null}::uuid, '00000000-0000-0000-0000-000000000000')
    ORDER BY shared DESC, c.id DESC LIMIT ${candidates}`
  return rows
    .map((row) => ({ ...row, statement: readText(row.statement) }))
    .map((row) => ({ ...row, similarity: statementSimilarity(query.statement, row.statement) }))
    .filter((row) => row.similarity >= shownFrom)
    .sort((a, b) => b.similarity - a.similarity || b.shared - a.shared)
    .slice(0, 5)
}

type Row = { id: string; slug: string; stage: SimilarClaim['stage']; statement: unknown; shared: number }

/** How alike two statements are in the language in which they are most alike, from 0 to 1. Pure. */
export function statementSimilarity(a: LocalText, b: LocalText): number {
  return Math.max(
    0,
    ...locales.map((locale) => dice(pairsOf(aliasKey(a[locale] ?? '')), pairsOf(aliasKey(b[locale] ?? '')))),
  )
}
