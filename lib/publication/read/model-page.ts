import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { type Rival, rivalsOf } from './comparison-page'
import { type ClaimedRow, claimedOf, type MeasuredRow, measuredOf } from './measurements'
import { type FamilyValue, familyValues } from './model-family'
import { ClaimRow, claimColumns, Named, Names, named, organizationToday, Text, withMerged } from './rows'
import { claimsShown } from './vendor-page'

const Model = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  names: Names,
  organization: Named,
  releasedOn: z.string().nullable(),
  openWeights: z.boolean().nullable(),
  url: z.string().nullable(),
  note: Text,
  variantOf: Named.nullable(),
  variants: z.array(Named),
})
export type Model = z.output<typeof Model>

export type ModelPage = {
  model: Model
  claims: ClaimRow[]
  claimed: ClaimedRow[]
  measured: MeasuredRow[]
  /** Models that one evaluator measured beside it. */
  rivals: Rival[]
  /** Values of it and its variants on benchmarks they share. */
  family: FamilyValue[]
}

/** What was claimed of a model and what was measured, or null when no published claim mentions it. */
export async function getModelPage(record: RecordReader, slug: string): Promise<ModelPage | null> {
  const [model] = await record.rows(bySlug, [slug])
  if (!model) return null
  const [claims, claimed, measured, rivals, family] = await Promise.all([
    record.rows(claimsAbout, [model.id]),
    claimedOf(record, 'model', model.id),
    measuredOf(record, 'model', model.id),
    rivalsOf(record, model.id),
    familyValues(record, model.id),
  ])
  return { model, claims, claimed, measured, rivals, family }
}

const bySlug = {
  name: 'model-by-slug',
  text: `SELECT m.id, m.slug, m.name, m.names, ${organizationToday('o')} AS organization, m.released_on AS "releasedOn",
      m.open_weights AS "openWeights", m.url, m.note, CASE WHEN p.id IS NULL THEN NULL ELSE ${named('p')} END AS "variantOf",
      ARRAY(SELECT ${named('v')} FROM model v WHERE v.variant_of_id = m.id AND v.merged_into_id IS NULL
        ORDER BY v.released_on NULLS LAST, v.name) AS variants
    FROM model m JOIN organization o ON o.id = m.organization_id LEFT JOIN model p ON p.id = m.variant_of_id
    WHERE m.slug = $1 AND m.merged_into_id IS NULL`,
  row: Model,
}

const claimsAbout = {
  name: 'model-claims',
  text: `SELECT ${claimColumns} FROM claim c JOIN organization o ON o.id = c.vendor_id
    WHERE c.claim_id IN (SELECT x.claim_id FROM claim_model x WHERE x.model_id = ANY(${withMerged('model')}) AND x.role <> 'measured')
    ORDER BY c.claimed_on DESC, c.slug LIMIT ${claimsShown}`,
  row: ClaimRow,
}
