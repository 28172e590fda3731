import { findActor } from '@/lib/auth/find-actor'
import { execute } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import type { Job, Task } from '@/lib/jobs/task'
import { bulkTask, changePortion, failChange } from '@/lib/queue/bulk-commands'
import { nextOpenChange, type OpenChange } from '@/lib/queue/bulk-read'

/**
 * Carries out changes of many claims, a portion per transaction. Started by the change itself; the schedule goes on
 * where a worker was ended half-way.
 */
export const bulkChanges: Task = {
  name: bulkTask,
  cron: '* * * * *',
  hasWork: async (db) => (await nextOpenChange(db)) !== null,
  run: async (job) => {
    const { db } = job.context
    for (let open = await nextOpenChange(db); open; open = await nextOpenChange(db)) await carryOut(job, open)
  },
}

/** With the roles that the asker has by now: whoever may no longer change claims does not do so through a job. */
async function carryOut(job: Job, { id, requestedById }: OpenChange): Promise<void> {
  const actor = await findActor(job.context.db, requestedById)
  try {
    if (!actor) throw new DomainError('forbidden', { reason: 'forbidden' })
    for (let isOver = false; !isOver; ) {
      const portion = await execute({ ...job.context, actor }, changePortion, { id })
      await job.report(portion.done, portion.total)
      isOver = portion.isOver
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const [issue] = error.details.issues ?? []
    await execute(job.context, failChange, { id, failure: issue?.message ?? error.details.reason })
  }
}
