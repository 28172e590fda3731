import { z } from 'zod'
import { command } from '@/lib/core/command'
import { Id } from '@/lib/core/fields'
import { refused } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'
import { interestsInClaims } from '@/lib/verdicts/interests'
import { lockClaims } from './lock-claims'
import { refuseUnassignable, shareOut } from './rules'
import { ClaimIds } from './schema'

/** What became of several claims: how many changed, stayed with whoever has them, or may not go to the person. */
export type Shared = { changed: number; kept: number; barred: number }

/**
 * Gives claims into somebody's hands. Private to the desk; it allows and forbids nothing. Those that the person may
 * not judge because of a declared interest are left out. `changeId` names the change of many that this is a part of.
 */
export const assignClaims = command({
  name: 'claim.assign',
  permission: 'claim.assign',
  input: z.strictObject({
    claimIds: ClaimIds,
    assigneeId: Id,
    takeOver: z.boolean().default(false),
    changeId: Id.optional(),
  }),
  load: async ({ tx, input }) => {
    await lockClaims(tx, input.claimIds)
    const assignee = await findAssignee(tx, input.assigneeId)
    const interests = await interestsInClaims(tx, input.assigneeId, input.claimIds)
    return { assignee, interests, claims: await currentAssignees(tx, input.claimIds) }
  },
  guard: ({ input, loaded: { assignee, interests, claims } }) => {
    const organization = claims[0] && interests.get(claims[0].claimId)
    return (
      refuseUnassignable(assignee) ??
      (input.claimIds.length === 1 && organization !== undefined
        ? refused('conflict', 'assignment.interest', { values: { organization } })
        : null)
    )
  },
  run: async ({ tx, input, actor, now, loaded: { claims, interests } }) => {
    const { given, kept, barred } = shareOut(claims, { ...input, interests })
    const { changeId } = input
    const claimIds = given.map(({ claimId }) => claimId)
    await tx.claimAssignment.deleteMany({ where: { claimId: { in: claimIds } } })
    const who = { assigneeId: input.assigneeId, assignedById: actor.id, assignedAt: now }
    await tx.claimAssignment.createMany({ data: claimIds.map((claimId) => ({ claimId, ...who })) })
    const audit = given.map(({ claimId, assigneeId }) => ({
      subject: { type: 'claim', id: claimId },
      before: { assigneeId },
      after: { assigneeId: input.assigneeId, ...(changeId === undefined ? {} : { change: changeId }) },
    }))
    return { result: { changed: given.length, kept, barred } satisfies Shared, audit, tags: [] }
  },
})

/** Takes claims out of whoever's hands they are in. */
export const unassignClaims = command({
  name: 'claim.unassign',
  permission: 'claim.assign',
  input: z.strictObject({ claimIds: ClaimIds }),
  load: async ({ tx, input }) => {
    await lockClaims(tx, input.claimIds)
    return (await currentAssignees(tx, input.claimIds)).filter(({ assigneeId }) => assigneeId !== null)
  },
  guard: () => null,
  run: async ({ tx, loaded }) => {
    await tx.claimAssignment.deleteMany({ where: { claimId: { in: loaded.map((row) => row.claimId) } } })
    const audit = loaded.map(({ claimId, assigneeId }) => ({
      subject: { type: 'claim', id: claimId },
      before: { assigneeId },
      after: { assigneeId: null },
    }))
    return { result: { changed: loaded.length, kept: 0, barred: 0 } satisfies Shared, audit, tags: [] }
  },
})

/** What decides whether somebody can be given a claim. */
export function findAssignee(tx: Pick<Tx, 'person'>, id: string) {
  return tx.person.findUnique({
    where: { id },
    select: { kind: true, disabledAt: true, roles: { select: { role: true } } },
  })
}

async function currentAssignees(tx: Tx, claimIds: readonly string[]) {
  const rows = await tx.claimAssignment.findMany({ where: { claimId: { in: [...claimIds] } } })
  const byClaim = new Map(rows.map((row) => [row.claimId, row.assigneeId]))
  return [...new Set(claimIds)].map((claimId) => ({ claimId, assigneeId: byClaim.get(claimId) ?? null }))
}
