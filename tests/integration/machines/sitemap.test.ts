import pg from 'pg'
import { expect, test } from 'vitest'
import { GET as getIndex } from '@/app/sitemap.xml/route'
import { GET as getPart } from '@/app/sitemaps/[file]/route'
import { execute } from '@/lib/core/command'
import { openRecord } from '@/lib/db/record-pool'
import { addOrganization } from '@/lib/registry/commands'
import { mergeOrganizations } from '@/lib/registry/merge-commands'
import { seedRecord } from '../../bench/seed-record'
import { freshDatabase } from '../../support/database'
import { freshRecord } from '../record-read/fresh-record'
import { judgedRecord } from './judged-record'
import { siteUrl } from './settings'

const none = { params: Promise.resolve({}) }
const part = (address: string, headers: Record<string, string> = {}) => {
  const file = address.slice(`${siteUrl}/sitemaps/`.length)
  return getPart(new Request(address, { headers }), { params: Promise.resolve({ file }) })
}
const locations = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
const partsNow = async () => locations(await (await getIndex(new Request(siteUrl), none)).text())

test('the sitemap holds every public page in both languages, and nothing that only drafts mention', async () => {
  const { record } = await freshRecord()
  globalThis.countercheckRecord = { ...record, end: async () => {} }
  const texts = await Promise.all((await partsNow()).map(async (address) => (await part(address)).text()))
  const pages = texts.flatMap(locations)
  expect(pages).toEqual(
    expect.arrayContaining(
      [
        '/',
        '/ko',
        '/claims',
        '/ko/data',
        '/claims/maverick-gpqa',
        '/ko/vendors/meta',
        '/models/gpt-4o',
        '/benchmarks/gpqa-diamond',
        '/ko/evaluators/epoch-ai',
      ].map((path) => `${siteUrl}${path}`),
    ),
  )
  expect(new Set(pages).size).toBe(pages.length)
  expect(texts.join('')).not.toMatch(/zyxw/i)
})

test('what an organization became by a merge has its pages in the sitemap, and so has a vendor of models alone', async () => {
  const here = await judgedRecord()
  const as = here.as(here.editor)
  for (const [slug, name] of [
    ['meta', 'Meta Platforms'],
    ['epoch-ai', 'Epoch'],
  ] as const) {
    const { id: fromId } = await here.db.organization.findUniqueOrThrow({ where: { slug } })
    const into = await execute(as, addOrganization, { name, kinds: ['vendor', 'evaluator'] })
    await execute(as, mergeOrganizations, { fromId, intoId: into.id })
  }
  const texts = await Promise.all((await partsNow()).map(async (address) => (await part(address)).text()))
  const pages = texts.flatMap(locations).map((address) => address.slice(siteUrl.length))
  expect(pages).toEqual(
    expect.arrayContaining(['/vendors/meta-platforms', '/evaluators/epoch', '/vendors/openai']),
  )
  expect(pages).not.toContain('/vendors/meta')
  expect(pages).not.toContain('/evaluators/epoch-ai')
})

test('parts hold at most 50,000 addresses, together every claim once, and a change gives a part another tag', async () => {
  const { url } = await freshDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await seedRecord(client, { claims: 45_000, evidence: 50, results: 50, models: 20, benchmarks: 10 })
  const record = openRecord(url)
  globalThis.countercheckRecord = record
  const claimParts = (await partsNow()).filter((address) => address.includes('/claims-'))
  expect(claimParts).toHaveLength(3)
  const pages: string[] = []
  for (const address of claimParts) {
    const found = locations(await (await part(address)).text())
    expect(found.length).toBeLessThanOrEqual(50_000)
    pages.push(...found)
  }
  expect(new Set(pages).size).toBe(90_000)
  const [first = '', second = ''] = claimParts
  const tags = await Promise.all(
    [first, second].map(async (address) => (await part(address)).headers.get('etag') ?? ''),
  )
  await client.query(
    `UPDATE record.claim SET updated_at = now() + interval '1 minute' WHERE slug = 'claim-7'`,
  )
  expect((await part(first, { 'if-none-match': tags[0] ?? '' })).status).toBe(200)
  expect((await part(second, { 'if-none-match': tags[1] ?? '' })).status).toBe(304)
  await client.end()
  await record.end()
})

test('there is no other part than those of the index', async () => {
  const { record } = await freshRecord()
  globalThis.countercheckRecord = { ...record, end: async () => {} }
  for (const file of ['claims-9.xml', 'claims-0.xml', 'drafts-1.xml', 'claims-1', 'claims-1.xml.gz'])
    expect((await part(`${siteUrl}/sitemaps/${file}`)).status, file).toBe(404)
})
