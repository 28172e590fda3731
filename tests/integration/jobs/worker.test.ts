import { afterEach, beforeEach, expect, test } from 'vitest'
import { operatorActor } from '@/lib/auth/actor'
import { execute } from '@/lib/core/command'
import { startJob, startJobAgain } from '@/lib/jobs/commands'
import { listFailing } from '@/lib/jobs/failing'
import { listJobs } from '@/lib/jobs/read'
import { type JobWorker, startWorker } from '@/lib/jobs/worker'
import { type Desk, openDesk } from '../../support/people'

let desk: Desk
let worker: JobWorker | undefined

beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  await worker?.stop()
  worker = undefined
  await desk.db.$disconnect()
})

/** Runs of the task that the tests start: the clock may say that it is time for others. */
async function sweeps() {
  return (await listJobs(desk.db, desk.now())).filter(({ task }) => task === 'session-sweep')
}

test('a job that an administrator starts runs in a worker without special rights, and its end is seen', async () => {
  worker = startWorker(desk.url, desk)
  await worker.ready
  await execute(desk.as(operatorActor), startJob, { task: 'session-sweep' })
  await expect.poll(sweeps, { timeout: 60_000 }).toMatchObject([{ state: 'done', error: null }])
})

test('a task that is put into the queue twice before it runs, runs once', async () => {
  worker = startWorker(desk.url, desk)
  await worker.ready
  await worker.stop()
  for (let times = 0; times < 2; times += 1) {
    await execute(desk.as(operatorActor), startJob, { task: 'session-sweep' })
  }
  const [queued] = await desk.db.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = 'session-sweep'`
  expect(queued?.count).toBe(1)
})

test('without a worker an administrator is told so, and nothing is queued', async () => {
  const attempt = execute(desk.as(operatorActor), startJob, { task: 'session-sweep' })
  await expect(attempt).rejects.toMatchObject({ details: { reason: 'job.no_worker' } })
})

test('a worker whose database is away lets the process go on, and stops when it is told to', async () => {
  worker = startWorker('postgresql://nobody@127.0.0.1:1/none', desk)
  await worker.stop()
})

/** A worker that finds the task's own work impossible, as a network or a disk would make it. */
async function failedJob({ attempts, of }: { attempts: number; of: number }): Promise<void> {
  worker = startWorker(desk.url, desk)
  await worker.ready
  await worker.stop()
  worker = undefined
  await desk.db.$executeRaw`SELECT graphile_worker.add_job('session-sweep', max_attempts => ${of}::int)`
  await desk.db.$executeRaw`UPDATE graphile_worker._private_jobs
    SET attempts = ${attempts}, last_error = 'the disk is full', run_at = now() + interval '1 hour'
    WHERE id IN (SELECT id FROM graphile_worker.jobs WHERE task_identifier = 'session-sweep')`
}

test('a job that was given up is named with its reason, started again once, and gone from the list when it is done', async () => {
  await failedJob({ attempts: 5, of: 5 })
  expect(await listFailing(desk.db)).toMatchObject([
    { task: 'session-sweep', attempts: 5, triesAgainAt: null, error: 'the disk is full' },
  ])
  const again = () => execute(desk.as(operatorActor), startJobAgain, { task: 'session-sweep' })
  await again()
  await expect(again()).rejects.toMatchObject({ details: { reason: 'job.not_given_up' } })
  worker = startWorker(desk.url, desk)
  await expect.poll(sweeps, { timeout: 60_000 }).toMatchObject([{ state: 'done' }])
  expect(await listFailing(desk.db)).toEqual([])
})

test('a job that will be tried again is not started a second time: the page says when it tries', async () => {
  await failedJob({ attempts: 2, of: 5 })
  expect(await listFailing(desk.db)).toMatchObject([{ attempts: 2, triesAgainAt: expect.any(Date) }])
  const attempt = execute(desk.as(operatorActor), startJobAgain, { task: 'session-sweep' })
  await expect(attempt).rejects.toMatchObject({ details: { reason: 'job.not_given_up' } })
})

test('a failure that a later run of the same task made up for is not shown', async () => {
  await failedJob({ attempts: 5, of: 5 })
  const later = new Date(Date.now() + 60_000)
  const run = { id: desk.newId(), task: 'session-sweep', state: 'done', finishedAt: later }
  await desk.db.jobRun.create({ data: { ...run, startedAt: later, updatedAt: later } })
  expect(await listFailing(desk.db)).toEqual([])
})
