import { command } from '@/lib/core/command'
import { optionalDate } from '@/lib/core/day'
import { refused } from '@/lib/core/refuse'
import { queueTask } from '@/lib/jobs/queue'
import { getRecall } from './read'
import { LiftInput, RecallInput } from './schema'

/** The task of lib/jobs/tasks that carries recalls out. */
export const recallTask = 'recalls'

/**
 * Marks versions of a harness, or an evaluator's dates, as faulty. A job then puts every verdict that rests on them
 * under re-review, with this reason.
 */
export const recallHarness = command({
  name: 'recall.start',
  permission: 'recall.manage',
  input: RecallInput,
  load: async ({ tx, input }) => {
    if (input.evaluatorId === undefined) return { known: true }
    const evaluator = await tx.organization.findUnique({
      where: { id: input.evaluatorId },
      select: { id: true },
    })
    return { known: evaluator !== null }
  },
  guard: ({ loaded }) => {
    if (loaded.known) return null
    const issues = [{ path: ['evaluatorId'], message: 'invalid_reference' }]
    return refused('invalid', 'invalid', { issues })
  },
  run: async ({ tx, input, actor, now, newId }) => {
    const id = newId()
    const { harness, versions, evaluatorId, since, until, reason } = input
    await tx.harnessRecall.create({
      data: {
        id,
        harness: harness ?? null,
        versions: [...new Set(versions)].sort(),
        evaluatorId: evaluatorId ?? null,
        since: optionalDate(since),
        until: optionalDate(until),
        reason,
        recalledById: actor.id,
        recalledAt: now,
      },
    })
    await queueTask(tx, recallTask)
    const after = {
      harness: harness ?? null,
      versions,
      evaluator: evaluatorId ?? null,
      since: since ?? null,
      until: until ?? null,
      reason: { ...reason },
    }
    return { result: { id }, audit: [{ subject: { type: 'recall', id }, after }], tags: [] }
  },
})

/** Takes a recall back. The job lifts the flags that it set, and no others. */
export const liftRecall = command({
  name: 'recall.lift',
  permission: 'recall.manage',
  input: LiftInput,
  load: ({ tx, input }) => getRecall(tx, input.recallId),
  guard: ({ loaded }) => (loaded.liftedAt === null ? null : refused('conflict', 'recall.lifted')),
  run: async ({ tx, input: { recallId: id, reason }, actor, now }) => {
    const data = { liftedAt: now, liftedById: actor.id, liftedReason: reason }
    await tx.harnessRecall.update({ where: { id }, data })
    await queueTask(tx, recallTask)
    const after = { lifted: true, reason: { ...reason } }
    const audit = [{ subject: { type: 'recall', id }, before: { lifted: false }, after }]
    return { result: { id }, audit, tags: [] }
  },
})
