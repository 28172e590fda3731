import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord } from '@/lib/db/record-pool'
import { currentClaims } from '@/lib/publication/listing/current-claims'
import { correctedWords } from '@/lib/publication/read/corrected-words'
import { listFacets } from '@/lib/publication/read/facets'
import { countClaims, listClaims } from '@/lib/publication/read/list-claims'
import { documentOf } from '@/lib/search/document'
import { freshRecord } from './fresh-record'

let fresh: Awaited<ReturnType<typeof freshRecord>>
let client: pg.Client
beforeAll(async () => {
  fresh = await freshRecord()
  client = new pg.Client(fresh.url)
  await client.connect()
})
afterAll(() => client.end())

const count = (filter: Parameters<typeof countClaims>[1]) => countClaims(fresh.record, filter)
const change = (column: string, value: string) =>
  client.query(`UPDATE record.claim SET ${column} = $1 WHERE slug = 'maverick-gpqa'`, [value])

test('a list shows what changed the moment it is committed, and nothing that is not', async () => {
  expect(await count({ verdict: 'misleading' })).toBe(0)
  await client.query('BEGIN')
  await change('verdict', 'misleading')
  expect(await count({ verdict: 'misleading' })).toBe(0)
  await client.query('COMMIT')
  expect(await count({ verdict: 'misleading' })).toBe(1)
  await client.query('BEGIN')
  await change('verdict', 'mixed')
  await client.query('ROLLBACK')
  expect(await count({ verdict: 'misleading' })).toBe(1)
})

test('a transaction that began first and ended last is not passed over', async () => {
  const other = new pg.Client(fresh.url)
  await other.connect()
  await other.query('BEGIN')
  await other.query(`UPDATE record.claim SET kind = 'trend' WHERE slug = 'maverick-gpqa'`)
  await client.query(`UPDATE record.claim SET kind = 'trend' WHERE slug = 'maverick-beats-gpt-4o'`)
  expect(await count({ kind: 'trend' })).toBe(1)
  expect(await count({ kind: 'trend' })).toBe(1)
  await other.query('COMMIT')
  await other.end()
  expect(await count({ kind: 'trend' })).toBe(2)
})

test('flags, models, benchmarks and evaluators that come and go move their counts', async () => {
  const counted = async () => {
    const { codes, entries } = await listFacets(fresh.record, {})
    const sum = (facets: { count: number }[]) => facets.reduce((all, one) => all + one.count, 0)
    return [codes.flag, entries.model, entries.benchmark, entries.evaluator].map(sum)
  }
  const [flags = 0, models = 0, benchmarks = 0, evaluators = 0] = await counted()
  const claim = `(SELECT claim_id FROM record.claim WHERE slug = 'maverick-beats-gpt-4o')`
  await client.query(`INSERT INTO public.claim_flag (id, claim_id, flag, reason, set_by_id, set_at)
    SELECT gen_random_uuid(), ${claim}, 'disputed', '{"en": "Made up"}', c.created_by_id, now() FROM public.claim c LIMIT 1`)
  await client.query(`DELETE FROM record.claim_model WHERE claim_id = ${claim}`)
  await client.query(`DELETE FROM record.claim_evaluator`)
  const after = await counted()
  expect(after[0]).toBe(flags + 1)
  expect(after[1]).toBeLessThan(models)
  expect(after[2]).toBe(benchmarks)
  expect([evaluators > 0, after[3]]).toEqual([true, 0])
  await client.query(
    `UPDATE public.claim_flag SET lifted_at = now(), lifted_by_id = set_by_id WHERE lifted_at IS NULL`,
  )
  expect((await counted())[0]).toBe(flags)
})

test('a claim that is taken off the record leaves the list, and one that comes is in it', async () => {
  const before = await count({})
  await client.query(`INSERT INTO record.claim (claim_id, slug, vendor_id, kind, attribution, statement, claimed_on, verdict, one_line,
      verdict_origin, approvals, version, content_hash, published_at, updated_at, evidence_count, counted_count)
    SELECT gen_random_uuid(), 'short-lived', vendor_id, kind, attribution, statement, claimed_on, verdict, one_line, verdict_origin,
      approvals, version, content_hash, published_at, now(), 0, 0 FROM record.claim WHERE slug = 'maverick-gpqa'`)
  const { claims } = await listClaims(fresh.record, { filter: {}, sort: 'changed', after: null })
  expect([claims.length, claims[0]?.slug]).toEqual([before + 1, 'short-lived'])
  await client.query(`DELETE FROM record.claim WHERE slug = 'short-lived'`)
  expect(await count({})).toBe(before)
})

test('what a claim was about before it changed does not pile up', async () => {
  for (let round = 0; round < 12; round++) {
    await client.query(`INSERT INTO record.claim_model SELECT c.claim_id, m.id, 'subject' FROM record.claim c, record.model m
      WHERE c.slug LIKE 'maverick-%' ON CONFLICT DO NOTHING`)
    await client.query(`UPDATE record.claim SET kind = kind`)
    await count({})
  }
  const { ties } = (await currentClaims(fresh.record)).columns
  const held = [...ties.model.length].reduce((sum, length) => sum + length, 0)
  expect(ties.model.used - ties.model.unused).toBe(held)
  expect(ties.model.used).toBeLessThan(held * 2 + 4096 + 64)
})

test('readers at the same time share a reading and see the same; another pool reads for itself', async () => {
  const counts = await Promise.all(Array.from({ length: 20 }, () => count({})))
  expect(new Set(counts).size).toBe(1)
  const other = openRecord(fresh.url)
  expect(await countClaims(other, {})).toBe(counts[0])
  await other.end()
})

test('words that were found before are found where they have come, and no longer where they are gone', async () => {
  const write = async (slug: string, words: string) => {
    const { searchText, lexemes } = documentOf([words])
    await client.query('BEGIN')
    await client.query('UPDATE record.claim SET updated_at = now() WHERE slug = $1', [slug])
    await client.query(
      `UPDATE record.claim_words w SET search_text = $2, search = $3::tsvector FROM record.claim c
       WHERE c.claim_id = w.claim_id AND c.slug = $1`,
      [slug, searchText, lexemes],
    )
    await client.query('COMMIT')
  }
  const counts = () => Promise.all(['amber', 'cobalt', 'amber violet'].map((q) => count({ q })))
  await write('maverick-gpqa', 'amber violet')
  await write('maverick-beats-gpt-4o', 'amber')
  expect(await counts()).toEqual([2, 0, 1])
  await write('maverick-beats-gpt-4o', 'cobalt')
  expect(await counts()).toEqual([1, 1, 1])
  await write('maverick-gpqa', 'cobalt')
  await write('maverick-gpqa', 'cobalt amber')
  expect(await counts()).toEqual([1, 2, 0])
  await client.query('UPDATE record.claim SET kind = kind')
  expect(await counts()).toEqual([1, 2, 0])
})

test('a name is found from the moment on that it is given, and an entry from that on that a claim mentions it', async () => {
  const { rows } = await client.query<{ id: string; claims: number }>(
    `SELECT m.id, count(*)::int AS claims FROM record.model m JOIN record.claim_model x ON x.model_id = m.id AND x.role <> 'measured'
     JOIN record.claim c ON c.claim_id = x.claim_id AND c.slug LIKE 'maverick-%' GROUP BY m.id ORDER BY claims DESC, m.id LIMIT 1`,
  )
  const id = rows[0]?.id
  expect(await count({ q: 'qwopzx' })).toBe(0)
  await client.query(
    `INSERT INTO public.model_alias (id, model_id, alias, key) VALUES (gen_random_uuid(), $1, 'Qwopzx', 'qwopzx')`,
    [id],
  )
  const found = await count({ q: 'qwopzx' })
  expect(found).toBeGreaterThan(0)
  expect((await correctedWords(fresh.record, 'qwopzz'))?.q).toBe('Qwopzx')
  await client.query(`DELETE FROM public.model_alias WHERE key = 'qwopzx'`)
  expect(await count({ q: 'qwopzx' })).toBe(0)

  const made = '00000000-0000-7000-8000-00000000abcd'
  await client.query(
    `INSERT INTO public.organization (id, slug, name, names, kinds, created_at)
     SELECT $1, 'vubrolan', 'Vubrolan', '{}', kinds, now() FROM public.organization LIMIT 1`,
    [made],
  )
  await client.query(
    `INSERT INTO public.organization_alias (id, organization_id, alias, key) VALUES (gen_random_uuid(), $1, 'Vubrolan', 'vubrolan')`,
    [made],
  )
  expect(await correctedWords(fresh.record, 'vubrolam')).toBeNull()
  await client.query(
    `INSERT INTO record.mention (kind, subject_id, claim_id) SELECT 'organization', $1, claim_id FROM record.claim WHERE slug = 'maverick-gpqa'`,
    [made],
  )
  expect((await correctedWords(fresh.record, 'vubrolam'))?.q).toBe('Vubrolan')
})
