import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { type MedianInterval, medianInterval, medianOf } from '@/lib/publication/vendor/median-interval'
import { Count, Named, named, onScale, withMerged } from './rows'

/** What can be counted and measured of a vendor's claims. */
export type VendorMeasures = {
  /** Measured minus claimed in points of 100, lower-is-better turned: below zero, less than claimed. */
  gap: MedianInterval | null
  /** Score claims that the gap is of, also where they are too few for one. */
  gapClaims: number
  /** Days from a claim to the first independent measurement that counts, over claims that have one. */
  daysToTest: number | null
  tested: number
  leftOut: LeftOut[]
}

const LeftOut = z.strictObject({
  model: Named,
  predecessor: Named,
  benchmarks: z.array(Named),
  reported: Count,
})
/** Benchmarks that claims about a predecessor report and those about its successor do not. */
export type LeftOut = z.output<typeof LeftOut>

export async function vendorMeasures(record: RecordReader, vendorId: string): Promise<VendorMeasures> {
  const [[gap], [day], leftOut] = await Promise.all([
    record.rows(gapsOf, [vendorId]),
    record.rows(daysOf, [vendorId]),
    record.rows(leftOutBy, [vendorId]),
  ])
  const [gaps, days] = [gap?.gaps ?? [], day?.days ?? []]
  return {
    gap: medianInterval(gaps),
    gapClaims: gaps.length,
    daysToTest: medianOf(days),
    tested: days.length,
    leftOut,
  }
}

const independent = `e.counted AND e.grade IN ('A', 'B') AND e.status = 'active'`

/** Rows point to the entries of their version's day; `now` says what stands for each of these today. */
const now = `now AS MATERIALIZED (SELECT id, into_id FROM merged)`
const today = (alias: string, id: string) => `LEFT JOIN now ${alias} ON ${alias}.id = ${id}`

/**
 * One gap for each claim of one value: what independent evidence measured on average, each piece once, against it. Of a
 * piece of evidence only the results that counted are taken; a loose name is measured by its variants.
 */
const gapsOf = {
  name: 'vendor-gaps',
  text: `WITH ${now}, one AS MATERIALIZED (
      SELECT c.claim_id, min(a.value) AS claimed, min(a.model_id::text)::uuid AS model_id, min(a.benchmark_id::text)::uuid AS benchmark_id
      FROM claim c JOIN assertion a ON a.claim_id = c.claim_id AND a.relation IN ('eq', 'about') AND a.value IS NOT NULL
      WHERE c.vendor_id = ANY(${withMerged('organization')}) AND c.kind = 'score' AND c.withdrawn_at IS NULL
      GROUP BY c.claim_id HAVING count(*) = 1),
    b AS MATERIALIZED (SELECT x.id, x.scale::text AS scale, x.direction::text AS direction FROM benchmark x
      WHERE x.kind = 'benchmark' AND x.scale::text IN ('percent', 'fraction')),
    m AS MATERIALIZED (SELECT x.id, x.variant_of_id FROM model x)
    SELECT coalesce(array_agg(gap), '{}') AS gaps FROM (
      SELECT ((avg(measured) - min(claimed)) * min(factor))::float8 AS gap FROM (
        SELECT a.claim_id, a.claimed, avg(r.value) AS measured,
          (CASE b.scale WHEN 'fraction' THEN 100 ELSE 1 END) * (CASE b.direction WHEN 'lower' THEN -1 ELSE 1 END) AS factor
        FROM one a ${today('ab', 'a.benchmark_id')} ${today('am', 'a.model_id')}
        JOIN b ON b.id = coalesce(ab.into_id, a.benchmark_id)
        JOIN claim_evidence e ON e.claim_id = a.claim_id AND ${independent}
        JOIN result r ON r.result_id = ANY(e.counted_results) AND r.value IS NOT NULL
        ${today('rb', 'r.benchmark_id')} ${today('rm', 'r.model_id')}
        JOIN m ON m.id = coalesce(rm.into_id, r.model_id)
        WHERE coalesce(am.into_id, a.model_id) IN (m.id, m.variant_of_id) AND coalesce(rb.into_id, r.benchmark_id) = b.id
          AND ${onScale('r', 'b')}
        GROUP BY a.claim_id, e.evidence_id, a.claimed, b.scale, b.direction) AS each
      GROUP BY claim_id) AS every`,
  row: z.strictObject({ gaps: z.array(z.number()) }),
}

/** Documents and price lists measure nothing. What was measured before the claim was made counts as measured on its day. */
const daysOf = {
  name: 'vendor-days-to-test',
  text: `SELECT coalesce(array_agg(days), '{}') AS days FROM (
      SELECT greatest(0, min(e.date) - c.claimed_on) AS days FROM claim c
      JOIN claim_evidence e ON e.claim_id = c.claim_id AND ${independent} AND e.form = 'run' AND e.date IS NOT NULL
      WHERE c.vendor_id = ANY(${withMerged('organization')}) AND c.withdrawn_at IS NULL GROUP BY c.claim_id, c.claimed_on) AS each`,
  row: z.strictObject({ days: z.array(z.int()) }),
}

/**
 * Only of releases about which the record holds claims of the vendor itself; “not reported” is not reported. Who reports
 * another split or version of a benchmark (`variant_of`) has not left it out.
 */
const leftOutBy = {
  name: 'vendor-left-out',
  text: `WITH ${now}, reported AS (
      SELECT DISTINCT coalesce(am.into_id, a.model_id) AS model_id, b.id AS benchmark_id, coalesce(b.variant_of_id, b.id) AS family
      FROM assertion a JOIN claim c ON c.claim_id = a.claim_id ${today('ab', 'a.benchmark_id')} ${today('am', 'a.model_id')}
      JOIN benchmark b ON b.id = coalesce(ab.into_id, a.benchmark_id) AND b.kind = 'benchmark'
      WHERE c.vendor_id = ANY(${withMerged('organization')}) AND c.withdrawn_at IS NULL AND a.not_reported IS NULL)
    SELECT ${named('m')} AS model, ${named('p')} AS predecessor, json_agg(${named('b')} ORDER BY b.name) AS benchmarks,
      (SELECT count(*) FROM reported x WHERE x.model_id = p.id) AS reported
    FROM model m ${today('pm', 'm.predecessor_id')} JOIN model p ON p.id = coalesce(pm.into_id, m.predecessor_id) JOIN reported old ON old.model_id = p.id JOIN benchmark b ON b.id = old.benchmark_id
    WHERE m.organization_id = ANY(${withMerged('organization')}) AND EXISTS (SELECT 1 FROM reported x WHERE x.model_id = m.id)
      AND NOT EXISTS (SELECT 1 FROM reported x WHERE x.model_id = m.id AND x.family = old.family)
    GROUP BY m.id, m.slug, m.name, m.names, m.released_on, p.id, p.slug, p.name, p.names
    ORDER BY m.released_on DESC NULLS LAST, m.slug LIMIT 50`,
  row: LeftOut,
}
