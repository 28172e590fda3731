import type { Tx } from '@/lib/db/client'

/** A harness as results name it, and how many results name it. `key` is the name as recalls compare it. */
export type HarnessChoice = { key: string; name: string; results: number }
/** `version` is null for results that do not say which. */
export type VersionChoice = { version: string | null; results: number }
export type EvaluatorChoice = { slug: string; name: string; evidence: number }

/** More names than this no list on a page helps with. */
const most = 1000

/** The harnesses that occur, those with the most results first. */
export function listHarnesses(tx: Pick<Tx, '$queryRaw'>): Promise<HarnessChoice[]> {
  return tx.$queryRaw<HarnessChoice[]>`
    SELECT lower(btrim(setup ->> 'harness')) AS key, min(btrim(setup ->> 'harness')) AS name, count(*)::int AS results
    FROM public.result WHERE setup ? 'harness' AND btrim(setup ->> 'harness') <> ''
    GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT ${most}`
}

/** The versions of a harness that occur, with how many results each has. */
export function listVersions(tx: Pick<Tx, '$queryRaw'>, harness: string): Promise<VersionChoice[]> {
  return tx.$queryRaw<VersionChoice[]>`
    SELECT setup ->> 'harnessVersion' AS version, count(*)::int AS results FROM public.result
    WHERE setup ? 'harness' AND lower(btrim(setup ->> 'harness')) = ${harness.trim().toLowerCase()}
    GROUP BY 1 ORDER BY 1 NULLS LAST LIMIT ${most}`
}

/** Whoever ran evidence, by name, with how many pieces. */
export function listEvaluators(tx: Pick<Tx, '$queryRaw'>): Promise<EvaluatorChoice[]> {
  return tx.$queryRaw<EvaluatorChoice[]>`
    SELECT o.slug, o.name, count(DISTINCT p.evidence_id)::int AS evidence FROM public.evidence_party p
    JOIN public.organization o ON o.id = p.organization_id WHERE p.role = 'ran' AND o.merged_into_id IS NULL
    GROUP BY o.id ORDER BY o.name, o.id LIMIT ${most}`
}
