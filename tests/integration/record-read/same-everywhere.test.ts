import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecordReader } from '@/lib/db/record-pool'
import type { Exports } from '@/lib/exchange/export/exports'
import { speech } from '@/lib/i18n/translator'
import { verdicts } from '@/lib/publication/feed/channels/verdicts'
import { feedLength } from '@/lib/publication/feed/length'
import { readListAddress } from '@/lib/publication/list-address'
import { writeCursor } from '@/lib/publication/list-order'
import { getClaimListPage } from '@/lib/publication/read/claim-list-page'
import { listFacets } from '@/lib/publication/read/facets'
import { getHomePage } from '@/lib/publication/read/home'
import { countClaims } from '@/lib/publication/read/list-claims'
import { codes, entryFilters, filterNames, isCodeFilter, listedFlags } from '@/lib/search/filter'
import { readClaimFilter } from '@/lib/search/read-filter'
import { download, testExports } from '../export/download'
import { freshRecord } from './fresh-record'

let record: RecordReader
let exports: Exports

/** Two hundred claims like those of the small data set, with every value of every filter among them. */
beforeAll(async () => {
  const { url, record: opened } = await freshRecord()
  record = opened
  exports = testExports(url)
  const client = new pg.Client(url)
  await client.connect()
  for (const statement of manyLikeThem) await client.query(statement)
  await client.end()
})
afterAll(() => exports.close())

const id = `('0000000f-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid`
const made = `generate_series(1, 200) i JOIN LATERAL (SELECT * FROM record.claim c WHERE c.slug LIKE 'maverick-%' ORDER BY c.slug OFFSET i % 2 LIMIT 1) c ON true`
const oneOf = (values: readonly string[], step: number) =>
  `(ARRAY['${values.join(`','`)}'])[(i / ${step}) % ${values.length} + 1]`
const entry = (table: string) =>
  `(SELECT e.id FROM record.${table} e ORDER BY e.slug OFFSET i % (SELECT count(*) FROM record.${table}) LIMIT 1)`
const withdrawn = `CASE WHEN i % 17 = 0 THEN timestamptz '2026-01-01' END`
const manyLikeThem = [
  `ALTER TABLE record.version DISABLE TRIGGER USER`,
  // Of all reasons to be in the feed the one that needs no assessment.
  `UPDATE record.version SET reason = 'retraction', assessment_id = NULL`,
  `INSERT INTO public.claim (id, slug, vendor_id, kind, stage, statement, claimed_on, created_by_id, created_at, updated_at, published_at)
    SELECT ${id}, 'like-' || i, c.vendor_id, 'score', 'published', c.statement, c.claimed_on, p.created_by_id, now(), now(), now()
    FROM ${made} JOIN public.claim p ON p.id = c.claim_id`,
  `INSERT INTO record.claim_model SELECT DISTINCT ${id}, ${entry('model')}, ${oneOf(['subject', 'measured'], 5)} FROM ${made}`,
  `INSERT INTO record.claim_benchmark SELECT ${id}, ${entry('benchmark')}, 'claimed' FROM ${made} WHERE i % 3 > 0`,
  `INSERT INTO record.claim_evaluator SELECT ${id}, ${entry('organization')} FROM ${made} WHERE i % 4 > 0`,
  `INSERT INTO record.claim (claim_id, slug, vendor_id, kind, attribution, statement, claimed_on, verdict, one_line, verdict_origin, approvals,
      version, content_hash, published_at, updated_at, withdrawn_at, evidence_count, counted_count, tested_independently)
    SELECT ${id}, 'like-' || i, ${entry('organization')}, ${oneOf(codes.kind, 3)}, 'vendor', c.statement, date '2024-12-01' + i,
      ${oneOf(codes.verdict, 1)}, c.one_line, ${oneOf(codes.origin, 7)}, 0, 0, repeat('0', 64), now(), timestamptz '2026-01-01' + i % 9 * interval '1 day',
      ${withdrawn}, 0, 0, i % 5 < 2 FROM ${made}`,
  `INSERT INTO record.claim_words (number, claim_id, search_text, search)
    SELECT x.number, x.claim_id, w.search_text, w.search FROM ${made} JOIN record.claim_words w ON w.claim_id = c.claim_id
    JOIN record.claim x ON x.slug = 'like-' || i`,
  `INSERT INTO record.version (claim_id, number, reason, note, text, content_hash, published_at, published_by_id, verdict)
    SELECT ${id}, 0, 'retraction', '{}', v.text, v.content_hash, now(), v.published_by_id, 'mixed'
    FROM ${made} JOIN record.version v ON v.claim_id = c.claim_id AND v.number = c.version`,
  `INSERT INTO public.claim_flag (id, claim_id, flag, reason, set_by_id, set_at)
    SELECT gen_random_uuid(), ${id}, ${oneOf(
      listedFlags.filter((flag) => flag !== 'withdrawn'),
      2,
    )}, '{"en": "Made up"}', p.created_by_id, now()
    FROM ${made} JOIN public.claim p ON p.id = c.claim_id WHERE i % 2 = 0`,
]

const value = {
  q: fc.constantFrom(
    'llama',
    'maverick beats',
    '매버릭',
    '모델',
    '"10m tokens"',
    'GPT-4o',
    '%',
    'averic',
    'meta 4',
    '벤치',
  ),
  vendor: fc.constantFrom('meta', '메타', 'Meta'),
  model: fc.constantFrom('llama-4-maverick', 'GPT 4o'),
  benchmark: fc.constantFrom('gpqa', 'GPQA Diamond'),
  evaluator: fc.constantFrom('epoch-ai', 'Meta'),
  from: fc.constantFrom('2024', '2025-04', '2025-04-05'),
  to: fc.constantFrom('2025', '2025-04-05', '2030'),
}
const query = fc
  .subarray([...filterNames], { minLength: 0, maxLength: 3 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        (isCodeFilter(name) ? fc.constantFrom<string>(...codes[name]) : value[name]).map(
          (chosen) => [name, chosen] as const,
        ),
      ),
    ),
  )
  .map((pairs) => new URLSearchParams(pairs.map(([name, chosen]) => [name, chosen])).toString())

async function slugsOfList(address: string): Promise<string[]> {
  const slugs: string[] = []
  for (let after = ''; ; ) {
    const read = readListAddress(new URLSearchParams(`${address}${after}`))
    const { found } = await getClaimListPage(record, read, 'en')
    slugs.push(...found.claims.map(({ slug }) => slug))
    if (!found.next) return slugs
    after = `&after=${writeCursor(found.next)}`
  }
}

async function slugsOfFile(format: string, address: string): Promise<unknown[]> {
  const text = await download(exports, `claims.${format}?${address}`)
  const rows: Record<string, unknown>[] =
    format === 'csv'
      ? parse(text, { columns: true })
      : format === 'json'
        ? JSON.parse(text).rows
        : text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
  return rows.map((row) => row.claim_slug)
}

test('one query string finds the same claims in the list, in every file and in the feed', async () => {
  await fc.assert(
    fc.asyncProperty(query, async (address) => {
      const { filter, problems } = readClaimFilter(new URLSearchParams(address))
      fc.pre(problems.length === 0)
      const listed = await slugsOfList(address)
      expect(new Set(listed).size, address).toBe(listed.length)
      const corrected = (await getClaimListPage(record, readListAddress(new URLSearchParams(address)), 'en'))
        .correction
      fc.pre(corrected === null)
      for (const format of ['csv', 'json', 'jsonl'])
        expect((await slugsOfFile(format, address)).toSorted(), `${format} ${address}`).toEqual(
          listed.toSorted(),
        )
      const entries = await verdicts.read(record, { filter, s: speech('en'), address: (to) => to })
      const told = new Set(entries.map((entry) => entry.address.split('/')[2]))
      if (entries.length < feedLength) expect([...told].toSorted(), address).toEqual(listed.toSorted())
      else expect(listed).toEqual(expect.arrayContaining([...told]))
    }),
    { numRuns: 30 },
  )
}, 180_000)

test('the count beside every value is what following its link finds, whatever else is chosen', async () => {
  await fc.assert(
    fc.asyncProperty(query, async (address) => {
      const { filter } = readClaimFilter(new URLSearchParams(address))
      const facets = await listFacets(record, filter)
      for (const name of filterNames.filter(isCodeFilter))
        for (const { code, count } of facets.codes[name])
          expect(await countClaims(record, { ...filter, [name]: code }), `${address} ${name} ${code}`).toBe(
            count,
          )
      for (const name of entryFilters)
        for (const { entry, count } of facets.entries[name])
          expect(
            await countClaims(record, { ...filter, [name]: entry.slug }),
            `${address} ${entry.slug}`,
          ).toBe(count)
    }),
    { numRuns: 12 },
  )
}, 180_000)

test('a number by verdict is what its link finds: a withdrawn claim has no verdict', async () => {
  const { tallies, numbers } = await getHomePage(record)
  const found = await Promise.all(
    tallies.map(async ({ verdict }) => ({ verdict, claims: await countClaims(record, { verdict }) })),
  )
  expect(found).toEqual(tallies.map(({ verdict, claims }) => ({ verdict, claims })))
  const withdrawn = await countClaims(record, { flag: 'withdrawn' })
  expect(withdrawn).toBeGreaterThan(0)
  expect(numbers.withdrawn).toBe(withdrawn)
  expect(await countClaims(record, {})).toBe(numbers.claims + withdrawn)
})
