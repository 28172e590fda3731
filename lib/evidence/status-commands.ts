import { command, type Step } from '@/lib/core/command'
import { refused } from '@/lib/core/refuse'
import type { LocalText } from '@/lib/i18n/locales'
import { publishVersion } from '@/lib/publication/publish-version'
import { raiseFlag } from '@/lib/verdicts/flags'
import { interestsInClaims, refuseInterested } from '@/lib/verdicts/interests'
import { findStandingVerdict } from '@/lib/verdicts/standing'
import { type EvidenceRow, getEvidence, lockEvidence } from './read'
import { refuseIfHandedIn, refuseUnlessActive } from './rules'
import { RetractInput, SupersedeInput } from './schema'

/** Marks evidence as replaced by newer evidence of the same thing. Verdicts that rest on it go under re-review. */
export const supersedeEvidence = command({
  name: 'evidence.supersede',
  permission: 'evidence.status',
  input: SupersedeInput,
  load: async ({ tx, input, actor }) => {
    await lockEvidence(tx, [input.id, input.byId])
    const [old, by] = [await getEvidence(tx, input.id), await getEvidence(tx, input.byId)]
    return { old, by, interests: await interestsInClaims(tx, actor.id, claimsOf(old)) }
  },
  guard: ({ loaded: { old, by, interests } }) =>
    refuseInterested(interests) ??
    refuseIfHandedIn(by) ??
    refuseUnlessActive(old) ??
    (old.id === by.id ? refused('conflict', 'evidence.supersedes_itself') : null) ??
    refuseUnlessActive(by),
  run: async (step) => {
    const { tx, input, now, loaded } = step
    await tx.evidence.update({
      where: { id: input.id },
      data: {
        status: 'superseded',
        supersededById: input.byId,
        statusReason: input.reason,
        statusAt: now,
        revision: { increment: 1 },
      },
    })
    const tags = await publishEverywhere(step, loaded.old, { reason: 'evidence', note: input.reason })
    const after = { status: 'superseded', by: input.byId, reason: { ...input.reason } }
    const audit = [{ subject: { type: 'evidence', id: input.id }, before: { status: 'active' }, after }]
    return { result: { id: input.id }, audit, tags }
  },
})

/** Takes evidence back. It stays visible, struck through; verdicts that rest on it go under re-review. */
export const retractEvidence = command({
  name: 'evidence.retract',
  permission: 'evidence.status',
  input: RetractInput,
  load: async ({ tx, input, actor }) => {
    await lockEvidence(tx, [input.id])
    const evidence = await getEvidence(tx, input.id)
    return { evidence, interests: await interestsInClaims(tx, actor.id, claimsOf(evidence)) }
  },
  guard: ({ loaded: { evidence, interests } }) => refuseInterested(interests) ?? refuseUnlessActive(evidence),
  run: async (step) => {
    const { tx, input, now, loaded } = step
    await tx.evidence.update({
      where: { id: input.id },
      data: { status: 'retracted', statusReason: input.reason, statusAt: now, revision: { increment: 1 } },
    })
    const tags = await publishEverywhere(step, loaded.evidence, { reason: 'retraction', note: input.reason })
    const after = { status: 'retracted', reason: { ...input.reason } }
    const audit = [{ subject: { type: 'evidence', id: input.id }, before: { status: 'active' }, after }]
    return { result: { id: input.id }, audit, tags }
  },
})

function claimsOf({ claims }: EvidenceRow): string[] {
  return claims.map(({ claimId }) => claimId)
}

type Change = { reason: 'evidence' | 'retraction'; note: LocalText }

/** A new version of every published claim that shows this evidence; all of them are locked already. */
async function publishEverywhere(
  step: Step<unknown>,
  evidence: EvidenceRow,
  change: Change,
): Promise<string[]> {
  const shown = evidence.claims.filter((link) => link.releasedAt !== null && link.claim.stage === 'published')
  const tags: string[] = []
  for (const claimId of shown.map((link) => link.claimId).sort()) {
    if (await findStandingVerdict(step.tx, claimId))
      await raiseFlag(step, { claimId, flag: 'under_re_review', reason: change.note })
    const published = await publishVersion(step, { claimId, ...change })
    tags.push(...published.tags)
  }
  return tags
}
