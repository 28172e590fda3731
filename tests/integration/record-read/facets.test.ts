import { beforeAll, expect, test } from 'vitest'
import type { RecordReader } from '@/lib/db/record-pool'
import { readListAddress } from '@/lib/publication/list-address'
import { getClaimListPage } from '@/lib/publication/read/claim-list-page'
import { listFacets } from '@/lib/publication/read/facets'
import { countClaims } from '@/lib/publication/read/list-claims'
import { type ClaimFilter, type CodeFilter, codes, entryFilters } from '@/lib/search/filter'
import { freshRecord } from './fresh-record'

let record: RecordReader
beforeAll(async () => {
  const fresh = await freshRecord()
  record = fresh.record
  await fresh.db.$executeRaw`
    INSERT INTO record.claim (claim_id, slug, vendor_id, kind, attribution, statement, claimed_on, verdict, one_line, verdict_origin,
      approvals, version, content_hash, published_at, updated_at, evidence_count, counted_count)
    SELECT gen_random_uuid(), 'many-' || i, c.vendor_id, (ARRAY['score', 'trend'])[i % 2 + 1], 'vendor', '{"en": "One of many"}', '2025-01-01',
      (ARRAY['mixed', 'unverified', 'unverified'])[i % 3 + 1], '{}', 'none', 0, 0, repeat('0', 64), now(), now(), 0, 0
    FROM record.claim c, generate_series(1, 1200) i WHERE c.slug = 'maverick-gpqa'`
  await fresh.db.$executeRaw`
    INSERT INTO record.claim_words (number, claim_id, search_text, search)
    SELECT number, claim_id, ' one of many ', '''o'' ''.one'' ''.many'' ''m''' FROM record.claim WHERE slug LIKE 'many-%'`
  await fresh.db.$executeRaw`
    INSERT INTO record.claim_model SELECT c.claim_id, x.model_id, 'subject' FROM record.claim c, record.claim_model x JOIN record.claim o
      ON o.claim_id = x.claim_id AND o.slug = 'maverick-gpqa' WHERE c.slug LIKE 'many-%' AND x.role = 'subject'`
})

const read = (query: string) => getClaimListPage(record, readListAddress(new URLSearchParams(query)), 'en')

/** What a count must be: what the list finds when the value is chosen. */
async function afterChoosing(filter: ClaimFilter, name: string, value: string): Promise<number> {
  return countClaims(record, { ...filter, [name]: value })
}

test.each<ClaimFilter>([
  {},
  { q: 'many' },
  { q: 'maverick' },
  { kind: 'trend' },
  { kind: 'trend', verdict: 'mixed' },
  { vendor: 'meta', q: 'one' },
  { model: 'llama-4-maverick', from: '2025-01-02' },
  { tested: 'yes' },
])('the count beside every value is what choosing it leaves, with %j on', async (filter) => {
  const facets = await listFacets(record, filter)
  for (const name of Object.keys(codes) as CodeFilter[])
    for (const { code, count } of facets.codes[name])
      expect(count, `${name} ${code}`).toBe(await afterChoosing(filter, name, code))
  for (const name of entryFilters)
    for (const { entry, count } of facets.entries[name])
      expect(count, `${name} ${entry.slug}`).toBe(await afterChoosing(filter, name, entry.slug))
  expect(facets.entries.vendor.length).toBeGreaterThan(0)
})

test('a name by any alias becomes the slug, and typed filters become filters', async () => {
  expect((await read('vendor=메타&model=Llama 4 Maverick')).rewritten).toBe(
    'vendor=meta&model=llama-4-maverick',
  )
  expect((await read('q=vendor:meta verdict:mixed many')).rewritten).toBe('q=many&verdict=mixed&vendor=meta')
  expect((await read('q=many&verdict=mixed&vendor=meta')).rewritten).toBeNull()
})

test('a name that nobody has is said with those that may be meant, and finds nothing', async () => {
  const page = await read('model=Llama 4 Maverik')
  expect(page.unknown).toMatchObject([{ name: 'model', likely: [{ slug: 'llama-4-maverick' }] }])
  expect([page.count, page.found.claims]).toEqual([0, []])
  expect((await read('vendor=banana')).unknown).toMatchObject([{ likely: [] }])
})

test('a name with a typing error is searched for as it is spelled, unless it is quoted', async () => {
  const page = await read('q=Maverik gpqa')
  expect(page.correction).toEqual({ q: 'Maverick gpqa', changed: [{ typed: 'Maverik', meant: 'Maverick' }] })
  expect(page.found.claims.map(({ slug }) => slug)).toContain('maverick-gpqa')
  expect((await read('q=메버릭')).correction?.q).toBe('매버릭')
  expect(await read('q="Maverik"')).toMatchObject({ correction: null, count: 0 })
})

test('where nothing is left, each filter is named with what is left without it', async () => {
  const page = await read('q=many&kind=opinion')
  expect(page.relaxed).toEqual([{ name: 'q', count: 0 }].slice(1).concat([{ name: 'kind', count: 1200 }]))
})

test('a result says where the words stand that its lines do not show', async () => {
  const page = await read('q=매버릭')
  const matches = [...page.matches.values()].flat()
  expect(matches).toContainEqual(
    expect.objectContaining({
      in: 'model',
      pieces: expect.arrayContaining([{ text: '매버릭', marked: true }]),
    }),
  )
})

test('a place behind the end shows none and still says how many there are', async () => {
  const first = await read('sort=name')
  const last = Buffer.from(JSON.stringify(['name', 1, 'zzz', first.found.claims[0]?.id])).toString(
    'base64url',
  )
  expect(await read(`sort=name&after=${last}`)).toMatchObject({
    found: { claims: [], next: null },
    count: 1202,
  })
})
