import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { GET } from '@/app/[locale]/(public)/claims/[slug]/data/[format]/route'
import { execute } from '@/lib/core/command'
import { claimColumns } from '@/lib/publication/claim-data/columns'
import { getClaimPage } from '@/lib/publication/read/claim-page'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { judgedRecord } from './judged-record'
import { siteUrl } from './settings'

const slug = 'maverick-gpqa'
let here: Awaited<ReturnType<typeof judgedRecord>>
beforeAll(async () => {
  here = await judgedRecord()
})

const Data = z.looseObject({ rows: z.array(z.record(z.string(), z.unknown())) })

const get = (format: string, headers: Record<string, string> = {}, of = slug) =>
  GET(new Request(`${siteUrl}/claims/${of}/data.${format}`, { headers }), {
    params: Promise.resolve({ slug: of, format }),
  })
const jsonNow = async () => Data.parse(await (await get('json')).json())
const csvNow = async (): Promise<Record<string, string>[]> =>
  parse(await (await get('csv')).text(), { columns: true })

test('the data of a claim are its claimed and measured numbers, the same in both formats', async () => {
  const page = await getClaimPage(here.record, slug)
  const { rows, ...about } = await jsonNow()
  const { assertions = [], evidence = [] } = page?.snapshot ?? {}
  const measured = evidence.flatMap(({ results }) => results)
  expect(rows.filter(({ row }) => row === 'claimed').map((row) => row.value_printed)).toEqual(
    assertions.map(({ value }) => value),
  )
  expect(rows.filter(({ row }) => row === 'measured').map((row) => row.value_printed)).toEqual(
    measured.map(({ value }) => value),
  )
  expect(measured.length).toBeGreaterThan(0)
  expect(about).toMatchObject({
    claim_slug: slug,
    version_url: `${siteUrl}/claims/${slug}/v/${page?.snapshot.version.number}`,
    content_hash: page?.contentHash,
  })
  const columns = claimColumns.map(({ name }) => name)
  for (const row of rows) expect(Object.keys(row)).toEqual(columns)
  const asText = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell)])),
  )
  expect(await csvNow()).toEqual(asText)
})

test('it follows the verdict, and a suspended one is not repeated', async () => {
  const first = await get('csv')
  const etag = first.headers.get('etag') ?? ''
  expect([first.headers.get('access-control-allow-origin'), first.status]).toEqual(['*', 200])
  expect((await get('csv', { 'if-none-match': etag })).status).toBe(304)
  await here.decide(slug, 'mixed')
  expect((await get('csv', { 'if-none-match': etag })).status).toBe(200)
  expect(await jsonNow()).toMatchObject({ verdict: 'mixed', one_line: { en: 'What the desk found.' } })
  const claimId = await here.claimId(slug)
  const reason = { en: 'A new run.', ko: '새 측정.' }
  await execute(here.as(here.editor), suspendVerdict, { claimId, reason })
  for (const format of ['csv', 'json'])
    expect(await (await get(format)).text()).not.toMatch(/mixed|What the desk found/)
  expect(await jsonNow()).toMatchObject({ verdict: null, suspended: true, flags: [{ flag: 'suspended' }] })
})

test('there are no data of a claim that is not published, nor in another format', async () => {
  expect((await get('csv', {}, 'zyxw-claim')).status).toBe(404)
  expect((await get('xml')).status).toBe(404)
})
