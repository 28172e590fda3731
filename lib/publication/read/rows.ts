import { z } from 'zod'
import { type LocalText, readText } from '@/lib/i18n/locales'
import { VERDICT_IDS } from '@/lib/verdicts/scale'

/** Shapes that several reads share. */

export const Text = z.unknown().transform((stored): LocalText => readText(stored))
export const Names = z.unknown().transform((stored): LocalText => readText(stored))
export const Count = z.coerce.number().int()
export const VerdictId = z.enum(VERDICT_IDS)
export const Origin = z.enum(['desk', 'starter', 'none'])

/** A registry entry as pages name it today: `names` holds what differs from `name` in a language. */
export const Named = z.strictObject({ slug: z.string(), name: z.string(), names: Names })
export type Named = z.output<typeof Named>

/** How sure a printed value is, as it was published: exact decimals as text, counts as numbers. */
export const uncertainty = {
  se: z.string().nullable(),
  ciLow: z.string().nullable(),
  ciHigh: z.string().nullable(),
  ciLevel: z.string().nullable(),
  n: z.int().nullable(),
  runsK: z.int().nullable(),
  runsSd: z.string().nullable(),
}

/** A claim in a list. */
export const ClaimRow = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  vendor: Named,
  kind: z.string(),
  statement: Text,
  claimedOn: z.string(),
  verdict: VerdictId,
  subReason: z.string().nullable(),
  oneLine: Text,
  origin: Origin,
  decidedAt: z.string().nullable(),
  updatedAt: z.string(),
  withdrawnAt: z.string().nullable(),
  evidence: z.int(),
  counted: z.int(),
  /** Whether the verdict is another than the rule suggested. */
  departs: z.boolean(),
  flags: z.array(z.string()),
})
export type ClaimRow = z.output<typeof ClaimRow>

/** The columns of `ClaimRow`, over `claim` as c joined with `organization` as o. */
export const claimColumns = `c.claim_id AS id, c.slug, ${organizationToday('o')} AS vendor, c.kind, c.statement, c.claimed_on AS "claimedOn",
  c.verdict, c.sub_reason AS "subReason", c.one_line AS "oneLine", c.verdict_origin AS origin, c.decided_at AS "decidedAt",
  c.updated_at AS "updatedAt", c.withdrawn_at AS "withdrawnAt", c.evidence_count AS evidence, c.counted_count AS counted, c.departs,
  ARRAY(SELECT f.flag FROM claim_flag f WHERE f.claim_id = c.claim_id ORDER BY f.set_at) AS flags`

/** Whether evidence of somebody without an interest counts for a claim, over `claim` as c. */
export const testedIndependently = 'c.tested_independently'

/** Whether a piece of evidence measured something itself, over `claim_evidence` under an alias: an echo did not. */
export function notAnEcho(alias: string): string {
  return `${alias}.derived_from_id IS NULL AND ${alias}.grade <> 'E'`
}

/** Whether a result is printed on the scale of its benchmark, over `result` and `benchmark` under aliases. */
export function onScale(result: string, benchmark: string): string {
  return `(${result}.scale IS NULL OR ${result}.scale = ${benchmark}.scale::text)`
}

/** Who measured: whoever ran the evidence, else whoever published it; over its parties in the row under an alias. */
export function evaluatorsIn(alias: string): string {
  return `ARRAY(SELECT ${named('o')} FROM jsonb_to_recordset(${alias}.parties) AS p (role text, "organizationId" uuid)
    JOIN organization o ON o.id = p."organizationId" WHERE p.role = ${roleOfEvaluators(alias)} ORDER BY o.slug)`
}

/** Whether an organization is one of those who measured. */
export function isEvaluatorIn(alias: string, organizationId: string): string {
  return `${alias}.parties @> jsonb_build_array(jsonb_build_object('role', ${roleOfEvaluators(alias)}, 'organizationId', ${organizationId}))`
}

function roleOfEvaluators(alias: string): string {
  return `(CASE WHEN ${alias}.parties @> '[{"role":"ran"}]' THEN 'ran' ELSE 'published' END)`
}

/** A registry row under an alias as `Named`. */
export function named(alias: string): string {
  return `json_build_object('slug', ${alias}.slug, 'name', ${alias}.name, 'names', ${alias}.names)`
}

/** An organization under an alias as `Named`; one that was merged as what it became. */
export function organizationToday(alias: string): string {
  return `CASE WHEN ${alias}.merged_into_id IS NULL THEN ${named(alias)}
    ELSE (SELECT ${named('became')} FROM organization became WHERE became.id = ${alias}.merged_into_id) END`
}

/**
 * The id in `$1` and the ids of the entries that were merged into it, as an array: it is made once, and what is about them
 * is then looked up, whereas PostgreSQL may hold every row against a subselect.
 */
export function withMerged(kind: 'organization' | 'model' | 'benchmark'): string {
  return `ARRAY(SELECT $1::uuid UNION ALL SELECT g.id FROM merged g WHERE g.kind = '${kind}' AND g.into_id = $1::uuid)`
}

/** What a claim under an alias shows instead of its verdict, which does not stand then. */
export const InsteadOfVerdict = z.enum(['withdrawn', 'suspended']).nullable()

export function insteadOfVerdict(alias: string): string {
  return `CASE WHEN ${alias}.withdrawn_at IS NOT NULL THEN 'withdrawn'
    WHEN EXISTS (SELECT 1 FROM claim_flag f WHERE f.claim_id = ${alias}.claim_id AND f.flag = 'suspended') THEN 'suspended' END`
}

/**
 * Why a version was made, over `version` under an alias. Retracted evidence is told from a verdict that was taken back,
 * which a correction stands for, and superseded evidence, which has a note, from released evidence.
 */
export function reasonOf(alias: string): string {
  return `CASE WHEN ${alias}.reason = 'retraction' AND NOT EXISTS (SELECT 1 FROM correction k WHERE k.claim_id = ${alias}.claim_id
      AND k.kind = 'retraction' AND k.to_version = ${alias}.number) THEN 'evidence_retracted'
    WHEN ${alias}.reason = 'evidence' AND ${alias}.note <> '{}'::jsonb THEN 'evidence_superseded'
    ELSE ${alias}.reason::text END`
}
