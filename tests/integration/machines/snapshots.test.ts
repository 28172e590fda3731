import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { GET } from '@/app/export/snapshots/[file]/route'
import { jobsActor } from '@/lib/auth/actor'
import { execute } from '@/lib/core/command'
import { addSnapshotPart, beginSnapshot } from '@/lib/exchange/snapshots/commands'
import { makeSnapshot } from '@/lib/exchange/snapshots/make'
import { withdrawSnapshots } from '@/lib/exchange/snapshots/withdraw'
import { dailySnapshot } from '@/lib/jobs/tasks/daily-snapshot'
import { listSnapshots } from '@/lib/publication/read/snapshots'
import { judgedRecord } from './judged-record'
import { siteUrl } from './settings'

let here: Awaited<ReturnType<typeof judgedRecord>>
beforeAll(async () => {
  here = await judgedRecord()
})

const today = () => new Date().toISOString().slice(0, 10)
const get = (file: string, headers: Record<string, string> = {}, method = 'GET') =>
  GET(new Request(`${siteUrl}/export/snapshots/${file}`, { headers, method }), {
    params: Promise.resolve({ file }),
  })
const make = () => makeSnapshot(here.as(jobsActor), { url: here.url, siteUrl })

/** One day of a site; each step builds on the one before. */
test('what a maker left that was ended half-way is seen by nobody, and cleared away later', async () => {
  const asOf = new Date().toISOString()
  const auditHead = `0:${'0'.repeat(64)}`
  const { id } = await execute(here.as(jobsActor), beginSnapshot, { asOf, auditHead })
  await execute(here.as(jobsActor), addSnapshotPart, { id, number: 0, data: new Uint8Array([1]) })
  expect(await listSnapshots(here.record)).toEqual([])
  expect((await get(`${today()}.zip`)).status).toBe(404)
  const muchLater = { ...here.as(jobsActor), now: () => new Date(Date.now() + 86_400_000) }
  await execute(muchLater, beginSnapshot, { asOf, auditHead })
  expect(await here.db.exportSnapshot.findUnique({ where: { id } })).toBeNull()
  expect(await here.db.exportSnapshotPart.count()).toBe(0)
})

test('the day’s snapshot is served as it was kept, and its hash, length and audit head are those on the list', async () => {
  expect(await dailySnapshot.hasWork?.(here.db, new Date())).toBe(true)
  await make()
  expect(await dailySnapshot.hasWork?.(here.db, new Date())).toBe(false)
  const [listed] = await listSnapshots(here.record)
  const response = await get(`${today()}.zip`)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(listed).toMatchObject({
    day: today(),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.byteLength,
    removedAt: null,
  })
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/zip',
    'content-length': String(bytes.byteLength),
    'cache-control': expect.stringMatching(/max-age=31536000.*immutable/),
    'x-as-of': listed?.asOf,
    'x-audit-head': listed?.auditHead,
    'access-control-allow-origin': '*',
  })
  const zip = await fromBufferPromise(bytes, { lazyEntries: true })
  const texts: string[] = []
  for await (const entry of zip.eachEntry())
    texts.push(String(await buffer(await zip.openReadStreamPromise(entry))))
  expect(texts.join()).toContain('maverick-gpqa')
  const { etag = '' } = Object.fromEntries(response.headers)
  expect((await get(`${today()}.zip`, { 'if-none-match': etag })).status).toBe(304)
  const head = await get(`${today()}.zip`, {}, 'HEAD')
  expect([head.status, head.headers.get('content-length'), (await head.text()).length]).toEqual([
    200,
    String(bytes.byteLength),
    0,
  ])
})

test('a snapshot stays as it was while the record goes on, and a second one of the same day is refused', async () => {
  const before = await (await get(`${today()}.zip`)).bytes()
  await here.decide('maverick-gpqa', 'mixed')
  await expect(make()).rejects.toMatchObject({ code: 'conflict' })
  expect(await (await get(`${today()}.zip`)).bytes()).toEqual(before)
})

test('a withdrawn snapshot is gone for everybody at once, and stays listed with the reason', async () => {
  const unfinished = await execute(here.as(jobsActor), beginSnapshot, {
    asOf: new Date().toISOString(),
    auditHead: `0:${'0'.repeat(64)}`,
  })
  const note = { en: 'A name was redacted.', ko: '이름 하나를 가렸습니다.' }
  const given = { since: new Date(0), note }
  await here.db.$transaction((tx) => withdrawSnapshots({ tx, now: new Date() }, given))
  expect((await get(`${today()}.zip`)).status).toBe(410)
  expect(await here.db.exportSnapshotPart.count()).toBe(0)
  expect(await listSnapshots(here.record)).toMatchObject([{ day: today(), removedNote: note }])
  const late = { id: unfinished.id, number: 0, data: new Uint8Array([1]) }
  await expect(execute(here.as(jobsActor), addSnapshotPart, late)).rejects.toMatchObject({ code: 'conflict' })
})

test('an address that is no day has no snapshot', async () => {
  for (const file of ['2026-02-30.zip', 'latest.zip', '2026-01-01', '2026-01-01.csv'])
    expect((await get(file)).status, file).toBe(404)
})
