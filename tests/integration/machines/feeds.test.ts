import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { beforeAll, expect, test } from 'vitest'
import { GET } from '@/app/feeds/[file]/route'
import { withdrawClaim } from '@/lib/claims/commands'
import { execute } from '@/lib/core/command'
import { newId } from '@/lib/core/id'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { judgedRecord } from './judged-record'
import { siteUrl } from './settings'

let here: Awaited<ReturnType<typeof judgedRecord>>
beforeAll(async () => {
  here = await judgedRecord()
})

const ask = (address: string) => {
  const [file = ''] = address.split('?')
  return GET(new Request(`${siteUrl}/feeds/${address}`), { params: Promise.resolve({ file }) })
}
const atom = async (address: string) => parseAtomFeed(await (await ask(address)).text())
const titles = async (address: string) =>
  (await atom(address)).entries?.map(({ title }) => title?.value) ?? []

test('a feed without entries is a valid one', async () => {
  expect(await atom('corrections.atom')).toMatchObject({ updated: '1970-01-01T00:00:00.000Z' })
  expect(parseJsonFeed(await (await ask('corrections.json')).text())).toMatchObject({
    title: 'Countercheck: Corrections',
  })
})

test('every verdict is an entry that leads to its version for ever, newest first, in the language asked for', async () => {
  await here.decide('maverick-gpqa', 'mixed')
  expect(await titles('verdicts.atom')).toEqual([
    'Mixed: Maverick scores 69.8 on GPQA Diamond.',
    'Not yet verified: Maverick beats GPT-4o across a broad range of benchmarks.',
  ])
  const korean = await atom('verdicts.atom?lang=ko')
  expect(korean).toMatchObject({
    entries: [{}, { title: { value: '아직 확인되지 않음: 매버릭은 여러 벤치마크에서 GPT-4o를 앞선다.' } }],
  })
  const read = parseJsonFeed(await (await ask('verdicts.json')).text())
  expect(read).toMatchObject({
    items: [
      {
        url: `${siteUrl}/claims/maverick-gpqa/v/1`,
        tags: ['verdict', 'mixed'],
        content_text: expect.stringContaining('Decided otherwise than the rule suggests.'),
      },
      { content_text: expect.stringContaining('not reviewed by this desk') },
    ],
  })
  expect(korean.entries?.map(({ id }) => id)).toEqual(read.items?.map(({ id }) => id))
})

test('a feed can be narrowed as the list of claims, and names what it is narrowed to', async () => {
  expect(await atom('verdicts.atom?vendor=meta&benchmark=gpqa-diamond&lang=ko')).toMatchObject({
    title: { value: 'Countercheck: 판정 (메타, GPQA Diamond)' },
    links: [{ href: `${siteUrl}/feeds/verdicts.atom?vendor=meta&benchmark=gpqa-diamond&lang=ko` }, {}],
    entries: [{ title: { value: expect.stringContaining('69.8') } }],
  })
  expect(await titles('verdicts.atom?model=gpt-4o')).toEqual([expect.stringContaining('beats GPT-4o')])
  expect(await titles('verdicts.atom?verdict=confirmed')).toEqual([])
})

test('what a feed is not: unknown, or narrowed to something unknown', async () => {
  const statuses = async (addresses: string[]) =>
    Promise.all(addresses.map(async (address) => (await ask(address)).status))
  expect(await statuses(['nothing.atom', 'verdicts.rss', 'verdicts.atom?vendor=nobody', 'verdicts'])).toEqual(
    [404, 404, 404, 404],
  )
  expect(
    await statuses(['verdicts.atom?vendr=meta', 'verdicts.atom?verdict=fine', 'verdicts.json?lang=fr']),
  ).toEqual([400, 400, 400])
})

test('a correction is an entry of its own feed', async () => {
  const claimId = await here.claimId('maverick-gpqa')
  await here.db.correction.create({
    data: {
      id: newId(),
      claimId,
      kind: 'clarification',
      note: { en: 'It was the <i>base</i> model.' },
      fromVersion: 0,
      toVersion: 1,
      publishedAt: new Date('2026-01-02T03:04:05Z'),
      byId: here.editor.id,
    },
  })
  expect(await atom('corrections.atom?vendor=meta')).toMatchObject({
    entries: [
      {
        title: { value: 'Clarification: Maverick scores 69.8 on GPQA Diamond.' },
        content: { value: expect.stringContaining('It was the <i>base</i> model.') },
        updated: '2026-01-02T03:04:05.000Z',
      },
    ],
  })
})

test('a suspended verdict is not repeated, and its entry counts as changed', async () => {
  const claimId = await here.claimId('maverick-gpqa')
  const before = await atom('verdicts.atom')
  await execute(here.as(here.editor), suspendVerdict, {
    claimId,
    reason: { en: 'A new run.', ko: '새 측정.' },
  })
  const after = await atom('verdicts.atom')
  expect(JSON.stringify(after)).not.toMatch(/Mixed|What the desk found/)
  expect(after.entries?.[0]?.title?.value).toBe('Suspended: Maverick scores 69.8 on GPQA Diamond.')
  expect(after.entries?.[0]?.id).toBe(before.entries?.[0]?.id)
  expect(String(after.updated) > String(before.updated)).toBe(true)
})

test('a withdrawal is an entry with its reason', async () => {
  const id = await here.claimId('maverick-gpqa')
  await execute(here.as(here.editor), withdrawClaim, {
    id,
    note: { en: 'Said by nobody.', ko: '그런 말이 없다.' },
  })
  expect(await atom('verdicts.atom')).toMatchObject({
    entries: [
      {
        title: { value: 'Withdrawn: Maverick scores 69.8 on GPQA Diamond.' },
        content: {
          value: expect.stringContaining('This claim was withdrawn from the record. Said by nobody.'),
        },
      },
      { title: { value: expect.stringMatching(/^Withdrawn/) } },
      {},
    ],
  })
})

test('a suspended verdict is news again, also when fifty others were given since', async () => {
  const own = await judgedRecord()
  await own.decide('maverick-gpqa', 'mixed')
  await own.db.$transaction([
    own.db.$executeRaw`ALTER TABLE record.version DISABLE TRIGGER USER`,
    own.db.$executeRaw`INSERT INTO record.version
      SELECT v.claim_id, 100 + g, v.reason, v.note, v.text, v.content_hash, v.previous_hash, now(), v.published_by_id, v.verdict, v.assessment_id
      FROM record.claim c JOIN record.version v ON v.claim_id = c.claim_id AND v.number = c.version, generate_series(1, 60) g
      WHERE c.slug = 'maverick-beats-gpt-4o'`,
  ])
  const others = await titles('verdicts.atom')
  expect(others).toHaveLength(50)
  expect(others.join()).not.toContain('69.8')
  const claimId = await own.claimId('maverick-gpqa')
  const reason = { en: 'A new run.', ko: '새 측정.' }
  await execute(own.as(own.editor), suspendVerdict, { claimId, reason })
  expect(await titles('verdicts.atom')).toEqual([
    'Suspended: Maverick scores 69.8 on GPQA Diamond.',
    ...others.slice(0, 49),
  ])
  expect(await titles('verdicts.atom?kind=score')).toEqual([
    'Suspended: Maverick scores 69.8 on GPQA Diamond.',
  ])
})
