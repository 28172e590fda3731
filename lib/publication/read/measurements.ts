import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { evidenceForms } from '@/lib/evidence/schema'
import { readSetup } from '@/lib/evidence/setup-fields'
import {
  Count,
  evaluatorsIn,
  isEvaluatorIn,
  Named,
  named,
  notAnEcho,
  onScale,
  Text,
  uncertainty,
  withMerged,
} from './rows'

/** At most this many numbers stand in a table of a page; the exports have all. */
export const numbersShown = 100

/** A measured value with the evidence it comes from. */
export const MeasuredRow = z.strictObject({
  id: z.uuid(),
  model: Named,
  benchmark: Named,
  value: z.string(),
  unit: z.string(),
  /** Whether the value is on the scale of its benchmark, so that it may be held against others there. */
  onScale: z.boolean(),
  direction: z.enum(['higher', 'lower']),
  ...uncertainty,
  setup: z.unknown().transform(readSetup),
  evidence: z.strictObject({
    title: z.string(),
    date: z.string().nullable(),
    url: z.string().nullable(),
    status: z.enum(['active', 'superseded', 'retracted']),
    form: z.enum(evidenceForms),
    claim: z.string(),
  }),
  evaluators: z.array(Named),
  /** Whether who makes the model is one of them. */
  byMaker: z.boolean(),
  total: Count,
})
export type MeasuredRow = z.output<typeof MeasuredRow>

/** A claimed number with the claim it belongs to. */
export const ClaimedRow = z.strictObject({
  id: z.uuid(),
  model: Named,
  benchmark: Named.nullable(),
  relation: z.string(),
  value: z.string().nullable(),
  low: z.string().nullable(),
  high: z.string().nullable(),
  unit: z.string().nullable(),
  se: z.string().nullable(),
  n: z.int().nullable(),
  conditions: z.unknown().transform(readSetup),
  comparator: Named.nullable(),
  comparatorValue: z.string().nullable(),
  notReported: Text,
  claim: z.strictObject({ slug: z.string(), statement: Text, claimedOn: z.string() }),
  total: Count,
})
export type ClaimedRow = z.output<typeof ClaimedRow>

export type Subject = 'model' | 'benchmark' | 'evaluator'

/** Measured values of a model, on a benchmark or by an evaluator, one row each however many claims they bear on, echoes left out. */
export async function measuredOf(record: RecordReader, by: Subject, id: string): Promise<MeasuredRow[]> {
  return record.rows(measured[by], [id])
}

/** Claimed numbers of a model (also as the one compared with) or on a benchmark. */
export async function claimedOf(
  record: RecordReader,
  by: 'model' | 'benchmark',
  id: string,
): Promise<ClaimedRow[]> {
  return record.rows(claimed[by], [id])
}

const byName = 'b.name, m.name, e.date DESC NULLS LAST'
const newestFirst = 'e.date DESC NULLS LAST, m.name'

const measured = {
  model: measuredBy('model', `r.model_id = ANY(${withMerged('model')})`),
  benchmark: measuredBy('benchmark', `r.benchmark_id = ANY(${withMerged('benchmark')})`, newestFirst),
  evaluator: measuredBy(
    'evaluator',
    `r.evidence_id = ANY(ARRAY(SELECT DISTINCT e.evidence_id FROM claim_evidence e JOIN mention n ON n.claim_id = e.claim_id
      WHERE n.kind = 'organization' AND n.subject_id = ANY(${withMerged('organization')})
      AND ${isEvaluatorIn('e', 'n.subject_id')}))`,
  ),
}

/**
 * Of tens of thousands of values those that are shown are found first, by what orders them alone: names are looked up once
 * an entry and dates once a piece of evidence, and the rest is read for few.
 */
function measuredBy(name: string, condition: string, order = byName) {
  return {
    name: `measured-by-${name}`,
    text: `WITH own AS MATERIALIZED (SELECT r.result_id, r.evidence_id, r.model_id, r.benchmark_id FROM result r WHERE ${condition}),
      e AS MATERIALIZED (SELECT x.evidence_id, max(x.date) AS date FROM claim_evidence x
        WHERE x.evidence_id IN (SELECT o.evidence_id FROM own o) AND ${notAnEcho('x')} GROUP BY x.evidence_id),
      m AS MATERIALIZED (SELECT x.id, x.name FROM model x WHERE x.id IN (SELECT o.model_id FROM own o)),
      b AS MATERIALIZED (SELECT x.id, x.name FROM benchmark x WHERE x.id IN (SELECT o.benchmark_id FROM own o)),
      shown AS (SELECT r.result_id, count(*) OVER () AS total FROM own r JOIN e ON e.evidence_id = r.evidence_id
        JOIN m ON m.id = r.model_id JOIN b ON b.id = r.benchmark_id ORDER BY ${order}, r.result_id LIMIT ${numbersShown})
      SELECT r.result_id AS id, ${named('m')} AS model, ${named('b')} AS benchmark, r.value_text AS value, r.unit,
        ${onScale('r', 'b')} AS "onScale", r.direction,
        r.se, r.ci_low AS "ciLow", r.ci_high AS "ciHigh", r.ci_level AS "ciLevel", r.n, r.runs_k AS "runsK", r.runs_sd AS "runsSd", r.setup,
        json_build_object('title', e.title, 'date', e.date, 'url', e.source_url, 'status', e.status, 'form', e.form, 'claim', e.slug) AS evidence,
        ${evaluatorsIn('e')} AS evaluators, ${isEvaluatorIn('e', 'm.organization_id')} AS "byMaker", shown.total
      FROM shown JOIN result r ON r.result_id = shown.result_id JOIN model m ON m.id = r.model_id JOIN benchmark b ON b.id = r.benchmark_id
      JOIN LATERAL (SELECT x.title, x.date, x.source_url, x.status, x.form, x.parties, c.slug FROM claim_evidence x
        JOIN claim c ON c.claim_id = x.claim_id WHERE x.evidence_id = r.evidence_id AND ${notAnEcho('x')} ORDER BY c.slug LIMIT 1) e ON true
      ORDER BY ${order}, r.result_id`,
    row: MeasuredRow,
  }
}

const claimed = {
  model: claimedBy(
    'model',
    `(a.model_id = ANY(${withMerged('model')}) OR a.comparator_model_id = ANY(${withMerged('model')}))`,
  ),
  benchmark: claimedBy('benchmark', `a.benchmark_id = ANY(${withMerged('benchmark')})`),
}

function claimedBy(name: string, condition: string) {
  const order = 'c.claimed_on DESC, c.slug, a.ordinal, a.assertion_id'
  return {
    name: `claimed-by-${name}`,
    text: `WITH shown AS (SELECT a.assertion_id, count(*) OVER () AS total FROM assertion a JOIN claim c ON c.claim_id = a.claim_id
        WHERE c.withdrawn_at IS NULL AND ${condition} ORDER BY ${order} LIMIT ${numbersShown})
      SELECT a.assertion_id AS id, ${named('m')} AS model, CASE WHEN b.id IS NULL THEN NULL ELSE ${named('b')} END AS benchmark,
        a.relation, a.value_text AS value, a.low_text AS low, a.high_text AS high, a.unit, a.se, a.n, a.conditions,
        CASE WHEN k.id IS NULL THEN NULL ELSE ${named('k')} END AS comparator, a.comparator_value_text AS "comparatorValue",
        a.not_reported AS "notReported",
        json_build_object('slug', c.slug, 'statement', c.statement, 'claimedOn', c.claimed_on) AS claim, shown.total
      FROM shown JOIN assertion a ON a.assertion_id = shown.assertion_id JOIN claim c ON c.claim_id = a.claim_id
      JOIN model m ON m.id = a.model_id
      LEFT JOIN benchmark b ON b.id = a.benchmark_id LEFT JOIN model k ON k.id = a.comparator_model_id
      ORDER BY ${order}`,
    row: ClaimedRow,
  }
}
