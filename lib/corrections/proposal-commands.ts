import { lockClaim } from '@/lib/claims/read'
import { refuseUnlessPublished } from '@/lib/claims/rules'
import { command, type Step } from '@/lib/core/command'
import { refuseDaysToCome, refused } from '@/lib/core/refuse'
import type { Prisma } from '@/lib/db/generated/client'
import { lockEvidence } from '@/lib/evidence/read'
import { readText } from '@/lib/i18n/locales'
import { readApprovalSettings } from '@/lib/settings/approvals'
import { liftFlags } from '@/lib/verdicts/flags'
import { listInterests, listInvolved } from '@/lib/verdicts/read'
import { basisDifferences, refuseInterest, refuseInvolved, requiredApprovals } from '@/lib/verdicts/rules'
import { refuseOtherVersion } from './commands'
import { correctionBasis, getProposal, getStanding, type ProposalRow, rivalsIn, type Standing } from './read'
import { publishCorrection, writeChanges } from './rows'
import { refuseEmptyProposal, refuseUnknownParts } from './rules'
import { ApproveCorrectionInput, Changes, CorrectionProposalInput, ReturnCorrectionInput } from './schema'

/** Proposes a correction of what a version says, or that its verdict be retracted. Private until the last approval. */
export const proposeCorrection = command({
  name: 'correction.propose',
  permission: 'correction.propose',
  input: CorrectionProposalInput,
  load: async ({ tx, input, actor }) => {
    await lockClaim(tx, input.claimId)
    const open = await tx.correctionProposal.findFirst({
      where: { claimId: input.claimId, state: 'proposed' },
      select: { id: true },
    })
    return {
      open,
      standing: await getStanding(tx, input.claimId),
      settings: await readApprovalSettings(tx),
      interests: await listInterests(tx, actor.id),
      rivals: await rivalsIn(tx, input.changes),
    }
  },
  guard: ({ input, now, loaded: { open, standing, interests, rivals } }) =>
    refuseUnlessPublished(standing.facts) ??
    (open ? refused('conflict', 'correction.already_open') : null) ??
    refuseOtherVersion(input.version, standing.version) ??
    refuseInterest(standing.facts, interests, rivals) ??
    refuseUnknownParts(standing, input.changes) ??
    refuseEmptyProposal(input.kind, standing, input.changes) ??
    refuseDaysToCome({ 'changes.claimedOn': input.changes.claimedOn }, now),
  run: async ({ tx, input, actor, now, newId, loaded: { standing, settings } }) => {
    const id = newId()
    const basis = correctionBasis(standing)
    const needed = requiredApprovals(standing.verdict.id, settings)
    await tx.correctionProposal.create({
      data: {
        id,
        claimId: input.claimId,
        authorId: actor.id,
        kind: input.kind,
        note: input.note,
        changes: plain(input.changes),
        requiredApprovals: needed,
        basis: basis.text,
        basisHash: basis.hash,
        proposedAt: now,
      },
    })
    const after = { claim: input.claimId, kind: input.kind, requiredApprovals: needed, basisHash: basis.hash }
    return { result: { id }, audit: [{ subject: { type: 'correction', id }, after }], tags: [] }
  },
})

/** Approves somebody else's correction. The last approval that is needed publishes it as the claim's next version. */
export const approveCorrection = command({
  name: 'correction.approve',
  permission: 'correction.approve',
  input: ApproveCorrectionInput,
  load: async (step) => loadOpen(step, step.input.proposalId),
  guard: ({ actor, loaded: { proposal, standing, interests, involved, rivals } }) =>
    refuseUnlessOpen(proposal) ??
    (actor.id === proposal.authorId ? refused('forbidden', 'correction.own') : null) ??
    (proposal.approvals.some((row) => row.approverId === actor.id)
      ? refused('conflict', 'correction.approved_already')
      : null) ??
    refuseUnlessPublished(standing.facts) ??
    refuseInterest(standing.facts, interests, rivals) ??
    refuseInvolved(standing.facts, involved, rivals) ??
    refuseChanged(standing, proposal),
  run: async (step) => {
    const { tx, actor, now, loaded } = step
    const { proposal, standing } = loaded
    const { id, authorId, kind } = proposal
    await tx.correctionApproval.create({
      data: { proposalId: id, approverId: actor.id, authorId, approvedAt: now },
    })
    const given = proposal.approvals.length + 1
    const subject = { type: 'correction', id }
    const result: Approved = { id, claimId: standing.facts.id, slug: standing.facts.slug, version: null }
    if (given < proposal.requiredApprovals) {
      const after = { approvals: given, of: proposal.requiredApprovals }
      return { result, audit: [{ subject, after }], tags: [] }
    }
    await tx.correctionProposal.update({ where: { id }, data: { state: 'approved', decidedAt: now } })
    await writeChanges(step, standing, Changes.parse(proposal.changes))
    if (kind === 'retraction')
      await liftFlags(step, standing.facts.id, ['suspended', 'under_re_review', 'stale'])
    const entry = { kind, note: readText(proposal.note), byId: authorId, proposalId: id }
    const published = await publishCorrection(step, standing, entry)
    result.version = published.number
    const { number: version, contentHash } = published
    const after = { state: 'approved', kind, approvals: given, version, contentHash }
    return { result, audit: [{ subject, before: { state: 'proposed' }, after }], tags: published.tags }
  },
})

/** `version` is null while more approvals are needed. */
type Approved = { id: string; claimId: string; slug: string; version: number | null }

/** Sends somebody else's correction back with a reason. */
export const returnCorrection = command({
  name: 'correction.return',
  permission: 'correction.return',
  input: ReturnCorrectionInput,
  load: async (step) => loadOpen(step, step.input.proposalId),
  guard: ({ actor, loaded: { proposal, standing, interests } }) =>
    refuseUnlessOpen(proposal) ??
    (actor.id === proposal.authorId ? refused('forbidden', 'correction.own') : null) ??
    refuseInterest(standing.facts, interests),
  run: async ({ tx, input, actor, now, loaded: { proposal } }) => {
    await tx.correctionProposal.update({
      where: { id: proposal.id },
      data: { state: 'returned', decidedAt: now, returnedById: actor.id, returnedReason: input.reason },
    })
    return ended(proposal, 'returned')
  },
})

/** Takes one's own proposed correction back. */
export const withdrawCorrection = command({
  name: 'correction.withdraw',
  permission: 'correction.withdraw',
  input: ApproveCorrectionInput,
  load: async (step) => loadOpen(step, step.input.proposalId),
  guard: ({ actor, loaded: { proposal } }) =>
    refuseUnlessOpen(proposal) ??
    (actor.id === proposal.authorId ? null : refused('forbidden', 'correction.not_own')),
  run: async ({ tx, now, loaded: { proposal } }) => {
    await tx.correctionProposal.update({
      where: { id: proposal.id },
      data: { state: 'withdrawn', decidedAt: now },
    })
    return ended(proposal, 'withdrawn')
  },
})

/** What changed since a correction was proposed, for its page; empty while an approval would be accepted. */
export function correctionChangesSince(proposal: { basis: string }, standing: Standing) {
  return basisDifferences(proposal.basis, correctionBasis(standing).text)
}

function refuseUnlessOpen(proposal: { state: string }) {
  return proposal.state === 'proposed' ? null : refused('conflict', 'correction.not_open')
}

function refuseChanged(standing: Standing, proposal: { basis: string; basisHash: string }) {
  return correctionBasis(standing).hash === proposal.basisHash
    ? null
    : refused('conflict', 'correction.stale', { current: correctionChangesSince(proposal, standing) })
}

/** What a proposal changes never moves, so the evidence to lock is known before its lock. */
async function loadOpen({ tx, actor }: Step<unknown>, proposalId: string) {
  const first = await getProposal(tx, proposalId)
  const changes = Changes.parse(first.changes)
  const evidenceIds = changes.evidence.map((row) => row.id)
  if (evidenceIds.length > 0) await lockEvidence(tx, evidenceIds)
  await lockClaim(tx, first.claimId)
  const proposal = await getProposal(tx, proposalId)
  return {
    proposal,
    standing: await getStanding(tx, first.claimId),
    interests: await listInterests(tx, actor.id),
    involved: await listInvolved(tx, proposal),
    rivals: await rivalsIn(tx, changes),
  }
}

function ended(proposal: ProposalRow, state: 'returned' | 'withdrawn') {
  const subject = { type: 'correction', id: proposal.id }
  const audit = [{ subject, before: { state: 'proposed' }, after: { state } }]
  return { result: { id: proposal.id, claimId: proposal.claimId }, audit, tags: [] }
}

/** A value as the JSON that the column stores. */
function plain(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value))
}
