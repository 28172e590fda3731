import { afterAll, beforeAll, expect, it } from 'vitest'
import { jobsActor } from '@/lib/auth/actor'
import { execute } from '@/lib/core/command'
import { runTask } from '@/lib/jobs/run-task'
import { suggestionCheck } from '@/lib/jobs/tasks/suggestion-check'
import { beginCheck, checkPortion } from '@/lib/verdicts/check-commands'
import { approveAssessment } from '@/lib/verdicts/commands'
import { attached, type ClaimCase, openCase, proposed, published } from '../commands/claim-case'

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
})
afterAll(() => given.desk.db.$disconnect())

const run = () => runTask(given.desk, suggestionCheck)
const flagsOf = (claimId: string) =>
  given.desk.db.claimFlag.findMany({ where: { claimId, flag: 'under_re_review', liftedAt: null } })

async function judged(value: string): Promise<string> {
  const claimId = await published(given)
  await attached(given, claimId, { value })
  await given.run(given.second, approveAssessment, { assessmentId: await proposed(given, claimId) })
  return claimId
}

it('puts a verdict under re-review of which the rule suggests something else by now, once, and no other', async () => {
  const [near, far] = [await judged('76.0'), await judged('20.0')]
  await run()
  expect([await flagsOf(near), await flagsOf(far)]).toEqual([[], []])
  // The benchmark's margin is wider than it was when both were judged.
  await given.desk.db.benchmark.update({ where: { id: given.benchmarkId }, data: { margin: '10' } })
  await run()
  expect(await flagsOf(near)).toMatchObject([{ setById: jobsActor.id, recallId: null }])
  expect(await flagsOf(far)).toEqual([])
  await run()
  const events = await given.desk.db.auditEvent.findMany({ where: { action: 'suggestion.changed' } })
  expect(events.map(({ subjectId }) => subjectId)).toEqual([near])
})

it('says nothing in public of evidence that is not released', async () => {
  const claimId = await judged('80.0')
  await attached(given, claimId, { value: '20.0' })
  await run()
  expect(await flagsOf(claimId)).toEqual([])
})

it('goes on where a pass was cut off, and two at once take turns', async () => {
  const jobs = given.desk.as(jobsActor)
  const { id } = await execute(jobs, beginCheck, {})
  const first = await execute(jobs, checkPortion, { id, take: 1 })
  expect(first).toMatchObject({ isOver: false, done: 1 })
  expect(await execute(jobs, beginCheck, {})).toEqual({ id })
  await Promise.all([run(), run()])
  const checks = await given.desk.db.suggestionCheck.findMany({ where: { id } })
  expect(checks).toMatchObject([{ done: first.total, total: first.total }])
})

it('is due by schedule after a week, after a change of the rule, or when a pass was cut off', async () => {
  const { db } = given.desk
  const due = (days: number) => suggestionCheck.hasWork?.(db, new Date(Date.now() + days * 86_400_000))
  expect([await due(6), await due(8)]).toEqual([false, true])
  const last = await db.suggestionCheck.findFirstOrThrow({ orderBy: { startedAt: 'desc' } })
  await db.suggestionCheck.update({ where: { id: last.id }, data: { ruleVersion: '0' } })
  expect(await due(1)).toBe(true)
})
