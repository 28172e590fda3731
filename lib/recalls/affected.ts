import { dayOf } from '@/lib/core/day'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { Snapshot } from '@/lib/publication/snapshot-schema'
import { family, loadPointers } from '@/lib/registry/merged'
import type { RecallRow } from './read'

type Reader = Pick<Tx, '$queryRaw'>
/** What a recall speaks of; `id` is null while nobody has sent it. */
export type RecallScope = Pick<RecallRow, 'harness' | 'versions' | 'evaluatorId' | 'since' | 'until'> & {
  id: string | null
}
type Candidate = { id: string; text: string }
/** A claim that may rest on what was recalled; `rests` says whether it does. */
export type Suspect = { id: string; rests: boolean }

/**
 * The next claims after an id whose verdict may rest on recalled evidence, in the order of ids. A claim that the recall
 * has flagged once is left out, whatever became of the flag. Evidence without a day may be of any day.
 */
export async function listSuspects(
  tx: Reader,
  recall: RecallScope,
  { after, take }: { after: string | null; take: number },
): Promise<Suspect[]> {
  const ids = await evaluatorIds(tx, recall)
  const rows = await tx.$queryRaw<Candidate[]>`
    SELECT c.claim_id::text AS id, v.text FROM record.claim c
    JOIN LATERAL (SELECT w.text FROM record.version w WHERE w.claim_id = c.claim_id AND w.assessment_id IS NOT NULL
      ORDER BY w.number DESC LIMIT 1) v ON true
    WHERE ${mayRest(recall, ids)} AND c.claim_id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
    ORDER BY c.claim_id LIMIT ${take}`
  return rows.map(({ id, text }) => ({ id, rests: restsOn(Snapshot.parse(JSON.parse(text)), recall, ids) }))
}

/** How many claims `listSuspects` gives in all. */
export async function countSuspects(tx: Reader, recall: RecallScope): Promise<number> {
  const condition = mayRest(recall, await evaluatorIds(tx, recall))
  const [row] = await tx.$queryRaw<
    { n: number }[]
  >`SELECT count(*)::int AS n FROM record.claim c WHERE ${condition}`
  return row?.n ?? 0
}

/** A published claim with a standing verdict that shows evidence the recall speaks of. */
function mayRest(recall: RecallScope, evaluators: readonly string[]): Prisma.Sql {
  return Prisma.sql`c.withdrawn_at IS NULL AND c.decided_at IS NOT NULL
    AND c.claim_id IN (SELECT x.claim_id FROM public.claim_evidence x JOIN public.evidence e ON e.id = x.evidence_id
      WHERE x.released_at IS NOT NULL AND ${ofEvaluator(recall, evaluators)} AND ${ofHarness(recall)})
    AND NOT EXISTS (SELECT 1 FROM public.claim_flag f WHERE f.claim_id = c.claim_id AND f.recall_id = ${recall.id}::uuid)`
}

function ofEvaluator({ since, until }: RecallScope, evaluators: readonly string[]): Prisma.Sql {
  const ran =
    evaluators.length === 0
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT 1 FROM public.evidence_party p WHERE p.evidence_id = e.id AND p.role = 'ran'
          AND p.organization_id = ANY(${[...evaluators]}::uuid[]))`
  return Prisma.sql`${ran} AND (e.date IS NULL OR (
    (${since}::date IS NULL OR e.date >= ${since}::date) AND (${until}::date IS NULL OR e.date <= ${until}::date)))`
}

function ofHarness({ harness, versions }: RecallScope): Prisma.Sql {
  if (harness === null) return Prisma.sql`true`
  return Prisma.sql`e.id IN (SELECT r.evidence_id FROM public.result r
    WHERE r.setup ? 'harness' AND lower(btrim(r.setup ->> 'harness')) = ${fold(harness)}
    AND (cardinality(${versions}::text[]) = 0 OR r.setup ->> 'harnessVersion' = ANY(${versions}::text[])))`
}

/** The recalls in force that speak of something which counts in a claim as it stands. */
export async function recallsOf(
  tx: Reader & Pick<Tx, 'harnessRecall'>,
  claim: Pick<Snapshot, 'evidence'>,
): Promise<RecallRow[]> {
  const standing = await tx.harnessRecall.findMany({
    where: { liftedAt: null },
    orderBy: { recalledAt: 'desc' },
  })
  const found: RecallRow[] = []
  for (const recall of standing)
    if (restsOn(claim, recall, await evaluatorIds(tx, recall))) found.push(recall)
  return found
}

/** Whether something that the recall speaks of counted when the verdict was decided. */
function restsOn(
  { evidence }: Pick<Snapshot, 'evidence'>,
  recall: RecallScope,
  evaluators: readonly string[],
): boolean {
  return evidence.some((row) => {
    const ran = row.parties.filter((party) => party.role === 'ran').map((party) => party.organization.id)
    if (evaluators.length > 0 && !ran.some((id) => evaluators.includes(id))) return false
    if (!isBetween(row.date, recall)) return false
    if (recall.harness === null) return row.counted
    return row.results.some((result) => result.counted && isOfHarness(result.setup, recall))
  })
}

function isBetween(date: string | null, { since, until }: RecallScope): boolean {
  if (date === null) return true
  return (since === null || date >= dayOf(since)) && (until === null || date <= dayOf(until))
}

function isOfHarness(setup: Record<string, string>, { harness, versions }: RecallScope): boolean {
  if (harness === null || fold(setup.harness ?? '') !== fold(harness)) return false
  return versions.length === 0 || versions.includes(setup.harnessVersion ?? '')
}

function fold(text: string): string {
  return text.trim().toLowerCase()
}

/** The evaluator under all its entries, and none where the recall names no evaluator. */
async function evaluatorIds(tx: Reader, recall: RecallScope): Promise<string[]> {
  if (recall.evaluatorId === null) return []
  return family((await loadPointers(tx)).organization, recall.evaluatorId)
}
