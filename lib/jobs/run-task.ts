import { jobsActor } from '@/lib/auth/actor'
import type { CommandContext } from '@/lib/core/command'
import type { Task } from './task'

/** A run that has said something within this time is at work. */
const busySeconds = 120

/**
 * Runs a task and keeps a record of it that administrators see: when it began, how far it is, how it ended.
 *
 * @param bySchedule then it begins only if there is something to do and no other run is at it
 * @returns the record's id, or null where it did not begin
 * @throws what the task throws, after the record says so
 */
export async function runTask(
  context: Omit<CommandContext, 'actor'>,
  task: Task,
  bySchedule = false,
): Promise<string | null> {
  const { db, now, newId } = context
  if (bySchedule && !(await shouldBegin(context, task))) return null
  const id = newId()
  const startedAt = now()
  await db.jobRun.create({ data: { id, task: task.name, state: 'running', startedAt, updatedAt: startedAt } })
  const report = async (done: number, total: number | null) => {
    await db.jobRun.update({ where: { id }, data: { done, total, updatedAt: now() } })
  }
  try {
    await task.run({ context: { ...context, actor: jobsActor }, report })
    await finish('done', null)
    return id
  } catch (error) {
    await finish('failed', error instanceof Error ? error.message.slice(0, 2000) : String(error))
    throw error
  }

  async function finish(state: 'done' | 'failed', error: string | null): Promise<void> {
    const at = now()
    await db.jobRun.update({ where: { id }, data: { state, error, updatedAt: at, finishedAt: at } })
  }
}

async function shouldBegin({ db, now }: Omit<CommandContext, 'actor'>, task: Task): Promise<boolean> {
  if (task.hasWork && !(await task.hasWork(db, now()))) return false
  const since = new Date(now().getTime() - busySeconds * 1000)
  const busy = await db.jobRun.count({
    where: { task: task.name, state: 'running', updatedAt: { gt: since } },
  })
  return busy === 0
}
