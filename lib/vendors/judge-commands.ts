import type { z } from 'zod'
import { command, type Step } from '@/lib/core/command'
import { linkEvidence } from '@/lib/evidence/link-commands'
import { claimTag, listTag } from '@/lib/publication/tags'
import { raiseFlag } from '@/lib/verdicts/flags'
import { refuseHandling, refuseJudged } from './rules'
import { AcceptInput, JudgeInput } from './schema'
import { getJudging, type Judging } from './submission'

/**
 * Says that a vendor's submission is to the point. A challenge then shows as a flag, and evidence bears on the claim,
 * to become public like all other evidence.
 */
export const acceptSubmission = command({
  name: 'submission.accept',
  permission: 'submission.judge',
  input: AcceptInput,
  load: ({ tx, input }) => getJudging(tx, input),
  guard: ({ actor, loaded }) => refuseJudged(loaded.submission) ?? refuseHandling(actor, loaded.handlers),
  run: async (step) => {
    const { tx, input, actor, now, loaded } = step
    const { submission, facts } = loaded
    const data = { acceptedAt: now, acceptedById: actor.id, acceptedReason: input.reason }
    const where = { id: submission.id }
    if (submission.kind === 'response') await tx.response.update({ where, data })
    else if (submission.challenge) {
      await tx.challenge.update({ where, data })
      await raiseFlag(step, {
        claimId: facts.id,
        flag: 'disputed',
        reason: disputedBy(submission.organization, submission.challenge.version),
      })
    } else {
      await tx.vendorEvidence.update({ where, data })
      await attach(step)
    }
    return judged(loaded, { accepted: true, reason: { ...input.reason } })
  },
})

/** Says that it is not to the point. Of a challenge that is the outcome, and it is published like any other. */
export const declineSubmission = command({
  name: 'submission.decline',
  permission: 'submission.judge',
  input: JudgeInput,
  load: ({ tx, input }) => getJudging(tx, input),
  guard: ({ actor, loaded }) => refuseJudged(loaded.submission) ?? refuseHandling(actor, loaded.handlers),
  run: async ({ tx, input, actor, now, loaded }) => {
    const { submission } = loaded
    const data = { declinedAt: now, declinedById: actor.id, declinedReason: input.reason }
    const where = { id: submission.id }
    if (submission.kind === 'response') await tx.response.update({ where, data })
    else if (submission.kind === 'evidence') await tx.vendorEvidence.update({ where, data })
    else {
      const outcome = { handlerId: actor.id, decidedAt: now, outcome: 'not_to_the_point' }
      await tx.challenge.update({ where, data: { ...data, ...outcome, outcomeNote: input.reason } })
    }
    return judged(loaded, { accepted: false, reason: { ...input.reason } })
  },
})

type Accepting = Step<z.output<typeof AcceptInput>> & { loaded: Judging }

async function attach({ input, call, loaded: { submission, facts } }: Accepting): Promise<void> {
  if (!submission.evidence) return
  const { id: evidenceId, stance, stanceReason } = submission.evidence
  await call(linkEvidence, {
    claimId: facts.id,
    evidenceId,
    stance: input.stance ?? stance,
    stanceReason: input.stanceReason ?? stanceReason,
  })
}

function disputedBy(organization: string, version: number) {
  return {
    en: `${organization} disputes version ${version} of this page; the challenge is being looked at.`,
    ko: `${organization} 측이 이 페이지의 버전 ${version}에 이의를 제기했으며, 검토하고 있습니다.`,
  }
}

const subjects = { response: 'response', challenge: 'challenge', evidence: 'submission' } as const

function judged(
  { submission, facts }: Judging,
  after: { accepted: boolean; reason: Record<string, string> },
) {
  const subject = { type: subjects[submission.kind], id: submission.id }
  const result = { kind: submission.kind, id: submission.id, claimId: facts.id, slug: facts.slug }
  return { result, audit: [{ subject, after }], tags: [claimTag(facts.slug), listTag] }
}
