import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { evidenceForms } from '@/lib/evidence/schema'
import { readSetup } from '@/lib/evidence/setup-fields'
import { Count, evaluatorsIn, isEvaluatorIn, Named, named, notAnEcho, uncertainty } from './rows'

/**
 * A value of one variant of a loose name on one benchmark: the newest that stands and that not its maker measured, else
 * the maker's own. Where several are equally new, each is one, up to `equalsShown`.
 */
const FamilyValue = z.strictObject({
  id: z.uuid(),
  model: Named,
  benchmark: Named.extend({ direction: z.enum(['higher', 'lower']) }),
  value: z.string(),
  unit: z.string(),
  ...uncertainty,
  evaluators: z.array(Named),
  /** Whether who makes the model is one of them. */
  byMaker: z.boolean(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string(),
  form: z.enum(evidenceForms),
  setup: z.unknown().transform(readSetup),
  /** How many values of the variant on the benchmark are equally new, with this one. */
  equals: Count,
})
export type FamilyValue = z.output<typeof FamilyValue>

const equalsShown = 3

/**
 * What was measured of a model, its variants, the loose name it belongs to and that one's other variants, and of models
 * of its maker whose names differ only in what stands in brackets, such as an experimental one, on benchmarks that at
 * least two of them share. At most eight models and 600 values.
 */
export async function familyValues(record: RecordReader, modelId: string): Promise<FamilyValue[]> {
  return record.rows(statement, [modelId])
}

const statement = {
  name: 'model-family',
  text: `WITH own AS (SELECT id, variant_of_id, organization_id, split_part(name, ' (', 1) AS bare FROM model WHERE id = $1::uuid),
    family AS (
      SELECT m.* FROM model m, own WHERE m.merged_into_id IS NULL
        AND (m.id IN (own.id, own.variant_of_id) OR m.variant_of_id IN (own.id, own.variant_of_id)
          OR (m.organization_id = own.organization_id AND split_part(m.name, ' (', 1) = own.bare))
      ORDER BY m.id <> own.id, split_part(m.name, ' (', 1) <> own.bare, m.released_on NULLS LAST, m.name LIMIT 8),
    measured AS (
      SELECT r.*, e.date, e.source_url, e.title, e.form, e.parties, ${isEvaluatorIn('e', 'm.organization_id')} AS by_maker
      FROM result r JOIN family m ON m.id = r.model_id
      JOIN LATERAL (SELECT x.* FROM claim_evidence x WHERE x.evidence_id = r.evidence_id AND x.status = 'active'
        AND ${notAnEcho('x')} ORDER BY x.claim_id LIMIT 1) e ON true),
    newest AS (
      SELECT *, row_number() OVER (PARTITION BY r.benchmark_id, r.model_id ORDER BY r.result_id) AS nth,
        count(*) OVER (PARTITION BY r.benchmark_id, r.model_id) AS equals
      FROM (SELECT *, rank() OVER (PARTITION BY benchmark_id, model_id ORDER BY by_maker, date DESC NULLS LAST) AS place FROM measured) r
      WHERE r.place = 1)
    SELECT n.result_id AS id, ${named('m')} AS model,
      json_build_object('slug', b.slug, 'name', b.name, 'names', b.names, 'direction', b.direction) AS benchmark,
      n.value_text AS value, n.unit, n.se, n.ci_low AS "ciLow", n.ci_high AS "ciHigh", n.ci_level AS "ciLevel", n.n,
      n.runs_k AS "runsK", n.runs_sd AS "runsSd", ${evaluatorsIn('n')} AS evaluators, n.by_maker AS "byMaker", n.date, n.source_url AS url, n.title, n.form,
      n.setup, n.equals
    FROM newest n JOIN family m ON m.id = n.model_id JOIN benchmark b ON b.id = n.benchmark_id
    WHERE n.nth <= ${equalsShown} AND EXISTS (SELECT 1 FROM newest o WHERE o.benchmark_id = n.benchmark_id AND o.model_id <> n.model_id)
    ORDER BY b.name, b.slug, m.released_on NULLS LAST, m.name, n.nth LIMIT 600`,
  row: FamilyValue,
}
