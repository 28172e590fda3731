import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { type Tie, tiesOf } from './evaluator-ties'
import { type MeasuredRow, measuredOf } from './measurements'
import { hasVendorPage } from './organization-pages'
import { Count, Text, withMerged } from './rows'
import { findOrganization, type Organization } from './vendor-page'

const EvidenceRow = z.strictObject({
  title: z.string(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  status: z.enum(['active', 'superseded', 'retracted']),
  stance: z.string(),
  grade: z.string(),
  counted: z.boolean(),
  roles: z.array(z.string()),
  claim: z.strictObject({ slug: z.string(), statement: Text }),
  total: Count,
})
export type EvaluatorEvidence = z.output<typeof EvidenceRow>

const RevisionRow = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  status: z.enum(['superseded', 'retracted']),
  claim: z.string(),
  total: Count,
})
export type Revision = z.output<typeof RevisionRow>

export type EvaluatorPage = {
  organization: Organization
  /** Whether it has a page as a vendor. */
  isVendor: boolean
  evidence: EvaluatorEvidence[]
  /** Evidence that newer evidence replaced or that was retracted, once each, by one of its claims. */
  revisions: Revision[]
  measured: MeasuredRow[]
  ties: Tie[]
}

/** What an organization measured or published as evidence, or null when it is no party of any that is public. */
export async function getEvaluatorPage(record: RecordReader, slug: string): Promise<EvaluatorPage | null> {
  const organization = await findOrganization(record, slug)
  if (!organization) return null
  const [evidence, revisions, [vendor], measured, ties] = await Promise.all([
    record.rows(evidenceOf, [organization.id]),
    record.rows(revisionsOf, [organization.id]),
    record.rows(vendorPage, [organization.id]),
    measuredOf(record, 'evaluator', organization.id),
    tiesOf(record, organization.id),
  ])
  if (evidence.length === 0) return null
  return { organization, isVendor: vendor?.exists ?? false, evidence, revisions, measured, ties }
}

const vendorPage = {
  name: 'evaluator-vendor-page',
  text: `SELECT ${hasVendorPage('o')} AS exists FROM organization o WHERE o.id = $1::uuid`,
  row: z.strictObject({ exists: z.boolean() }),
}

const from = `FROM mention n JOIN claim_evidence e ON e.claim_id = n.claim_id JOIN claim c ON c.claim_id = e.claim_id
    WHERE n.kind = 'organization' AND n.subject_id = ANY(${withMerged('organization')})
      AND e.parties @> jsonb_build_array(jsonb_build_object('organizationId', n.subject_id))`

const evidenceOf = {
  name: 'evaluator-evidence',
  text: `SELECT e.title, e.date, e.source_url AS url, e.status, e.stance, e.grade, e.counted,
      ARRAY(SELECT p.role FROM jsonb_to_recordset(e.parties) AS p (role text, "organizationId" uuid)
        WHERE p."organizationId" = n.subject_id ORDER BY p.role) AS roles,
      json_build_object('slug', c.slug, 'statement', c.statement) AS claim, count(*) OVER () AS total
    ${from} ORDER BY e.date DESC NULLS LAST, e.title, c.slug LIMIT 300`,
  row: EvidenceRow,
}

const revisionsOf = {
  name: 'evaluator-revisions',
  text: `SELECT r.*, count(*) OVER () AS total FROM (
      SELECT DISTINCT ON (e.evidence_id) e.evidence_id AS id, e.title, e.date, e.source_url AS url, e.status, c.slug AS claim
      ${from} AND e.status <> 'active' ORDER BY e.evidence_id, c.slug) r
    ORDER BY r.date DESC NULLS LAST, r.title, r.id LIMIT 200`,
  row: RevisionRow,
}
