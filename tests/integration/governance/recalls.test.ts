import { beforeEach, describe, expect, test } from 'vitest'
import { jobsActor } from '@/lib/auth/actor'
import { execute } from '@/lib/core/command'
import { newId } from '@/lib/core/id'
import { RecallQuery, readNewRecall, readRecall } from '@/lib/desk/read/recalls'
import { overrideComparability } from '@/lib/evidence/link-commands'
import { retractEvidence } from '@/lib/evidence/status-commands'
import { listJobs } from '@/lib/jobs/read'
import { runTask } from '@/lib/jobs/run-task'
import { recalls } from '@/lib/jobs/tasks/recalls'
import { listHarnesses, listVersions } from '@/lib/recalls/choices'
import { liftRecall, recallHarness } from '@/lib/recalls/commands'
import { listRecalls } from '@/lib/recalls/read'
import { approveAssessment } from '@/lib/verdicts/commands'
import {
  attachRun,
  flags,
  type Here,
  judgedClaim,
  openRecord,
  propose,
  publishedClaim,
  release,
  twice,
} from './record'

let here: Here
beforeEach(async () => {
  here = await openRecord()
})

const reason = { en: 'The answer extraction dropped half of the answers.' }
const lifted = { en: 'The extraction was right after all.' }
const carryOut = () => runTask({ db: here.db, now: () => new Date(), newId }, recalls, true)
const editor = async () => here.as(await here.person(['editor']))

describe('a recall of a harness', () => {
  test('reopens every verdict in which it counted, in the versions named, and is lifted again', async () => {
    const one = await judgedClaim(here, { slug: 'one' })
    const two = await judgedClaim(here, { slug: 'two', harness: 'Inspect ' })
    const other = await judgedClaim(here, { slug: 'other', harness: 'helm' })
    const newer = await judgedClaim(here, { slug: 'newer', version: '0.4.0' })
    const unjudged = await publishedClaim(here, { slug: 'unjudged' })
    const { id: recallId } = await execute(await editor(), recallHarness, {
      harness: 'inspect',
      versions: ['0.3.1', '0.3.2'],
      reason,
    })
    await carryOut()
    for (const { claimId } of [one, two]) expect(await flags(here, claimId)).toEqual(['under_re_review'])
    for (const { claimId } of [other, newer, unjudged]) expect(await flags(here, claimId)).toEqual([])
    const flag = await here.db.claimFlag.findFirstOrThrow({ where: { claimId: one.claimId } })
    expect(flag).toMatchObject({ reason, recallId, setById: jobsActor.id })
    expect(await listRecalls(here.db)).toMatchObject([
      { id: recallId, _count: { flags: 2 }, flaggedAt: expect.any(Date) },
    ])

    await execute(await editor(), liftRecall, { recallId, reason: lifted })
    await carryOut()
    for (const { claimId } of [one, two]) expect(await flags(here, claimId)).toEqual([])
  })

  test('leaves what it does not rest on: evidence that did not count, or came after the verdict', async () => {
    const { claimId } = await judgedClaim(here, { harness: 'helm' })
    await attachRun(here, claimId, { title: 'Later run', value: '69.6', date: '2025-05-02' })
    await release(here, claimId)
    await execute(await editor(), recallHarness, { harness: 'inspect', reason })
    await carryOut()
    expect(await flags(here, claimId)).toEqual([])
  })

  test('lifts its own flags and no others: not those of another recall, nor of retracted evidence', async () => {
    const shared = await judgedClaim(here, { slug: 'shared' })
    const retracted = await judgedClaim(here, { slug: 'retracted' })
    const first = await execute(await editor(), recallHarness, { harness: 'inspect', reason })
    await execute(await editor(), recallHarness, { evaluatorId: here.epoch, since: '2025-05-01', reason })
    await carryOut()
    await execute(here.as(await here.person(['reviewer'])), retractEvidence, {
      id: retracted.evidenceId,
      reason: { en: 'The run was of another model.' },
    })
    const shown = async (claimId: string) =>
      here.db.$queryRaw<object[]>`SELECT flag FROM record.claim_flag WHERE claim_id = ${claimId}::uuid`
    expect(await shown(retracted.claimId)).toEqual([{ flag: 'under_re_review' }])
    await execute(await editor(), liftRecall, { recallId: first.id, reason: lifted })
    await carryOut()
    const standing = await here.db.claimFlag.findMany({ where: { liftedAt: null } })
    expect(standing.filter((flag) => flag.recallId === first.id)).toEqual([])
    expect(standing.filter((flag) => flag.claimId === shared.claimId)).toHaveLength(1)
    expect(standing.filter((flag) => flag.claimId === retracted.claimId)).toHaveLength(2)
    expect(await shown(retracted.claimId)).toEqual([{ flag: 'under_re_review' }])
  })

  test('outlasts a new verdict that rests on what is recalled, and no other', async () => {
    const { claimId, author, evidenceId } = await judgedClaim(here)
    await execute(await editor(), recallHarness, { harness: 'inspect', reason })
    await carryOut()
    const approver = here.as(await here.person(['reviewer']))
    const again = async () =>
      execute(approver, approveAssessment, { assessmentId: await propose(here, author, claimId) })
    await again()
    expect(await flags(here, claimId)).toEqual(['under_re_review'])

    const { id: resultId } = await here.db.result.findFirstOrThrow({ where: { evidenceId } })
    await execute(here.as(author), overrideComparability, {
      claimId,
      resultId,
      comparability: 'material',
      reason: { en: 'Half of the answers were lost.' },
    })
    await again()
    expect(await flags(here, claimId)).toEqual([])
    await here.db.harnessRecall.updateMany({ data: { flaggedAt: null } })
    await carryOut()
    expect(await flags(here, claimId)).toEqual([])
  })

  test('goes on after a restart where it was stopped, and shows how far it is', async () => {
    const claims = []
    for (const slug of ['one', 'two', 'three']) claims.push(await judgedClaim(here, { slug }))
    await execute(await editor(), recallHarness, { harness: 'inspect', reason })
    const stopped = {
      ...recalls,
      run: async (job: Parameters<typeof recalls.run>[0]) => {
        const report: typeof job.report = async (done, total) => {
          await job.report(done, total)
          if (done > 0) throw new Error('the power failed')
        }
        await recalls.run({ ...job, report })
      },
    }
    const context = { db: here.db, now: () => new Date(), newId }
    await expect(runTask(context, stopped)).rejects.toThrow('the power failed')
    expect(await here.db.harnessRecall.count({ where: { flaggedAt: null } })).toBe(1)
    await carryOut()
    for (const { claimId } of claims) expect(await flags(here, claimId)).toEqual(['under_re_review'])
    const [last, first] = await listJobs(here.db, new Date())
    expect(first).toMatchObject({ task: 'recalls', state: 'failed', done: 3, total: 3 })
    expect(last).toMatchObject({ task: 'recalls', state: 'done' })
    expect(await carryOut()).toBeNull()
    expect(await here.db.claimFlag.count()).toBe(3)
  })

  test('is for editors, names a harness or an evaluator with a day, and is lifted once', async () => {
    const reviewer = here.as(await here.person(['reviewer']))
    const input = { harness: 'inspect', reason }
    await expect(execute(reviewer, recallHarness, input)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(execute(await editor(), recallHarness, { reason })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(
      execute(await editor(), recallHarness, { evaluatorId: here.epoch, reason }),
    ).rejects.toMatchObject({ code: 'invalid' })
    const { id: recallId } = await execute(await editor(), recallHarness, input)
    const context = [await editor(), await editor()] as const
    const ends = await twice((which) => execute(context[which], liftRecall, { recallId, reason: lifted }))
    expect(ends).toEqual(['conflict', 'done'])
  })
})

describe("a recall of an evaluator's dates", () => {
  test('reopens what that evaluator ran between them', async () => {
    const inside = await judgedClaim(here, { slug: 'inside', date: '2025-05-10' })
    const before = await judgedClaim(here, { slug: 'before', date: '2025-04-30' })
    const after = await judgedClaim(here, { slug: 'after', date: '2025-06-02' })
    await execute(await editor(), recallHarness, {
      evaluatorId: here.epoch,
      since: '2025-05-01',
      until: '2025-06-01',
      reason,
    })
    await carryOut()
    expect(await flags(here, inside.claimId)).toEqual(['under_re_review'])
    for (const { claimId } of [before, after]) expect(await flags(here, claimId)).toEqual([])
  })
})

describe('released evidence', () => {
  test('that would change the suggestion reopens the verdict, and says how', async () => {
    const { claimId } = await judgedClaim(here)
    await attachRun(here, claimId, { title: 'A worse run', value: '50.0' })
    await release(here, claimId)
    const [flag] = await here.db.claimFlag.findMany({ where: { claimId } })
    expect(flag).toMatchObject({ flag: 'under_re_review', reason: { en: expect.stringContaining('from “') } })
  })

  test('that would not, leaves it', async () => {
    const { claimId } = await judgedClaim(here)
    await attachRun(here, claimId, { title: 'Much the same', value: '69.6', date: '2025-05-02' })
    await release(here, claimId)
    expect(await flags(here, claimId)).toEqual([])
  })
})

test('before a recall is sent one sees what occurs, how many results it has, and exactly what would be flagged', async () => {
  const one = await judgedClaim(here, { slug: 'one' })
  await judgedClaim(here, { slug: 'two', harness: 'Inspect ', version: '0.4.0' })
  await judgedClaim(here, { slug: 'three', harness: 'helm' })
  expect(await listHarnesses(here.db)).toEqual([
    { key: 'inspect', name: expect.stringMatching(/inspect/i), results: 2 },
    { key: 'helm', name: 'helm', results: 1 },
  ])
  expect(await listVersions(here.db, ' INSPECT')).toEqual([
    { version: '0.3.1', results: 1 },
    { version: '0.4.0', results: 1 },
  ])
  const person = await here.person(['editor'])
  const read = (given: Record<string, unknown>) => readNewRecall(here.db, person, RecallQuery.parse(given))
  const narrow = await read({ harness: 'inspect', versions: '0.3.1' })
  expect(narrow.preview).toMatchObject({ complete: true, claims: [{ id: one.claimId, vendor: 'Meta' }] })
  expect((await read({ harness: 'inspect' })).preview?.claims).toHaveLength(2)
  expect((await read({ evaluator: 'epoch' })).problems).toEqual([{ field: 'since', message: 'required' }])
  expect((await read({ evaluator: 'epoch', since: '2025-05-01' })).preview?.claims).toHaveLength(3)
  expect((await read({ evaluator: 'nobody-at-all' })).problems).toMatchObject([{ field: 'harness' }])
  expect(await flags(here, one.claimId)).toEqual([])
})

test('a recall keeps why it was lifted, and says what it flagged and what still stands', async () => {
  const one = await judgedClaim(here, { slug: 'one' })
  const { id } = await execute(await editor(), recallHarness, { harness: 'inspect', reason })
  await carryOut()
  const reader = await here.person(['reviewer'])
  const read = async () => readRecall(here.db, reader, id, new Date())
  expect(await read()).toMatchObject({ standing: 1, claims: [{ id: one.claimId }] })
  await expect(execute(await editor(), liftRecall, { recallId: id, reason: {} })).rejects.toMatchObject({
    code: 'invalid',
  })
  await execute(await editor(), liftRecall, { recallId: id, reason: lifted })
  await carryOut()
  expect(await read()).toMatchObject({
    standing: 0,
    claims: [{ id: one.claimId }],
    recall: { liftedReason: lifted, _count: { flags: 1 } },
  })
  expect(await readRecall(here.db, await here.person(['vendor'], here.meta), id, new Date())).toBeNull()
})
