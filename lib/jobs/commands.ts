import { z } from 'zod'
import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { refused } from '@/lib/core/refuse'
import { dropJobs, givenUpJobs } from './failing'
import { hasQueue, queueTask } from './queue'
import { tasks } from './tasks'

const WhichTask = z.strictObject({ task: z.enum(tasks.map(({ name }) => name)) })

/** Puts a task into the queue now, once: a second press before it runs changes nothing. */
export const startJob = command({
  name: 'job.start',
  permission: 'jobs.start',
  input: WhichTask,
  load: ({ tx }) => hasQueue(tx),
  guard: ({ loaded }) => (loaded ? null : new DomainError('conflict', { reason: 'job.no_worker' })),
  run: async ({ tx, input: { task } }) => {
    await queueTask(tx, task)
    return { result: { task }, audit: [{ subject: { type: 'job', id: task } }], tags: [] }
  },
})

/**
 * Starts a task again that the queue has given up. A run finds all that is left to do, so one new job stands for all
 * that were given up, and those leave the queue.
 */
export const startJobAgain = command({
  name: 'job.start_again',
  permission: 'jobs.start',
  input: WhichTask,
  load: ({ tx, input }) => givenUpJobs(tx, input.task),
  guard: ({ loaded }) => (loaded.length > 0 ? null : refused('conflict', 'job.not_given_up')),
  run: async ({ tx, input: { task }, loaded }) => {
    await dropJobs(tx, loaded)
    await queueTask(tx, task)
    const before = { givenUp: loaded.length }
    return { result: { task }, audit: [{ subject: { type: 'job', id: task }, before }], tags: [] }
  },
})
