import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { comparabilities, evidenceForms } from '@/lib/evidence/schema'
import { readSetup } from '@/lib/evidence/setup-fields'
import { type Compared, pairUp } from '@/lib/publication/compare/pair-up'
import { differingSetups, type StatedField } from '@/lib/publication/measured/differing-setups'
import {
  Count,
  evaluatorsIn,
  Named,
  Names,
  notAnEcho,
  onScale,
  organizationToday,
  uncertainty,
  withMerged,
} from './rows'

const Model = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  names: Names,
  organization: Named,
})

const ResultRow = z.strictObject({
  id: z.uuid(),
  side: z.enum(['one', 'other']),
  value: z.string(),
  unit: z.string(),
  ...uncertainty,
  setup: z.unknown().transform(readSetup),
  pairs: z.array(
    z.strictObject({
      a: z.uuid(),
      b: z.uuid(),
      comparability: z.enum(comparabilities),
      se: z.string().nullable(),
    }),
  ),
  benchmark: Named.extend({
    scale: z.enum(['percent', 'fraction', 'other']),
    direction: z.enum(['higher', 'lower']),
    margin: z.coerce.string().nullable(),
    floor: z.coerce.string().nullable(),
  }),
  evidenceId: z.uuid(),
  title: z.string(),
  form: z.enum(evidenceForms),
  date: z.string().nullable(),
  url: z.string().nullable(),
  claim: z.string(),
  evaluators: z.array(Named),
})
export type ComparisonResult = z.output<typeof ResultRow>

export type ComparisonPage = {
  one: z.output<typeof Model>
  other: z.output<typeof Model>
  pairs: Compared<ComparisonResult>[]
  /** What tells a result apart from others of its model, benchmark and evaluator. */
  setups: ReadonlyMap<ComparisonResult, StatedField[]>
}

/** Results of two models that are read at most; a page of more would help nobody. */
const most = 2000

/** Two models by every benchmark that one evaluator measured both on, or null when there is none or no such model. */
export async function getComparisonPage(
  record: RecordReader,
  slugs: { one: string; other: string },
): Promise<ComparisonPage | null> {
  const models = await record.rows(bySlugs, [[slugs.one, slugs.other]])
  const one = models.find(({ slug }) => slug === slugs.one)
  const other = models.find(({ slug }) => slug === slugs.other)
  if (!one || !other || one.id === other.id) return null
  const results = await record.rows(resultsOf, [one.id, other.id])
  const pairs = pairUp(results)
  return pairs.length === 0 ? null : { one, other, pairs, setups: setupsApart(results) }
}

function setupsApart(results: readonly ComparisonResult[]): ComparisonPage['setups'] {
  return differingSetups(results, ({ side, benchmark, evaluators, setup }) => ({
    ...{ model: side, benchmark: benchmark.slug, setup },
    evaluators: evaluators.map(({ slug }) => slug),
  }))
}

const bySlugs = {
  name: 'comparison-models',
  text: `SELECT m.id, m.slug, m.name, m.names, ${organizationToday('o')} AS organization FROM model m
    JOIN organization o ON o.id = m.organization_id WHERE m.slug = ANY($1::text[]) AND m.merged_into_id IS NULL`,
  row: Model,
}

/** A piece of evidence by one of the claims it bears on: it is the same for all of them but for its weight there. */
const evidenceOf = (
  result: string,
) => `JOIN LATERAL (SELECT x.* FROM claim_evidence x WHERE x.evidence_id = ${result}.evidence_id
    AND x.status = 'active' AND ${notAnEcho('x')} ORDER BY x.claim_id LIMIT 1) e ON true`

/** Whoever makes one of the models is no evaluator of the two. */
const notByMakers = (one: string, other: string) => `NOT EXISTS (
    SELECT 1 FROM jsonb_to_recordset(e.parties) AS p (role text, "organizationId" uuid)
    WHERE p."organizationId" IN (${one}, ${other}))`

const resultsOf = {
  name: 'comparison-results',
  text: `WITH sides AS (
      SELECT 'one' AS side, $1::uuid AS id UNION ALL SELECT 'one', g.id FROM merged g WHERE g.kind = 'model' AND g.into_id = $1::uuid
      UNION ALL SELECT 'other', $2::uuid UNION ALL SELECT 'other', g.id FROM merged g WHERE g.kind = 'model' AND g.into_id = $2::uuid
    ), makers AS (
      SELECT (SELECT organization_id FROM model WHERE id = $1::uuid) AS one, (SELECT organization_id FROM model WHERE id = $2::uuid) AS other
    ), own AS (
      SELECT s.side, r.*, coalesce((SELECT g.into_id FROM merged g WHERE g.kind = 'benchmark' AND g.id = r.benchmark_id), r.benchmark_id) AS on_id
      FROM sides s JOIN result r ON r.model_id = s.id)
    SELECT r.result_id AS id, r.side, r.value_text AS value, r.unit, r.se, r.ci_low AS "ciLow", r.ci_high AS "ciHigh", r.ci_level AS "ciLevel",
      r.n, r.runs_k AS "runsK", r.runs_sd AS "runsSd", r.setup, e.pairs,
      json_build_object('slug', b.slug, 'name', b.name, 'names', b.names, 'scale', b.scale, 'direction', b.direction,
        'margin', b.margin::text, 'floor', b.floor::text) AS benchmark,
      e.evidence_id AS "evidenceId", e.title, e.form, e.date, e.source_url AS url, c.slug AS claim, ${evaluatorsIn('e')} AS evaluators
    FROM own r JOIN benchmark b ON b.id = r.on_id ${evidenceOf('r')} JOIN claim c ON c.claim_id = e.claim_id CROSS JOIN makers k
    WHERE b.kind = 'benchmark' AND r.direction = b.direction::text AND ${onScale('r', 'b')} AND ${notByMakers('k.one', 'k.other')}
      AND EXISTS (SELECT 1 FROM own q WHERE q.side <> r.side AND q.on_id = r.on_id)
    ORDER BY b.name, b.slug, e.date DESC NULLS LAST, r.result_id LIMIT ${most}`,
  row: ResultRow,
}

const Rival = Named.extend({ benchmarks: Count })
export type Rival = z.output<typeof Rival>

/** Models with which a model shares benchmarks of one piece of evidence, those with most first. */
export async function rivalsOf(record: RecordReader, modelId: string): Promise<Rival[]> {
  return record.rows(rivals, [modelId])
}

const rivals = {
  name: 'comparison-rivals',
  text: `SELECT m.slug, m.name, m.names, count(DISTINCT r.benchmark_id) AS benchmarks
    FROM result a JOIN result r ON r.evidence_id = a.evidence_id AND r.benchmark_id = a.benchmark_id
    JOIN model m ON m.id = r.model_id AND m.merged_into_id IS NULL JOIN model own ON own.id = $1::uuid
    JOIN benchmark b ON b.id = a.benchmark_id AND b.kind = 'benchmark' ${evidenceOf('a')}
    WHERE a.model_id IN ${withMerged('model')} AND r.model_id NOT IN ${withMerged('model')}
      AND r.direction = b.direction::text AND a.direction = b.direction::text AND ${onScale('r', 'b')} AND ${onScale('a', 'b')}
      AND ${notByMakers('m.organization_id', 'own.organization_id')}
    GROUP BY m.id, m.slug, m.name, m.names ORDER BY benchmarks DESC, m.name LIMIT 30`,
  row: Rival,
}
