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
  model: measuredBy('model', `r.model_id IN ${withMerged('model')}`),
  benchmark: measuredBy('benchmark', `r.benchmark_id IN ${withMerged('benchmark')}`, newestFirst),
  evaluator: measuredBy(
    'evaluator',
    `r.evidence_id IN (SELECT e.evidence_id FROM claim_evidence e JOIN mention n ON n.claim_id = e.claim_id
      WHERE n.kind = 'organization' AND n.subject_id IN ${withMerged('organization')}
      AND ${isEvaluatorIn('e', 'n.subject_id')})`,
  ),
}

function measuredBy(name: string, condition: string, order = byName) {
  return {
    name: `measured-by-${name}`,
    text: `SELECT r.result_id AS id, ${named('m')} AS model, ${named('b')} AS benchmark, r.value_text AS value, r.unit,
        ${onScale('r', 'b')} AS "onScale", r.direction,
        r.se, r.ci_low AS "ciLow", r.ci_high AS "ciHigh", r.ci_level AS "ciLevel", r.n, r.runs_k AS "runsK", r.runs_sd AS "runsSd", r.setup,
        json_build_object('title', e.title, 'date', e.date, 'url', e.source_url, 'status', e.status, 'form', e.form, 'claim', e.slug) AS evidence,
        ${evaluatorsIn('e')} AS evaluators, ${isEvaluatorIn('e', 'm.organization_id')} AS "byMaker",
        count(*) OVER () AS total
      FROM result r JOIN model m ON m.id = r.model_id JOIN benchmark b ON b.id = r.benchmark_id
      JOIN LATERAL (SELECT x.title, x.date, x.source_url, x.status, x.form, x.parties, c.slug FROM claim_evidence x
        JOIN claim c ON c.claim_id = x.claim_id WHERE x.evidence_id = r.evidence_id AND ${notAnEcho('x')} ORDER BY c.slug LIMIT 1) e ON true
      WHERE ${condition} ORDER BY ${order}, r.result_id LIMIT ${numbersShown}`,
    row: MeasuredRow,
  }
}

const claimed = {
  model: claimedBy(
    'model',
    `(a.model_id IN ${withMerged('model')} OR a.comparator_model_id IN ${withMerged('model')})`,
  ),
  benchmark: claimedBy('benchmark', `a.benchmark_id IN ${withMerged('benchmark')}`),
}

function claimedBy(name: string, condition: string) {
  return {
    name: `claimed-by-${name}`,
    text: `SELECT a.assertion_id AS id, ${named('m')} AS model, CASE WHEN b.id IS NULL THEN NULL ELSE ${named('b')} END AS benchmark,
        a.relation, a.value_text AS value, a.low_text AS low, a.high_text AS high, a.unit, a.se, a.n, a.conditions,
        CASE WHEN k.id IS NULL THEN NULL ELSE ${named('k')} END AS comparator, a.comparator_value_text AS "comparatorValue",
        a.not_reported AS "notReported",
        json_build_object('slug', c.slug, 'statement', c.statement, 'claimedOn', c.claimed_on) AS claim,
        count(*) OVER () AS total
      FROM assertion a JOIN claim c ON c.claim_id = a.claim_id JOIN model m ON m.id = a.model_id
      LEFT JOIN benchmark b ON b.id = a.benchmark_id LEFT JOIN model k ON k.id = a.comparator_model_id
      WHERE c.withdrawn_at IS NULL AND ${condition} ORDER BY c.claimed_on DESC, c.slug, a.ordinal LIMIT ${numbersShown}`,
    row: ClaimedRow,
  }
}
