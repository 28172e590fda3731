import { z } from 'zod'
import { command } from '@/lib/core/command'
import { Id } from '@/lib/core/fields'
import { refused } from '@/lib/core/refuse'
import { assignClaims, unassignClaims } from './assign-commands'
import { lockClaims } from './lock-claims'

/**
 * Gives one claim to somebody, or takes it away where nobody is named. `seen` is who had it on the page: whoever took
 * it meanwhile keeps it until the page was looked at again.
 */
export const handOver = command({
  name: 'claim.hand_over',
  permission: 'claim.assign',
  input: z.strictObject({ claimId: Id, assigneeId: Id.optional(), seen: Id.optional() }),
  load: async ({ tx, input }) => {
    await lockClaims(tx, [input.claimId])
    const row = await tx.claimAssignment.findUnique({
      where: { claimId: input.claimId },
      select: { assigneeId: true, assignee: { select: { name: true } } },
    })
    return row ? { id: row.assigneeId, name: row.assignee.name } : null
  },
  guard: ({ input, loaded }) => {
    if (loaded?.id === input.seen) return null
    return loaded
      ? refused('conflict', 'assignment.taken', { values: { name: loaded.name } })
      : refused('conflict', 'assignment.freed')
  },
  run: async ({ call, input: { claimId, assigneeId } }) => {
    const claimIds = [claimId]
    const result = assigneeId
      ? await call(assignClaims, { claimIds, assigneeId, takeOver: true })
      : await call(unassignClaims, { claimIds })
    return { result, audit: [], tags: [] }
  },
})
