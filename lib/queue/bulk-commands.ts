import { z } from 'zod'
import { command, type Step } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'
import { refused } from '@/lib/core/refuse'
import { queueTask } from '@/lib/jobs/queue'
import { assignClaims, findAssignee, type Shared, unassignClaims } from './assign-commands'
import { lockThoseThere } from './lock-claims'
import { countMatching, firstMatching, noteMatching } from './matching'
import { mayStop, refuseUnassignable } from './rules'
import { atOnce, Change, ClaimIds, FilterText } from './schema'
import { tagClaims, untagClaims } from './tag-commands'

/** Name of the job that carries out what is too much for one request. */
export const bulkTask = 'bulk-changes'

/** Claims that were ticked, or all of the list that match its filter now. */
const Scope = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('ticked'), claimIds: ClaimIds }),
  z.strictObject({ scope: z.literal('all'), filter: FilterText }),
])
type Scope = z.output<typeof Scope>

/** `jobId` is null where everything was done at once. */
export type Changed = Shared & { jobId: string | null; total: number }

/**
 * Changes several claims: few at once, more by a job that goes on when the page is closed. What matches is noted now,
 * so that exactly those are changed, whatever happens to the filter meanwhile.
 */
export const changeMany = command({
  name: 'queue.change_many',
  permission: 'queue.change_many',
  input: z.strictObject({ of: Scope, change: Change }),
  load: async (step) => {
    const { of, change } = step.input
    const assignee = change.what === 'assign' ? await findAssignee(step.tx, change.assigneeId) : null
    const total = of.scope === 'ticked' ? of.claimIds.length : await countMatching(step, of.filter)
    return { assignee, total, claimIds: total > atOnce ? [] : await claimsOf(step, of) }
  },
  guard: ({ input: { change }, loaded: { assignee, total } }) =>
    (change.what === 'assign' ? refuseUnassignable(assignee, ['change', 'assigneeId']) : null) ??
    (total === 0 ? refused('conflict', 'queue.nothing_matches') : null),
  run: async (step) => {
    const { total, claimIds } = step.loaded
    if (total <= atOnce) {
      const done = await carryOut(step, claimIds, step.input.change)
      return { result: { ...done, jobId: null, total } satisfies Changed, audit: [], tags: [] }
    }
    const { tx, input, actor, now, newId } = step
    const id = newId()
    const filter = input.of.scope === 'all' ? input.of.filter : ''
    const who = { requestedById: actor.id, requestedAt: now }
    await tx.bulkChange.create({ data: { id, change: input.change, filter, total: 0, ...who } })
    const noted = await noteMatching(step, id, filter)
    await tx.bulkChange.update({ where: { id }, data: { total: noted } })
    await queueTask(tx, bulkTask)
    const after = { ...input.change, filter, claims: noted }
    const result: Changed = { changed: 0, kept: 0, barred: 0, jobId: id, total: noted }
    return { result, audit: [{ subject: { type: 'bulk_change', id }, after }], tags: [] }
  },
})

const Portion = z.strictObject({ id: Id })
const portionSize = 100

/** Carries out the next portion of a change of many, in the name of who asked for it. */
export const changePortion = command({
  name: 'queue.change_portion',
  permission: 'queue.change_many',
  input: Portion,
  load: async (step) => {
    const row = await lockChange(step, step.input.id)
    const claims = await step.tx.bulkChangeClaim.findMany({
      where: { bulkChangeId: row.id },
      orderBy: { claimId: 'asc' },
      take: portionSize,
    })
    const noted = claims.map(({ claimId }) => claimId)
    return { row, noted, claimIds: await lockThoseThere(step.tx, noted) }
  },
  guard: ({ actor, loaded: { row } }) =>
    row.requestedById === actor.id ? null : refused('forbidden', 'forbidden'),
  run: async (step) => {
    const { tx, now, loaded } = step
    const { row, noted, claimIds } = loaded
    const over = { result: { isOver: true, done: row.done, total: row.total }, audit: [], tags: [] }
    if (row.finishedAt !== null) return over
    const { changed } =
      claimIds.length > 0 ? await carryOut(step, claimIds, Change.parse(row.change), row.id) : nothingChanged
    await tx.bulkChangeClaim.deleteMany({ where: { bulkChangeId: row.id, claimId: { in: noted } } })
    const done = row.done + noted.length
    const isOver = noted.length < portionSize
    await tx.bulkChange.update({
      where: { id: row.id },
      data: { done, changed: { increment: changed }, finishedAt: isOver ? now : null },
    })
    const ended = {
      action: 'queue.complete_change' as const,
      subject: { type: 'bulk_change', id: row.id },
      after: { changed: row.changed + changed, of: row.total },
    }
    return { ...over, result: { isOver, done, total: row.total }, audit: isOver ? [ended] : [] }
  },
})

/** Ends a change of many before its time; what was done stays done. By whoever asked for it, or an editor. */
export const stopChange = command({
  name: 'queue.stop_change',
  permission: 'queue.change_many',
  input: Portion,
  load: (step) => lockChange(step, step.input.id),
  guard: ({ actor, loaded }) =>
    (mayStop(actor, loaded) ? null : refused('forbidden', 'bulk.not_own')) ??
    (loaded.finishedAt === null ? null : refused('conflict', 'bulk.over')),
  run: async (step) => {
    await endChange(step, { stoppedById: step.actor.id })
    const { id, done, total } = step.loaded
    return {
      result: { id },
      audit: [{ subject: { type: 'bulk_change', id }, after: { stoppedAfter: done, of: total } }],
      tags: [],
    }
  },
})

/** Ends a change of many that can go no further: its asker may no longer, or the person to assign has left. */
export const failChange = command({
  name: 'queue.fail_change',
  permission: 'queue.end_change',
  input: Portion.extend({ failure: z.string().min(1).max(200) }),
  load: (step) => lockChange(step, step.input.id),
  guard: () => null,
  run: async (step) => {
    const { loaded, input } = step
    if (loaded.finishedAt !== null) return { result: null, audit: [], tags: [] }
    await endChange(step, { failure: input.failure })
    const after = { failure: input.failure, after: loaded.done, of: loaded.total }
    return { result: null, audit: [{ subject: { type: 'bulk_change', id: loaded.id }, after }], tags: [] }
  },
})

const nothingChanged: Shared = { changed: 0, kept: 0, barred: 0 }

async function claimsOf(step: Step<unknown>, of: Scope): Promise<string[]> {
  return of.scope === 'ticked' ? of.claimIds : firstMatching(step, of.filter, atOnce)
}

function carryOut(
  { call }: Step<unknown>,
  claimIds: string[],
  change: Change,
  changeId?: string,
): Promise<Shared> {
  switch (change.what) {
    case 'assign':
      return call(assignClaims, {
        claimIds,
        assigneeId: change.assigneeId,
        takeOver: change.takeOver,
        ...(changeId === undefined ? {} : { changeId }),
      })
    case 'unassign':
      return call(unassignClaims, { claimIds })
    case 'tag':
      return call(tagClaims, { claimIds, tag: change.tag })
    case 'untag':
      return call(untagClaims, { claimIds, tag: change.tag })
  }
}

async function lockChange({ tx }: Pick<Step<unknown>, 'tx'>, id: string) {
  await tx.$queryRaw`SELECT 1 FROM public.bulk_change WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.bulkChange.findUnique({ where: { id } })
  if (!row) throw new DomainError('not_found', { reason: 'not_found' })
  return row
}

async function endChange(
  { tx, now, input }: Step<z.output<typeof Portion>>,
  why: { stoppedById: string } | { failure: string },
): Promise<void> {
  await tx.bulkChangeClaim.deleteMany({ where: { bulkChangeId: input.id } })
  await tx.bulkChange.update({ where: { id: input.id }, data: { ...why, finishedAt: now } })
}
