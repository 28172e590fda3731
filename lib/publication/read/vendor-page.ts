import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import {
  ClaimRow,
  Count,
  claimColumns,
  Names,
  Text,
  testedIndependently,
  VerdictId,
  withMerged,
} from './rows'
import { type VendorMeasures, vendorMeasures } from './vendor-measures'

/** At most this many claims stand on a page about an entry; the list of claims has the rest. */
export const claimsShown = 100

const Organization = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  names: Names,
  kinds: z.array(z.string()),
  url: z.string().nullable(),
  note: Text,
})
export type Organization = z.output<typeof Organization>

/** Claims of a verdict that stand: how many, how many tested independently, of how many the verdict is suspended. */
export const Tally = z.strictObject({ verdict: VerdictId, claims: Count, tested: Count, suspended: Count })
export type Tally = z.output<typeof Tally>

/** The columns of `Tally`, over \`claim\` as c grouped by its verdict. */
export const tallyColumns = `c.verdict, count(*) AS claims, count(*) FILTER (WHERE ${testedIndependently}) AS tested,
  count(*) FILTER (WHERE EXISTS (SELECT 1 FROM claim_flag f WHERE f.claim_id = c.claim_id AND f.flag = 'suspended')) AS suspended`

const ModelRow = z.strictObject({
  slug: z.string(),
  name: z.string(),
  names: Names,
  releasedOn: z.string().nullable(),
})

export type VendorPage = {
  organization: Organization
  /** Claims that stand, by verdict; `tested` are those for which independent evidence counts. */
  tallies: Tally[]
  withdrawn: number
  claims: ClaimRow[]
  models: z.output<typeof ModelRow>[]
  measures: VendorMeasures
}

/** What the record holds of a vendor, or null when it is none that a published claim is by. */
export async function getVendorPage(record: RecordReader, slug: string): Promise<VendorPage | null> {
  const organization = await findOrganization(record, slug)
  if (!organization) return null
  const id = [organization.id]
  const [tallies, withdrawn, claims, models, measures] = await Promise.all([
    record.rows(talliesOf, id),
    record.rows(withdrawnOf, id),
    record.rows(claimsOf, id),
    record.rows(modelsOf, id),
    vendorMeasures(record, organization.id),
  ])
  if (tallies.length === 0 && claims.length === 0 && models.length === 0) return null
  return { organization, tallies, withdrawn: withdrawn[0]?.n ?? 0, claims, models, measures }
}

/** A public organization by its slug, or null. */
export async function findOrganization(record: RecordReader, slug: string): Promise<Organization | null> {
  const [found] = await record.rows(bySlug, [slug])
  return found ?? null
}

const bySlug = {
  name: 'organization-by-slug',
  text: `SELECT id, slug, name, names, kinds::text[] AS kinds, url, note FROM organization WHERE slug = $1 AND merged_into_id IS NULL`,
  row: Organization,
}

const talliesOf = {
  name: 'vendor-tallies',
  text: `SELECT ${tallyColumns} FROM claim c
    WHERE vendor_id = ANY(${withMerged('organization')}) AND withdrawn_at IS NULL GROUP BY verdict`,
  row: Tally,
}

const withdrawnOf = {
  name: 'vendor-withdrawn',
  text: `SELECT count(*) AS n FROM claim WHERE vendor_id = ANY(${withMerged('organization')}) AND withdrawn_at IS NOT NULL`,
  row: z.strictObject({ n: Count }),
}

const claimsOf = {
  name: 'vendor-claims',
  text: `SELECT ${claimColumns} FROM claim c JOIN organization o ON o.id = c.vendor_id WHERE c.vendor_id = ANY(${withMerged('organization')})
    ORDER BY c.claimed_on DESC, c.slug LIMIT ${claimsShown}`,
  row: ClaimRow,
}

const modelsOf = {
  name: 'vendor-models',
  text: `SELECT slug, name, names, released_on AS "releasedOn" FROM model
    WHERE organization_id = ANY(${withMerged('organization')}) AND merged_into_id IS NULL
    ORDER BY released_on DESC NULLS LAST, name LIMIT 200`,
  row: ModelRow,
}
