import { hasVendorPage } from '@/lib/publication/read/organization-pages'
import { benchmarkPath, claimPath, evaluatorPath, modelPath, vendorPath } from '../permalink'

/** A kind of page that there is one of for each of something, and where its slugs are. */
export type SitemapSection = {
  name: string
  pathOf: (slug: string) => string
  /** Rows of id, slug and changed (a time, or null where none is known), in the schema `record`. */
  rows: string
}

/** Pages of which there is one each. */
export const singlePages = ['/', '/claims', '/corrections', '/method', '/data'] as const

/** Every kind of page that search engines should find. Past versions are left out: their canonical address is the claim's. */
export const sitemapSections: readonly SitemapSection[] = [
  {
    name: 'claims',
    pathOf: claimPath,
    rows: 'SELECT c.claim_id AS id, c.slug, c.updated_at AS changed FROM claim c',
  },
  {
    name: 'vendors',
    pathOf: vendorPath,
    rows: registry('organization', hasVendorPage('e')),
  },
  { name: 'models', pathOf: modelPath, rows: registry('model', 'true') },
  { name: 'benchmarks', pathOf: benchmarkPath, rows: registry('benchmark', 'true') },
  {
    name: 'evaluators',
    pathOf: evaluatorPath,
    rows: registry(
      'organization',
      // What evidence says of a party that was merged since, it says of what that became.
      `e.id IN (SELECT coalesce(o.merged_into_id, o.id) FROM organization o WHERE o.id IN (
        SELECT p."organizationId" FROM claim_evidence v, jsonb_to_recordset(v.parties) AS p ("organizationId" uuid)))`,
    ),
  },
]

function registry(kind: 'organization' | 'model' | 'benchmark', condition: string): string {
  return `SELECT e.id, e.slug, NULL::timestamptz AS changed FROM ${kind} e WHERE e.merged_into_id IS NULL AND ${condition}`
}
