import { z } from 'zod'

/** The page that an organization has: as the author of evidence, else as a vendor; null where it is merely named. */
export const OrganizationPage = z.enum(['evaluator', 'vendor']).nullable()

/** The same of the organization under an alias. */
export function pageOfOrganization(alias: string): string {
  return `CASE WHEN ${isParty(alias)} THEN 'evaluator' WHEN ${hasVendorPage(alias)} THEN 'vendor' END`
}

/** Whether an organization has a page as a vendor: a claim is by it, or a model is its own. */
export function hasVendorPage(alias: string): string {
  return `(EXISTS (SELECT 1 FROM claim c WHERE c.vendor_id IN ${itself(alias)})
    OR EXISTS (SELECT 1 FROM model w WHERE w.organization_id IN ${itself(alias)} AND w.merged_into_id IS NULL))`
}

/** Whether an organization is a party of evidence, so that it has a page as an evaluator. */
function isParty(alias: string): string {
  return `EXISTS (SELECT 1 FROM mention n JOIN claim_evidence e ON e.claim_id = n.claim_id
    WHERE n.kind = 'organization' AND n.subject_id IN ${itself(alias)}
      AND e.parties @> jsonb_build_array(jsonb_build_object('organizationId', n.subject_id)))`
}

/** An organization and what was merged into it. */
function itself(alias: string): string {
  return `(SELECT ${alias}.id UNION ALL SELECT g.id FROM merged g WHERE g.kind = 'organization' AND g.into_id = ${alias}.id)`
}
