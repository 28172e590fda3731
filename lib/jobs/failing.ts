import type { Database, Tx } from '@/lib/db/client'
import { hasQueue } from './queue'

/** A task whose latest attempts failed; `triesAgainAt` is null where the queue has given it up. */
export type FailingTask = {
  task: string
  attempts: number
  failedAt: Date
  triesAgainAt: Date | null
  error: string
}

/**
 * What the queue still holds of failed work, one row for each task: what was given up before what tries again, else the
 * latest. Left out is what a later run of the same task has made up for.
 */
export async function listFailing(db: Pick<Database, '$queryRaw'>): Promise<FailingTask[]> {
  if (!(await hasQueue(db))) return []
  return db.$queryRaw<FailingTask[]>`
    SELECT DISTINCT ON (j.task_identifier) j.task_identifier AS task, j.attempts::int, j.updated_at AS "failedAt",
      CASE WHEN j.attempts < j.max_attempts THEN j.run_at END AS "triesAgainAt", left(j.last_error, 500) AS error
    FROM graphile_worker.jobs j
    WHERE j.last_error IS NOT NULL AND j.locked_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM public.job_run r
      WHERE r.task = j.task_identifier AND r.state = 'done' AND r.started_at > j.updated_at)
    ORDER BY j.task_identifier, (j.attempts >= j.max_attempts) DESC, j.updated_at DESC`
}

/** The numbers of a task's jobs that the queue has given up. */
export async function givenUpJobs(tx: Tx, task: string): Promise<bigint[]> {
  if (!(await hasQueue(tx))) return []
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM graphile_worker.jobs
    WHERE task_identifier = ${task} AND attempts >= max_attempts AND locked_at IS NULL`
  return rows.map(({ id }) => id)
}

/** Takes jobs out of the queue for good. */
export async function dropJobs(tx: Tx, ids: readonly bigint[]): Promise<void> {
  await tx.$queryRaw`SELECT count(*)::int FROM graphile_worker.complete_jobs(${[...ids]}::bigint[])`
}
