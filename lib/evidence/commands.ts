import { z } from 'zod'
import { changedFields } from '@/lib/audit/changed-fields'
import { getFacts, lockClaim } from '@/lib/claims/read'
import { refuseUnlessPublished } from '@/lib/claims/rules'
import { command } from '@/lib/core/command'
import { Id } from '@/lib/core/fields'
import { ImportKey } from '@/lib/core/import-key'
import { refused, refuseStale } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'
import { publishVersion } from '@/lib/publication/publish-version'
import { refuseUnseen } from '@/lib/verdicts/basis'
import { changedReason, changedSuggestion } from '@/lib/verdicts/changed-suggestion'
import { raiseFlag } from '@/lib/verdicts/flags'
import { interestsInClaims, refuseInterested } from '@/lib/verdicts/interests'
import { BasisHash } from '@/lib/verdicts/schema'
import { findStandingVerdict } from '@/lib/verdicts/standing'
import { evidenceForm, getEvidence, lockEvidence } from './read'
import { evidenceColumns, writeEvidenceRows } from './rows'
import { refuseEvidence, refuseIfReleased, refuseVendors } from './rules'
import { EvidenceEditInput, EvidenceInput } from './schema'

/** Enters one run, document or report with its parties and results. It is private until a link of it is released. */
export const addEvidence = command({
  name: 'evidence.add',
  permission: 'evidence.attach',
  input: EvidenceInput.extend({ importKey: ImportKey }),
  load: async () => ({}),
  guard: ({ input, now }) => refuseEvidence(input, now),
  run: async ({ tx, input, actor, now, newId }) => {
    const id = newId()
    await tx.evidence.create({
      data: {
        id,
        ...evidenceColumns(input, actor.id),
        importKey: input.importKey ?? null,
        enteredById: actor.id,
        createdAt: now,
        updatedAt: now,
      },
    })
    const resultIds = await writeEvidenceRows(tx, id, input, newId)
    const after = { title: input.title, form: input.form, results: resultIds.length }
    return { result: { id, resultIds }, audit: [{ subject: { type: 'evidence', id }, after }], tags: [] }
  },
})

/** Changes evidence that the public has not seen yet. */
export const editEvidence = command({
  name: 'evidence.edit',
  permission: 'evidence.attach',
  input: EvidenceEditInput,
  load: async ({ tx, input, actor }) => {
    await lockEvidence(tx, [input.id])
    const evidence = await getEvidence(tx, input.id)
    const claimIds = evidence.claims.map(({ claimId }) => claimId)
    return { evidence, interests: await interestsInClaims(tx, actor.id, claimIds) }
  },
  guard: ({ input, now, loaded: { evidence, interests } }) =>
    refuseVendors(evidence) ??
    refuseIfReleased(evidence.claims) ??
    refuseInterested(interests) ??
    refuseStale(input.revision, evidence, evidenceForm(evidence)) ??
    refuseEvidence(input, now),
  run: async ({ tx, input, actor, now, newId, loaded: { evidence } }) => {
    const overrides = await overridesOf(tx, input.id)
    await tx.evidence.update({
      where: { id: input.id },
      data: { ...evidenceColumns(input, actor.id), updatedAt: now, revision: { increment: 1 } },
    })
    const resultIds = await writeEvidenceRows(tx, input.id, input, newId)
    const changed = changedFields(
      { ...evidenceForm(evidence), overrides },
      { ...evidenceForm(await getEvidence(tx, input.id)), overrides: await overridesOf(tx, input.id) },
    )
    return {
      result: { id: input.id, resultIds },
      audit: [{ subject: { type: 'evidence', id: input.id }, ...changed }],
      tags: [],
    }
  },
})

/** What people said of the comparability of its results, which goes with a result that goes. */
function overridesOf(tx: Tx, evidenceId: string) {
  return tx.comparabilityOverride.findMany({
    where: { result: { evidenceId } },
    orderBy: [{ claimId: 'asc' }, { resultId: 'asc' }],
    select: { claimId: true, resultId: true, comparability: true },
  })
}

/**
 * Makes a published claim's new evidence public, as its next version. Where it would change what the rule suggests, a
 * verdict that stands goes under re-review.
 */
export const releaseEvidence = command({
  name: 'evidence.release',
  permission: 'evidence.release',
  input: z.strictObject({ claimId: Id, basisHash: BasisHash }),
  load: async ({ tx, input, actor }) => {
    await lockClaim(tx, input.claimId)
    const facts = await getFacts(tx, input.claimId)
    return {
      facts,
      verdict: await findStandingVerdict(tx, input.claimId),
      interests: await interestsInClaims(tx, actor.id, [input.claimId]),
    }
  },
  guard: ({ input, loaded: { facts, interests } }) =>
    refuseUnlessPublished(facts) ??
    refuseInterested(interests) ??
    (facts.evidence.some((link) => link.releasedAt === null)
      ? refuseUnseen(facts, input)
      : refused('conflict', 'evidence.nothing_to_release')),
  run: async (step) => {
    const { tx, input, actor, now } = step
    const { facts, verdict } = step.loaded
    const released = facts.evidence.filter((link) => link.releasedAt === null).map((link) => link.evidenceId)
    await tx.claimEvidence.updateMany({
      where: { claimId: input.claimId, releasedAt: null },
      data: { releasedAt: now },
    })
    const published = await publishVersion(
      { tx, actor, now },
      { claimId: input.claimId, reason: 'evidence', note: {} },
    )
    const change = verdict ? changedSuggestion(facts) : null
    if (change)
      await raiseFlag(step, {
        claimId: input.claimId,
        flag: 'under_re_review',
        reason: changedReason(change),
      })
    const after = { released, version: published.number, contentHash: published.contentHash }
    const result = { id: input.claimId, slug: facts.slug, version: published.number }
    return { result, audit: [{ subject: { type: 'claim', id: input.claimId }, after }], tags: published.tags }
  },
})
