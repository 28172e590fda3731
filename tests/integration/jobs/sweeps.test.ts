import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { jobsActor } from '@/lib/auth/actor'
import { newId } from '@/lib/core/id'
import { inPortions } from '@/lib/jobs/portions'
import { listJobs } from '@/lib/jobs/read'
import { runTask } from '@/lib/jobs/run-task'
import { starterTask } from '@/lib/jobs/starter-task'
import type { Job } from '@/lib/jobs/task'
import { sessionSweep } from '@/lib/jobs/tasks/session-sweep'
import { stalenessSweep } from '@/lib/jobs/tasks/staleness-sweep'
import { addPerson, type Desk, openDesk, signIn } from '../../support/people'

let desk: Desk
let now: Date
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

beforeEach(async () => {
  now = new Date('2026-11-01T03:00:00Z')
  desk = await openDesk(() => now)
})
afterEach(() => desk.db.$disconnect())

describe('the sweep for staleness', () => {
  test('marks published verdicts older than the setting, once, and touches their pages', async () => {
    const old = await addJudgedClaim('old', { decidedAt: daysAgo(181) })
    await addJudgedClaim('young', { decidedAt: daysAgo(179) })
    await addJudgedClaim('withdrawn', { decidedAt: daysAgo(400), withdrawnAt: daysAgo(10) })
    await addJudgedClaim('unjudged', { decidedAt: null })

    await runTask(desk, stalenessSweep)
    const flags = await desk.db.claimFlag.findMany()
    expect(flags).toMatchObject([{ claimId: old, flag: 'stale', setById: jobsActor.id, liftedAt: null }])
    const tags = await desk.db.cacheTag.findMany({ select: { tag: true } })
    expect(tags.map(({ tag }) => tag).sort()).toEqual(['claim:old', 'list'])

    await runTask(desk, stalenessSweep)
    expect(await desk.db.claimFlag.count()).toBe(1)
    expect(await desk.db.auditEvent.count({ where: { action: 'claim.mark_stale' } })).toBe(1)
  })

  test('goes by the number of days that administrators set', async () => {
    await addJudgedClaim('young', { decidedAt: daysAgo(31) })
    await desk.db.setting.create({ data: { key: 'stale.after_days', value: 30, updatedAt: now } })
    await runTask(desk, stalenessSweep)
    expect(await desk.db.claimFlag.count()).toBe(1)
  })

  test('commits in portions, and its record says how far it came', async () => {
    for (let at = 0; at < 230; at += 1) await addJudgedClaim(`claim-${at}`, { decidedAt: daysAgo(200) })
    await runTask(desk, stalenessSweep)
    expect(await desk.db.claimFlag.count()).toBe(230)
    expect((await listJobs(desk.db, now))[0]).toMatchObject({ state: 'done', done: 230, total: 230 })
  })
})

describe('work in portions', () => {
  const rows = Array.from({ length: 7 }, (_, at) => ({ id: String(at) }))
  const work = (perform: (portion: { id: string }[]) => Promise<void>) => ({
    count: async () => rows.length,
    list: async (after: string | null) => rows.filter(({ id }) => after === null || id > after).slice(0, 3),
    perform,
  })
  const job = (report: Job['report']): Job => ({ context: desk.as(jobsActor), report })

  test('passes each row once, in order', async () => {
    const seen: string[] = []
    const progress: (number | null)[] = []
    const done = await inPortions(
      job(async (count) => void progress.push(count)),
      work(async (portion) => void seen.push(portion.map(({ id }) => id).join(''))),
    )
    expect({ done, seen, progress }).toEqual({ done: 7, seen: ['012', '345', '6'], progress: [0, 3, 6, 7] })
  })

  test('that fails half-way keeps what was done, and its record names the reason', async () => {
    const done: string[] = []
    const failing = {
      name: 'failing',
      cron: '',
      run: async (given: Job) => {
        await inPortions(
          given,
          work(async (portion) => {
            if (done.length >= 3) throw new Error('the disk is full')
            done.push(...portion.map(({ id }) => id))
          }),
        )
      },
    }
    await expect(runTask(desk, failing)).rejects.toThrow('the disk is full')
    const [record] = await listJobs(desk.db, now)
    expect(record).toMatchObject({ state: 'failed', done: 3, total: 7, error: 'the disk is full' })
  })
})

test('a run whose process is gone is shown as lost', async () => {
  const long = daysAgo(1)
  await desk.db.jobRun.create({
    data: { id: newId(), task: 'x', state: 'running', startedAt: long, updatedAt: long },
  })
  expect((await listJobs(desk.db, now))[0]?.state).toBe('lost')
})

test('the sweep of sessions removes those that ended ninety days ago and no others', async () => {
  const person = await addPerson(desk, ['reviewer'])
  now = new Date('2026-05-01T00:00:00Z')
  const old = await signIn(desk, person)
  now = new Date('2026-11-01T03:00:00Z')
  const open = await signIn(desk, person)
  await desk.db.rateLimit.create({
    data: { key: 'account:x', points: 1, expire: BigInt(daysAgo(1).getTime()) },
  })
  const oldRuns = [starterTask, 'some sweep'].map((task) => ({
    id: newId(),
    task,
    state: 'done',
    startedAt: daysAgo(100),
    updatedAt: daysAgo(100),
    finishedAt: daysAgo(100),
  }))
  await desk.db.jobRun.createMany({ data: oldRuns })
  await runTask(desk, sessionSweep)
  const kept = await desk.db.jobRun.findMany({ where: { id: { in: oldRuns.map(({ id }) => id) } } })
  expect(kept.map(({ task }) => task)).toEqual([starterTask])
  const left = await desk.db.session.findMany({ select: { id: true } })
  expect(left).toEqual([{ id: open.sessionId }])
  expect(old.sessionId).not.toBe(open.sessionId)
  expect(await desk.db.rateLimit.count()).toBe(0)
})

let vendorId: string | undefined
/** A claim of the record with a verdict decided at a time; only what the sweep looks at is filled in. */
async function addJudgedClaim(
  slug: string,
  given: { decidedAt: Date | null; withdrawnAt?: Date },
): Promise<string> {
  const id = newId()
  const { db } = desk
  const vendor = { slug: 'vendor', name: 'Vendor', createdAt: now }
  const found = await db.organization.upsert({
    where: { slug: 'vendor' },
    create: { ...vendor, id: newId() },
    update: {},
  })
  vendorId = found.id
  const withdrawn = given.withdrawnAt
    ? { stage: 'withdrawn' as const, withdrawnAt: given.withdrawnAt, withdrawnNote: { en: 'gone' } }
    : { stage: 'published' as const }
  const times = { claimedOn: now, createdAt: now, updatedAt: now, publishedAt: now }
  await db.claim.create({
    data: {
      id,
      slug,
      vendorId,
      kind: 'score',
      statement: { en: slug },
      createdById: jobsActor.id,
      ...times,
      ...withdrawn,
    },
  })
  await db.$executeRaw`
    INSERT INTO record.claim (claim_id, slug, vendor_id, kind, attribution, statement, claimed_on, verdict, one_line,
      verdict_origin, approvals, decided_at, version, content_hash, published_at, updated_at, withdrawn_at,
      evidence_count, counted_count)
    VALUES (${id}::uuid, ${slug}, ${vendorId}::uuid, 'score', 'vendor', '{}', ${now}, 'confirmed', '{}',
      'desk', 1, ${given.decidedAt}, 1, 'x', ${now}, ${now}, ${given.withdrawnAt ?? null}, 0, 0)`
  return id
}
