import { getFacts, lockClaim } from '@/lib/claims/read'
import { refuseUnlessPublished } from '@/lib/claims/rules'
import { command, type Step } from '@/lib/core/command'
import { dayOf, latestToday } from '@/lib/core/day'
import { refused } from '@/lib/core/refuse'
import { readText } from '@/lib/i18n/locales'
import { type Published, publishVersion } from '@/lib/publication/publish-version'
import { recallsOf } from '@/lib/recalls/affected'
import { readApprovalSettings } from '@/lib/settings/approvals'
import { readSetting } from '@/lib/settings/settings'
import { writeAssessment } from './assessment-rows'
import { basisOf, standing } from './basis'
import { refuseBeforeDeadline, withDeadline } from './contact'
import { liftFlags, raiseFlag } from './flags'
import { judge } from './judgement'
import { getAssessment, listInterests, listInvolved } from './read'
import {
  refuseChanged,
  refuseInterest,
  refuseInvolved,
  refuseOutsider,
  refuseOwn,
  refuseProposal,
  refuseUnlessProposed,
  requiredApprovals,
} from './rules'
import { ApproveInput, AssessmentInput, ReturnInput, WithdrawProposalInput } from './schema'

/** Proposes a verdict on a published claim. It is private until the last approval. */
export const proposeAssessment = command({
  name: 'assessment.propose',
  permission: 'assessment.propose',
  input: AssessmentInput,
  load: async ({ tx, input, actor }) => {
    await lockClaim(tx, input.claimId)
    const facts = await getFacts(tx, input.claimId)
    const open = await tx.assessment.findFirst({
      where: { claimId: input.claimId, state: 'proposed' },
      select: { id: true },
    })
    const settings = await readApprovalSettings(tx)
    return {
      facts,
      open,
      settings,
      workingDays: await readSetting(tx, 'contact.working_days'),
      basis: basisOf(facts),
      judgement: judge(facts),
      interests: await listInterests(tx, actor.id),
    }
  },
  guard: ({ input, now, loaded: { facts, open, basis, judgement, interests } }) =>
    refuseUnlessPublished(facts) ??
    (open ? refused('conflict', 'assessment.already_open') : null) ??
    refuseInterest(facts, interests) ??
    (basis.hash === input.basisHash
      ? null
      : refused('conflict', 'assessment.changed_meanwhile', { current: { basisHash: basis.hash } })) ??
    refuseProposal(input, judgement.suggestion?.verdict ?? null, latestToday(now)),
  run: async ({ tx, input, actor, now, newId, loaded }) => {
    const { settings, workingDays, basis, judgement } = loaded
    const id = newId()
    const needed = requiredApprovals(input.verdict, settings)
    await writeAssessment(
      tx,
      { ...input, contact: withDeadline(input.contact, workingDays) },
      {
        id,
        authorId: actor.id,
        origin: 'desk',
        requiredApprovals: needed,
        basis,
        judgement,
        now,
      },
    )
    const after = {
      claim: input.claimId,
      verdict: input.verdict,
      requiredApprovals: needed,
      basisHash: basis.hash,
    }
    return { result: { id }, audit: [{ subject: { type: 'assessment', id }, after }], tags: [] }
  },
})

/**
 * Approves somebody else's proposal. The last approval that is needed publishes it as the claim's next
 * version.
 */
export const approveAssessment = command({
  name: 'assessment.approve',
  permission: 'assessment.approve',
  input: ApproveInput,
  load: async (step) => loadOpen(step, step.input.assessmentId),
  guard: ({ actor, now, loaded: { assessment, facts, interests, involved } }) =>
    refuseOutsider(actor, assessment) ??
    refuseUnlessProposed(assessment) ??
    refuseOwn(actor, assessment) ??
    (assessment.approvals.some((row) => row.approverId === actor.id)
      ? refused('conflict', 'assessment.approved_already')
      : null) ??
    refuseUnlessPublished(facts) ??
    refuseInterest(facts, interests) ??
    refuseInvolved(facts, involved) ??
    refuseChanged(facts, assessment) ??
    (isLast(assessment) ? refuseBeforeDeadline(assessment.contact, dayOf(now)) : null),
  run: async (step) => {
    const { tx, actor, now, loaded } = step
    const { assessment, facts } = loaded
    await tx.approval.create({
      data: {
        assessmentId: assessment.id,
        approverId: actor.id,
        authorId: assessment.authorId,
        approvedAt: now,
      },
    })
    const given = assessment.approvals.length + 1
    const subject = { type: 'assessment', id: assessment.id }
    const result: Approved = { id: assessment.id, claimId: facts.id, slug: facts.slug, version: null }
    if (!isLast(assessment))
      return {
        result,
        audit: [{ subject, after: { approvals: given, of: assessment.requiredApprovals } }],
        tags: [],
      }
    await tx.assessment.update({ where: { id: assessment.id }, data: { state: 'approved', decidedAt: now } })
    const published = await publishVerdict(step, facts.id, assessment.id)
    const after = {
      state: 'approved',
      approvals: given,
      verdict: assessment.verdict,
      ...versionOf(published),
    }
    result.version = published.number
    return { result, audit: [{ subject, before: { state: 'proposed' }, after }], tags: published.tags }
  },
})

function isLast({ approvals, requiredApprovals }: { approvals: unknown[]; requiredApprovals: number }) {
  return approvals.length + 1 >= requiredApprovals
}

/** `version` is null while more approvals are needed. */
type Approved = { id: string; claimId: string; slug: string; version: number | null }

/** Sends somebody else's proposal back with a reason. */
export const returnAssessment = command({
  name: 'assessment.return',
  permission: 'assessment.return',
  input: ReturnInput,
  load: async (step) => loadOpen(step, step.input.assessmentId),
  guard: ({ actor, loaded: { assessment, facts, interests } }) =>
    refuseOutsider(actor, assessment) ??
    refuseUnlessProposed(assessment) ??
    refuseOwn(actor, assessment) ??
    refuseInterest(facts, interests),
  run: async ({ tx, input, actor, now, loaded: { assessment } }) => {
    await tx.assessment.update({
      where: { id: assessment.id },
      data: { state: 'returned', decidedAt: now, returnedById: actor.id, returnedReason: input.reason },
    })
    const audit = [
      {
        subject: { type: 'assessment', id: assessment.id },
        before: { state: 'proposed' },
        after: { state: 'returned' },
      },
    ]
    return { result: { id: assessment.id, claimId: assessment.claimId }, audit, tags: [] }
  },
})

/** Takes one's own proposal back. */
export const withdrawProposal = command({
  name: 'assessment.withdraw',
  permission: 'assessment.withdraw',
  input: WithdrawProposalInput,
  load: async (step) => loadOpen(step, step.input.assessmentId),
  guard: ({ actor, loaded: { assessment } }) =>
    refuseUnlessProposed(assessment) ??
    (actor.id === assessment.authorId ? null : refused('forbidden', 'assessment.not_own')),
  run: async ({ tx, now, loaded: { assessment } }) => {
    await tx.assessment.update({ where: { id: assessment.id }, data: { state: 'withdrawn', decidedAt: now } })
    const audit = [
      {
        subject: { type: 'assessment', id: assessment.id },
        before: { state: 'proposed' },
        after: { state: 'withdrawn' },
      },
    ]
    return { result: { id: assessment.id, claimId: assessment.claimId }, audit, tags: [] }
  },
})

/** The verdict that comes with the software: no second person, and every page of it says so. */
export const enterStarterVerdict = command({
  name: 'assessment.starter',
  permission: 'assessment.starter',
  input: AssessmentInput.omit({ basisHash: true }),
  load: async ({ tx, input }) => {
    await lockClaim(tx, input.claimId)
    const facts = await getFacts(tx, input.claimId)
    const workingDays = await readSetting(tx, 'contact.working_days')
    return { facts, workingDays, judgement: judge(facts), basis: basisOf(facts) }
  },
  guard: ({ input, now, loaded: { facts, judgement } }) =>
    refuseUnlessPublished(facts) ??
    refuseProposal(input, judgement.suggestion?.verdict ?? null, latestToday(now)),
  run: async ({ tx, input, actor, now, newId, loaded }) => {
    const { facts, workingDays, judgement, basis } = loaded
    const id = newId()
    await writeAssessment(
      tx,
      { ...input, contact: withDeadline(input.contact, workingDays) },
      {
        id,
        authorId: actor.id,
        origin: 'starter',
        requiredApprovals: 0,
        basis,
        judgement,
        now,
      },
    )
    const published = await publishVersion(
      { tx, actor, now },
      { claimId: facts.id, reason: 'verdict', note: {}, assessmentId: id },
    )
    const after = {
      claim: facts.id,
      verdict: input.verdict,
      version: published.number,
      contentHash: published.contentHash,
    }
    return {
      result: { id, version: published.number },
      audit: [{ subject: { type: 'assessment', id }, after }],
      tags: published.tags,
    }
  },
})

/**
 * Everything attached becomes public with the verdict that rests on it, and what was set aside stands again, unless it
 * rests on what is recalled.
 */
async function publishVerdict(
  step: Step<unknown>,
  claimId: string,
  assessmentId: string,
): Promise<Published> {
  await step.tx.claimEvidence.updateMany({
    where: { claimId, releasedAt: null },
    data: { releasedAt: step.now },
  })
  await liftFlags(step, claimId, ['suspended', 'under_re_review', 'stale'])
  // What is recalled does not become sound because somebody looked: the verdict is under re-review until the recall is
  // lifted, or until the evidence counts no more.
  const recalls = await recallsOf(step.tx, standing(await getFacts(step.tx, claimId)))
  for (const { id: recallId, reason } of recalls)
    await raiseFlag(step, { claimId, flag: 'under_re_review', reason: readText(reason), recallId })
  return publishVersion(step, { claimId, reason: 'verdict', note: {}, assessmentId })
}

function versionOf(published: Published): { version: number; contentHash: string } {
  return { version: published.number, contentHash: published.contentHash }
}

async function loadOpen({ tx, actor }: Step<unknown>, assessmentId: string) {
  const first = await getAssessment(tx, assessmentId)
  await lockClaim(tx, first.claimId)
  const assessment = await getAssessment(tx, assessmentId)
  return {
    assessment,
    facts: await getFacts(tx, first.claimId),
    interests: await listInterests(tx, actor.id),
    involved: await listInvolved(tx, assessment),
  }
}
