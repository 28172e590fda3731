import { expect, test } from 'vitest'
import { z } from 'zod'
import { openRecord, type RecordReader } from '@/lib/db/record-pool'
import { readListAddress } from '@/lib/publication/list-address'
import { getBenchmarkPage } from '@/lib/publication/read/benchmark-page'
import { getClaimListPage } from '@/lib/publication/read/claim-list-page'
import { getClaimPage } from '@/lib/publication/read/claim-page'
import { getComparisonPage } from '@/lib/publication/read/comparison-page'
import { getCorrections } from '@/lib/publication/read/corrections-page'
import { getEvaluatorPage } from '@/lib/publication/read/evaluator-page'
import { getHomePage } from '@/lib/publication/read/home'
import { countClaims } from '@/lib/publication/read/list-claims'
import { getModelPage } from '@/lib/publication/read/model-page'
import { findRedirect } from '@/lib/publication/read/redirects'
import { publicSettings } from '@/lib/publication/read/site'
import { getVendorPage } from '@/lib/publication/read/vendor-page'
import { getVersionText, listVersions, versionOnDay } from '@/lib/publication/read/versions'
import type { ClaimFilter } from '@/lib/search/filter'
import { freshRecord } from './fresh-record'

/** Every read of the public record there is, for slugs both public and secret. */
const reads: Record<string, (record: RecordReader, slug: string) => Promise<unknown>> = {
  home: (record) => getHomePage(record),
  list: (record) => getClaimListPage(record, readListAddress(new URLSearchParams()), 'ko'),
  'list by a name': async (record, slug) => {
    const params = new URLSearchParams({ model: slug.slice(0, 4), q: slug.replace('w', '') })
    const { unknown, ...page } = await getClaimListPage(record, readListAddress(params), 'en')
    return { ...page, query: null, unknown: unknown.map(({ likely }) => likely) }
  },
  claim: getClaimPage,
  versions: listVersions,
  'version text': (record, slug) => getVersionText(record, slug, 0),
  'version on a day': (record, slug) => versionOnDay(record, slug, '2100-01-01'),
  vendor: getVendorPage,
  model: getModelPage,
  benchmark: getBenchmarkPage,
  evaluator: getEvaluatorPage,
  comparison: (record, slug) => getComparisonPage(record, { one: slug, other: 'llama-4-maverick' }),
  corrections: (record) => getCorrections(record),
  settings: (record) => publicSettings(record),
  redirect: async (record, slug) =>
    Promise.all(
      (['claim', 'organization', 'model', 'benchmark'] as const).map((kind) =>
        findRedirect(record, kind, slug),
      ),
    ),
}

const publicSlugs = [
  'maverick-beats-gpt-4o',
  'maverick-gpqa',
  'meta',
  'llama-4-maverick',
  'gpt-4o',
  'gpqa-diamond',
  'epoch-ai',
]
const secretSlugs = ['zyxw-claim', 'zyxwlab', 'zyxweval', 'zyxwmodel', 'zyxwvariant', 'zyxwbench']

test('nothing that only a draft or unreleased evidence mentions is in any read of the record', async () => {
  const { record, db } = await freshRecord()
  expect(await db.model.count({ where: { name: { startsWith: 'Zyxw' } } })).toBe(2)
  expect(await db.claimEvidence.count({ where: { releasedAt: null } })).toBe(2)
  for (const [name, read] of Object.entries(reads)) {
    for (const slug of [...publicSlugs, ...secretSlugs]) {
      const answer = JSON.stringify(await read(record, slug), (_key, value: unknown) =>
        value instanceof Map ? [...value] : value,
      )
      expect(answer ?? '', `${name} of ${slug}`).not.toMatch(/zyxw|지익스|12\.34567/i)
    }
  }
})

test('no list or search finds a draft, by any word or name of it', async () => {
  const { record } = await freshRecord()
  const filters: ClaimFilter[] = [
    ...['zyxw', 'zyxwmodel', 'zyxwalias', '지익스모델', '지익', 'ninety', 'zyxwrun', 'zyxwharness'].map(
      (q) => ({ q }),
    ),
    { vendor: 'zyxwlab' },
    { model: 'zyxwmodel' },
    { model: 'zyxwvariant' },
    { benchmark: 'zyxwbench' },
    { evaluator: 'zyxweval' },
    { from: '2025-04-06' },
  ]
  for (const filter of filters) {
    expect(await countClaims(record, filter), JSON.stringify(filter)).toBe(0)
  }
})

test('the pages of what is public are there all the same', async () => {
  const { record } = await freshRecord()
  expect(await getClaimPage(record, 'maverick-gpqa')).toMatchObject({
    snapshot: { claim: { slug: 'maverick-gpqa' } },
  })
  expect(await getVendorPage(record, 'meta')).toMatchObject({
    organization: { name: 'Meta' },
    claims: [{}, {}],
  })
  expect(await getModelPage(record, 'gpt-4o')).toMatchObject({ model: { variants: [{}, {}] } })
  expect(await getBenchmarkPage(record, 'gpqa-diamond')).toMatchObject({ measured: [{}, {}, {}] })
  expect(await getEvaluatorPage(record, 'epoch-ai')).toMatchObject({ evidence: [{}, {}] })
})

test('the connections of public pages cannot write, and see no other schema by name', async () => {
  const { url } = await freshRecord()
  const record = openRecord(url)
  const row = z.unknown()
  await expect(record.builtRows({ text: 'SELECT 1 FROM person', row }, [])).rejects.toThrow('does not exist')
  await expect(record.builtRows({ text: 'DELETE FROM claim', row }, [])).rejects.toThrow('read-only')
  await record.end()
})
