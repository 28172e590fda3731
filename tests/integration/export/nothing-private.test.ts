import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as claimData } from '@/app/[locale]/(public)/claims/[slug]/data/[format]/route'
import { exportFiles } from '@/lib/exchange/export/files'
import { exportFormats } from '@/lib/exchange/export/formats'
import { exportQuery } from '@/lib/exchange/export/query'
import { claimDataFormats } from '@/lib/publication/claim-data/formats'
import { siteUrl } from '../machines/settings'
import { freshRecord } from '../record-read/fresh-record'
import { download, testExports, wanted } from './download'

let here: Awaited<ReturnType<typeof freshRecord>>
let client: pg.Client
beforeAll(async () => {
  here = await freshRecord()
  globalThis.countercheckRecord = { ...here.record, end: async () => {} }
  client = new pg.Client(here.url)
  await client.connect()
})
afterAll(() => client.end())

const secret = /zyxw|지익스|12\.34567/i

test('no export in any format holds anything of a draft or of evidence that was not released', async () => {
  const exports = testExports(here.url)
  for (const { name } of exportFiles) {
    for (const { extension } of exportFormats) {
      const text = await download(exports, `${name}.${extension}`)
      expect(text.length, name).toBeGreaterThan(0)
      expect(text, `${name}.${extension}`).not.toMatch(secret)
    }
  }
  expect(await download(exports, 'claims.json')).toContain('maverick-gpqa')
  await exports.close()
})

test('no filter brings a draft into an export', async () => {
  const exports = testExports(here.url)
  for (const query of ['vendor=zyxwlab', 'model=zyxwmodel', 'benchmark=zyxwbench', 'q=zyxwmodel'])
    for (const { name } of exportFiles)
      expect(await download(exports, `${name}.jsonl?${query}`), `${name} ${query}`).toBe('')
  await exports.close()
})

test('the data of one claim hold nothing of evidence that was not released, and a draft has none', async () => {
  const get = (slug: string, format: string) =>
    claimData(new Request(`${siteUrl}/claims/${slug}/data.${format}`), {
      params: Promise.resolve({ slug, format }),
    })
  for (const { extension } of claimDataFormats) {
    for (const slug of ['maverick-gpqa', 'maverick-beats-gpt-4o'])
      expect(await (await get(slug, extension)).text()).not.toMatch(secret)
    expect((await get('zyxw-claim', extension)).status).toBe(404)
  }
})

test('statements of exports name no schema, so that they read the public record alone', () => {
  for (const { name } of exportFiles)
    for (const { extension } of exportFormats)
      expect(exportQuery(wanted(`${name}.${extension}`), [1]).copy).not.toMatch(/\bpublic\s*\./i)
})

/** What the views of the record may show of live tables. Comments, assignments, tags, notices and people are not here. */
const behindTheRecord = [
  'audit_head',
  'benchmark',
  'benchmark_alias',
  'cache_tag',
  'challenge',
  'claim_flag',
  'claim_link',
  'correction',
  'export_snapshot',
  'export_snapshot_part',
  'model',
  'model_alias',
  'organization',
  'organization_alias',
  'organization_tie',
  'response',
  'setting',
  'slug_redirect',
  'source',
  'vendor_evidence',
]

test('the views of the record read no table of the desk that is private', async () => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT t.relname AS name FROM pg_depend d
       JOIN pg_rewrite r ON r.oid = d.objid JOIN pg_class v ON v.oid = r.ev_class
       JOIN pg_class t ON t.oid = d.refobjid
     WHERE d.refclassid = 'pg_class'::regclass AND v.relnamespace = 'record'::regnamespace
       AND t.relnamespace = 'public'::regnamespace ORDER BY 1`,
  )
  const found = rows.map(({ name }) => name)
  expect(found).toContain('claim_flag')
  expect(found.filter((name) => !behindTheRecord.includes(name))).toEqual([])
})
