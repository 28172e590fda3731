import { getFacts, lockClaim } from '@/lib/claims/read'
import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { refused } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'
import { claimTag, listTag } from '@/lib/publication/tags'
import { liftFlags, raiseFlag } from '@/lib/verdicts/flags'
import { findStandingVerdict } from '@/lib/verdicts/standing'
import { listHandlers } from './handlers'
import { refuseDeciding, refuseHandling, refuseTaking } from './rules'
import { ChallengeOnly, DecideInput } from './schema'

/** Takes an open challenge, to decide it. Only somebody who had no part in what it disputes and no interest may. */
export const takeChallenge = command({
  name: 'challenge.take',
  permission: 'submission.judge',
  input: ChallengeOnly,
  load: ({ tx, input }) => getHandling(tx, input.challengeId),
  guard: ({ actor, loaded }) =>
    refuseTaking(actor, loaded.challenge) ?? refuseHandling(actor, loaded.handlers),
  run: async ({ tx, actor, loaded: { challenge } }) => {
    const { id, handlerId, claimId } = challenge
    await tx.challenge.update({ where: { id }, data: { handlerId: actor.id } })
    const audit = [
      { subject: { type: 'challenge', id }, before: { handler: handlerId }, after: { handler: actor.id } },
    ]
    return { result: { id, claimId }, audit, tags: [] }
  },
})

/** Gives a challenge back for somebody else to take. */
export const leaveChallenge = command({
  name: 'challenge.leave',
  permission: 'submission.judge',
  input: ChallengeOnly,
  load: ({ tx, input }) => getHandling(tx, input.challengeId),
  guard: ({ actor, loaded: { challenge } }) => {
    if (challenge.decidedAt) return refused('conflict', 'challenge.decided')
    return challenge.handlerId === actor.id ? null : refused('forbidden', 'challenge.not_handler')
  },
  run: async ({ tx, actor, loaded: { challenge } }) => {
    const { id, claimId } = challenge
    await tx.challenge.update({ where: { id }, data: { handlerId: null } })
    const audit = [
      { subject: { type: 'challenge', id }, before: { handler: actor.id }, after: { handler: null } },
    ]
    return { result: { id, claimId }, audit, tags: [] }
  },
})

/** Decides a challenge that is to the point. The outcome is published; where it is upheld the verdict goes under re-review. */
export const decideChallenge = command({
  name: 'challenge.decide',
  permission: 'submission.judge',
  input: DecideInput,
  load: async ({ tx, input }) => {
    const handling = await getHandling(tx, input.challengeId)
    const { claimId, id } = handling.challenge
    const others = await tx.challenge.count({
      where: { claimId, id: { not: id }, acceptedAt: { not: null }, decidedAt: null },
    })
    return { ...handling, others, verdict: await findStandingVerdict(tx, claimId) }
  },
  guard: ({ actor, loaded }) =>
    refuseDeciding(actor, loaded.challenge) ?? refuseHandling(actor, loaded.handlers),
  run: async (step) => {
    const { tx, input, now, loaded } = step
    const { challenge, facts } = loaded
    const { id } = challenge
    const { outcome, note } = input
    await tx.challenge.update({ where: { id }, data: { outcome, outcomeNote: note, decidedAt: now } })
    if (loaded.others === 0) await liftFlags(step, facts.id, ['disputed'])
    if (loaded.verdict && outcome !== 'rejected')
      await raiseFlag(step, { claimId: facts.id, flag: 'under_re_review', reason: note })
    const after = { claim: facts.id, outcome, note: { ...note } }
    return {
      result: { id, claimId: facts.id, slug: facts.slug },
      audit: [{ subject: { type: 'challenge', id }, after }],
      tags: [claimTag(facts.slug), listTag],
    }
  },
})

/** A challenge under the lock of its claim, with what says who may handle it. */
async function getHandling(tx: Tx, id: string) {
  const first = await tx.challenge.findUnique({ where: { id }, select: { claimId: true } })
  if (!first) throw new DomainError('not_found', { reason: 'not_found' })
  await lockClaim(tx, first.claimId)
  const row = await tx.challenge.findUniqueOrThrow({
    where: { id },
    include: { handler: { select: { disabledAt: true } } },
  })
  const isOrphaned = row.handler !== null && row.handler.disabledAt !== null
  const facts = await getFacts(tx, row.claimId)
  return { challenge: { ...row, isOrphaned }, facts, handlers: await listHandlers(tx, facts, row) }
}
