import type { Tx } from '@/lib/db/client'

type Reader = Pick<Tx, '$queryRaw'>

/**
 * The claims whose versions may repeat a claim's words: itself, and those that share a piece of evidence or a source
 * with it.
 */
export async function claimsAround(tx: Reader, claimId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH shown AS (SELECT evidence_id FROM public.claim_evidence WHERE claim_id = ${claimId}::uuid),
    cited AS (
      SELECT source_id FROM public.appearance WHERE claim_id = ${claimId}::uuid
      UNION SELECT e.source_id FROM public.evidence e JOIN shown s ON s.evidence_id = e.id)
    SELECT ${claimId}::text AS id
    UNION SELECT l.claim_id::text FROM public.claim_evidence l JOIN shown s ON s.evidence_id = l.evidence_id
    UNION SELECT a.claim_id::text FROM public.appearance a JOIN cited c ON c.source_id = a.source_id
    UNION SELECT l.claim_id::text FROM public.claim_evidence l JOIN public.evidence e ON e.id = l.evidence_id
      JOIN cited c ON c.source_id = e.source_id
    ORDER BY 1`
  return rows.map(({ id }) => id)
}

export type HeldVersion = {
  claimId: string
  slug: string
  number: number
  text: string
  contentHash: string
  redactedHash: string | null
  publishedAt: Date
}

/** The versions of these claims that hold the words in a text, in the order of claims and numbers. */
export function versionsWith(
  tx: Reader,
  { claims, words }: { claims: readonly string[]; words: string },
): Promise<HeldVersion[]> {
  return tx.$queryRaw<HeldVersion[]>`
    SELECT v.claim_id::text AS "claimId", c.slug, v.number, v.text, v.content_hash AS "contentHash", v.redacted_hash AS "redactedHash",
      v.published_at AS "publishedAt"
    FROM record.version v JOIN public.claim c ON c.id = v.claim_id
    WHERE v.claim_id = ANY(${[...claims]}::uuid[]) AND v.text::jsonb <> countercheck_redacted(v.text::jsonb, ${words})
    ORDER BY v.claim_id, v.number`
}

export type HeldEvent = {
  seq: bigint
  text: string
  prevHash: string
  hash: string
  redactedHash: string | null
}

/** The events of the trail about these claims, and what belongs to them, that hold the words in what people wrote. */
export function eventsWith(
  tx: Reader,
  { claims, words }: { claims: readonly string[]; words: string },
): Promise<HeldEvent[]> {
  return tx.$queryRaw<HeldEvent[]>`
    WITH within AS (SELECT unnest(${[...claims]}::uuid[]) AS id),
    links AS (SELECT l.id, l.evidence_id FROM public.claim_evidence l JOIN within w ON w.id = l.claim_id),
    subjects AS (
      SELECT id FROM within UNION SELECT id FROM links UNION SELECT evidence_id FROM links
      UNION SELECT e.source_id FROM public.evidence e JOIN links l ON l.evidence_id = e.id
      UNION SELECT a.source_id FROM public.appearance a JOIN within w ON w.id = a.claim_id
      UNION SELECT a.id FROM public.assessment a JOIN within w ON w.id = a.claim_id
      UNION SELECT p.id FROM public.correction_proposal p JOIN within w ON w.id = p.claim_id
      UNION SELECT r.id FROM public.response r JOIN within w ON w.id = r.claim_id
      UNION SELECT h.id FROM public.challenge h JOIN within w ON w.id = h.claim_id
      UNION SELECT e.id FROM public.vendor_evidence e JOIN within w ON w.id = e.claim_id)
    SELECT a.seq, a.text, a.prev_hash AS "prevHash", a.hash, a.redacted_hash AS "redactedHash"
    FROM public.audit_event a JOIN subjects s ON s.id::text = a.subject_id
    WHERE countercheck_holds(to_jsonb(a), ${words}) ORDER BY a.seq`
}
