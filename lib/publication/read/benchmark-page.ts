import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { type ClaimedRow, claimedOf, type MeasuredRow, measuredOf } from './measurements'
import { OrganizationPage, pageOfOrganization } from './organization-pages'
import { Named, Names, named, notAnEcho, onScale, organizationToday, Text, withMerged } from './rows'

const Benchmark = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  names: Names,
  kind: z.enum(['benchmark', 'property']),
  owner: Named.nullable(),
  /** Where the owner has a page. */
  ownerPage: OrganizationPage,
  version: z.string().nullable(),
  split: z.string().nullable(),
  metric: z.string(),
  unit: z.string(),
  scale: z.enum(['percent', 'fraction', 'other']),
  direction: z.enum(['higher', 'lower']),
  items: z.int().nullable(),
  margin: z.string().nullable(),
  floor: z.string().nullable(),
  url: z.string().nullable(),
  note: Text,
  variantOf: Named.nullable(),
  variants: z.array(Named),
})
export type Benchmark = z.output<typeof Benchmark>

export type BenchmarkPage = {
  benchmark: Benchmark
  claimed: ClaimedRow[]
  measured: MeasuredRow[]
  /** The median of all values on the benchmark's scale that stand, in its unit; null without any. */
  middle: number | null
}

/** What was claimed and measured on a benchmark, or null when no published claim mentions it. */
export async function getBenchmarkPage(record: RecordReader, slug: string): Promise<BenchmarkPage | null> {
  const [benchmark] = await record.rows(bySlug, [slug])
  if (!benchmark) return null
  const [claimed, measured, [median]] = await Promise.all([
    claimedOf(record, 'benchmark', benchmark.id),
    measuredOf(record, 'benchmark', benchmark.id),
    record.rows(medianOn, [benchmark.id]),
  ])
  return { benchmark, claimed, measured, middle: median?.middle ?? null }
}

const bySlug = {
  name: 'benchmark-by-slug',
  text: `SELECT b.id, b.slug, b.name, b.names, b.kind::text, CASE WHEN o.id IS NULL THEN NULL ELSE ${organizationToday('o')} END AS owner, ${pageOfOrganization('o')} AS "ownerPage",
      b.version, b.split, b.metric, b.unit, b.scale::text, b.direction::text, b.items, b.margin, b.floor, b.url, b.note,
      CASE WHEN p.id IS NULL THEN NULL ELSE ${named('p')} END AS "variantOf",
      ARRAY(SELECT ${named('v')} FROM benchmark v WHERE v.variant_of_id = b.id AND v.merged_into_id IS NULL ORDER BY v.name) AS variants
    FROM benchmark b LEFT JOIN organization o ON o.id = b.owner_id LEFT JOIN benchmark p ON p.id = b.variant_of_id
    WHERE b.slug = $1 AND b.merged_into_id IS NULL`,
  row: Benchmark,
}

const medianOn = {
  name: 'benchmark-median',
  text: `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY r.value::float8) AS middle FROM result r
    JOIN benchmark b ON b.id = $1::uuid
    WHERE r.benchmark_id = ANY(${withMerged('benchmark')}) AND ${onScale('r', 'b')}
      AND EXISTS (SELECT 1 FROM claim_evidence e WHERE e.evidence_id = r.evidence_id AND e.status = 'active' AND ${notAnEcho('e')})`,
  row: z.strictObject({ middle: z.number().nullable() }),
}
