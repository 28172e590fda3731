import { expect, test } from 'vitest'
import { getVendorPage } from '@/lib/publication/read/vendor-page'
import { freshRecord } from './fresh-record'

test('a vendor with few measured claims has no median gap, and its counts have their denominators', async () => {
  const { record } = await freshRecord()
  const page = await getVendorPage(record, 'meta')
  expect(page?.measures.gap).toBeNull()
  expect(page?.measures.gapClaims).toBeLessThan(6)
  expect(page?.measures.tested).toBeLessThanOrEqual(page?.claims.length ?? 0)
})

test('only evidence that stands and counts makes a gap between claimed and measured', async () => {
  const { record, db } = await freshRecord()
  await db.$executeRaw`UPDATE record.claim_evidence SET counted = true, grade = 'A'`
  expect((await getVendorPage(record, 'meta'))?.measures.gapClaims).toBe(0)
  await db.$executeRaw`UPDATE record.claim_evidence e
    SET counted_results = ARRAY(SELECT r.result_id FROM record.result r WHERE r.evidence_id = e.evidence_id)`
  const gaps = async () => (await getVendorPage(record, 'meta'))?.measures.gapClaims
  expect(await gaps()).toBe(1)
  await db.$executeRaw`UPDATE record.claim_evidence SET status = 'retracted'`
  expect(await gaps()).toBe(0)
})

test('a vendor with more than 20,000 tested claims is counted whole', async () => {
  const { record, db } = await freshRecord()
  await db.$executeRaw`UPDATE record.claim_evidence SET counted = false`
  await db.$executeRaw`INSERT INTO record.claim SELECT copy.* FROM record.claim c, generate_series(1, 20100) i,
      LATERAL jsonb_populate_record(c, jsonb_build_object('claim_id', gen_random_uuid(), 'slug', 'many-' || i,
        'claimed_on', '2025-04-01', 'number', nextval('record.claim_number'))) copy
    WHERE c.claim_id = (SELECT min(x.claim_id::text)::uuid FROM record.claim x JOIN record.organization o ON o.id = x.vendor_id AND o.slug = 'meta')`
  await db.$executeRaw`INSERT INTO record.claim_evidence SELECT copy.* FROM record.claim m, record.claim_evidence e,
      LATERAL jsonb_populate_record(e, jsonb_build_object('claim_id', m.claim_id, 'counted', true, 'grade', 'A',
        'status', 'active', 'form', 'run', 'date', '2025-04-11')) copy
    WHERE m.slug LIKE 'many-%' AND (e.claim_id, e.evidence_id) = (SELECT x.claim_id, x.evidence_id FROM record.claim_evidence x
      WHERE x.claim_id NOT IN (SELECT y.claim_id FROM record.claim y WHERE y.slug LIKE 'many-%') LIMIT 1)`
  expect((await getVendorPage(record, 'meta'))?.measures).toMatchObject({ tested: 20_100, daysToTest: 10 })
})
