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

/** Whoever makes one of the models is no evaluator of the two. */
const notByMakers = (one: string, other: string) =>
  [one, other]
    .map((maker) => `NOT e.parties @> jsonb_build_array(jsonb_build_object('organizationId', ${maker}))`)
    .join(' AND ')

/**
 * The results to show are found first, by what orders them alone; the rest is read for those. A piece of evidence is taken
 * by one of the claims it bears on: it is the same for all of them but for its weight there.
 */
const resultsOf = {
  name: 'comparison-results',
  text: `WITH now AS MATERIALIZED (SELECT g.kind, g.id, g.into_id FROM merged g),
    sides AS (
      SELECT 'one' AS side, $1::uuid AS id UNION ALL SELECT 'one', g.id FROM now g WHERE g.kind = 'model' AND g.into_id = $1::uuid
      UNION ALL SELECT 'other', $2::uuid UNION ALL SELECT 'other', g.id FROM now g WHERE g.kind = 'model' AND g.into_id = $2::uuid
    ), makers AS (
      SELECT (SELECT organization_id FROM model WHERE id = $1::uuid) AS one, (SELECT organization_id FROM model WHERE id = $2::uuid) AS other
    ), measured AS MATERIALIZED (
      SELECT s.side, r.result_id, r.evidence_id, r.direction, r.scale, coalesce(g.into_id, r.benchmark_id) AS on_id
      FROM sides s JOIN result r ON r.model_id = s.id LEFT JOIN now g ON g.kind = 'benchmark' AND g.id = r.benchmark_id
    ), own AS MATERIALIZED (
      SELECT * FROM (SELECT m.*, bool_or(m.side = 'one') OVER w AND bool_or(m.side = 'other') OVER w AS both FROM measured m
        WINDOW w AS (PARTITION BY m.on_id)) t WHERE t.both
    ), b AS MATERIALIZED (SELECT x.* FROM benchmark x WHERE x.kind = 'benchmark' AND x.id IN (SELECT o.on_id FROM own o)
    ), e AS MATERIALIZED (SELECT DISTINCT ON (x.evidence_id) x.evidence_id, x.claim_id, x.date, x.parties FROM claim_evidence x
      WHERE x.evidence_id IN (SELECT o.evidence_id FROM own o) AND x.status = 'active' AND ${notAnEcho('x')} ORDER BY x.evidence_id, x.claim_id),
    shown AS (
      SELECT r.side, r.result_id, r.on_id, e.claim_id FROM own r JOIN b ON b.id = r.on_id JOIN e ON e.evidence_id = r.evidence_id CROSS JOIN makers k
      WHERE r.direction = b.direction::text AND ${onScale('r', 'b')} AND ${notByMakers('k.one', 'k.other')}
      ORDER BY b.name, b.slug, e.date DESC NULLS LAST, r.result_id LIMIT ${most})
    SELECT r.result_id AS id, shown.side, r.value_text AS value, r.unit, r.se, r.ci_low AS "ciLow", r.ci_high AS "ciHigh", r.ci_level AS "ciLevel",
      r.n, r.runs_k AS "runsK", r.runs_sd AS "runsSd", r.setup, e.pairs,
      json_build_object('slug', b.slug, 'name', b.name, 'names', b.names, 'scale', b.scale, 'direction', b.direction,
        'margin', b.margin::text, 'floor', b.floor::text) AS benchmark,
      e.evidence_id AS "evidenceId", e.title, e.form, e.date, e.source_url AS url, c.slug AS claim, ${evaluatorsIn('e')} AS evaluators
    FROM shown JOIN result r ON r.result_id = shown.result_id JOIN b ON b.id = shown.on_id
    JOIN claim_evidence e ON e.claim_id = shown.claim_id AND e.evidence_id = r.evidence_id JOIN claim c ON c.claim_id = e.claim_id
    ORDER BY b.name, b.slug, e.date DESC NULLS LAST, r.result_id`,
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
  text: `WITH b AS MATERIALIZED (SELECT x.id, x.direction::text AS direction, x.scale FROM benchmark x WHERE x.kind = 'benchmark'),
    own AS MATERIALIZED (SELECT DISTINCT a.evidence_id, a.benchmark_id FROM result a JOIN b ON b.id = a.benchmark_id
      WHERE a.model_id = ANY(${withMerged('model')}) AND a.direction = b.direction AND ${onScale('a', 'b')}),
    pieces AS MATERIALIZED (SELECT a.evidence_id, a.benchmark_id, e.parties FROM own a JOIN LATERAL (SELECT x.parties FROM claim_evidence x
      WHERE x.evidence_id = a.evidence_id AND x.status = 'active' AND ${notAnEcho('x')} ORDER BY x.claim_id LIMIT 1) e ON true),
    e AS MATERIALIZED (SELECT r.model_id, r.benchmark_id, a.parties FROM pieces a
      JOIN result r ON r.evidence_id = a.evidence_id AND r.benchmark_id = a.benchmark_id JOIN b ON b.id = r.benchmark_id
      WHERE r.model_id <> ALL(${withMerged('model')}) AND r.direction = b.direction AND ${onScale('r', 'b')}
      GROUP BY r.model_id, r.benchmark_id, a.parties),
    m AS MATERIALIZED (SELECT x.id, x.slug, x.name, x.names, x.organization_id, own.organization_id AS maker FROM model x
      JOIN model own ON own.id = $1::uuid WHERE x.merged_into_id IS NULL AND x.id IN (SELECT o.model_id FROM e o))
    SELECT m.slug, m.name, m.names, count(DISTINCT e.benchmark_id) AS benchmarks FROM e JOIN m ON m.id = e.model_id
    WHERE ${notByMakers('m.organization_id', 'm.maker')}
    GROUP BY m.id, m.slug, m.name, m.names ORDER BY benchmarks DESC, m.name LIMIT 30`,
  row: Rival,
}
