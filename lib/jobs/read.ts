import type { Database, Tx } from '@/lib/db/client'
import type { JobRun } from '@/lib/db/generated/client'

const quietMinutes = 15

export type JobView = {
  id: string
  task: string
  /** `lost`: it was running and has said nothing for a while; its process is gone. */
  state: 'running' | 'done' | 'failed' | 'lost'
  done: number
  total: number | null
  error: string | null
  startedAt: Date
  finishedAt: Date | null
}

/** The latest run of a task, or null before the first. */
export async function latestRun(db: Pick<Tx, 'jobRun'>, task: string, now: Date): Promise<JobView | null> {
  const row = await db.jobRun.findFirst({
    where: { task },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
  })
  return row && view(row, now)
}

/** The latest runs of all tasks, newest first. */
export async function listJobs(db: Database, now: Date, take = 50): Promise<JobView[]> {
  const rows = await db.jobRun.findMany({ orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], take })
  return rows.map((row) => view(row, now))
}

function view(row: JobRun, now: Date): JobView {
  const { id, task, done, total, error, startedAt, finishedAt, state, updatedAt } = row
  const lost = state === 'running' && updatedAt.getTime() < now.getTime() - quietMinutes * 60_000
  return { id, task, done, total, error, startedAt, finishedAt, state: lost ? 'lost' : stateOf(state) }
}

function stateOf(state: string): 'running' | 'done' | 'failed' {
  return state === 'running' || state === 'done' ? state : 'failed'
}
