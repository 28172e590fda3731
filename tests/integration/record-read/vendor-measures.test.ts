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
