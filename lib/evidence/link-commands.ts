import type { z } from 'zod'
import { changedFields } from '@/lib/audit/changed-fields'
import { getFacts, getOutline, lockClaim } from '@/lib/claims/read'
import { command } from '@/lib/core/command'
import { optionalDate } from '@/lib/core/day'
import { DomainError } from '@/lib/core/error'
import { refused, refuseStale } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'
import { interestsInClaims, refuseInterested } from '@/lib/verdicts/interests'
import { conditionIds } from '@/lib/verdicts/suggestion-request'
import { getEvidence, linkForm, lockEvidence } from './read'
import { refuseIfHandedIn, refuseIfReleased } from './rules'
import {
  ComparabilityOverrideInput,
  EvidenceLinkEditInput,
  EvidenceLinkInput,
  GradeOverrideInput,
} from './schema'

/** Says what one piece of evidence does to one claim. Private until it is released. */
export const linkEvidence = command({
  name: 'evidence.link',
  permission: 'evidence.attach',
  input: EvidenceLinkInput,
  load: async ({ tx, input, actor }) => {
    await lockEvidence(tx, [input.evidenceId])
    await lockClaim(tx, input.claimId)
    const { claimId, evidenceId } = input
    const known = await tx.claimEvidence.findUnique({
      where: { claimId_evidenceId: { claimId, evidenceId } },
    })
    return {
      claim: await getOutline(tx, claimId),
      evidence: await getEvidence(tx, evidenceId),
      interests: await interestsInClaims(tx, actor.id, [claimId]),
      known,
    }
  },
  guard: ({ input, loaded: { claim, evidence, interests, known } }) => {
    if (claim.stage === 'withdrawn') return refused('conflict', 'claim.withdrawn')
    if (known) return refused('conflict', 'evidence.already_linked')
    return (
      refuseInterested(interests) ??
      refuseIfHandedIn(evidence) ??
      refuseConditions(input.conditions, conditionIds(claim.conditions))
    )
  },
  run: async ({ tx, input, actor, now, newId }) => {
    const id = newId()
    await tx.claimEvidence.create({
      data: {
        id,
        claimId: input.claimId,
        evidenceId: input.evidenceId,
        ...linkColumns(input),
        linkedById: actor.id,
        createdAt: now,
      },
    })
    const after = { claim: input.claimId, evidence: input.evidenceId, stance: input.stance }
    return {
      result: { id, evidenceId: input.evidenceId },
      audit: [{ subject: { type: 'evidence_link', id }, after }],
      tags: [],
    }
  },
})

/** Changes a link that the public has not seen yet. */
export const editLink = command({
  name: 'evidence.edit_link',
  permission: 'evidence.attach',
  input: EvidenceLinkEditInput,
  load: async ({ tx, input, actor }) => {
    const link = await getLink(tx, input.id)
    const interests = await interestsInClaims(tx, actor.id, [link.claimId])
    return { link, interests, claim: await getFacts(tx, link.claimId) }
  },
  guard: ({ input, loaded: { link, interests, claim } }) =>
    refuseIfReleased([link]) ??
    refuseInterested(interests) ??
    refuseStale(input.revision, link, linkForm(link)) ??
    refuseConditions(input.conditions, conditionIds(claim.conditions)),
  run: async ({ tx, input, loaded: { link } }) => {
    const edited = await tx.claimEvidence.update({
      where: { id: link.id },
      data: { ...linkColumns(input), revision: { increment: 1 } },
    })
    const changed = changedFields(linkForm(link), linkForm(edited))
    const audit = { subject: { type: 'evidence_link', id: link.id }, ...changed }
    return { result: { id: link.id, claimId: link.claimId }, audit: [audit], tags: [] }
  },
})

/** Puts a person's grade in the place of the computed one, or takes it back (`grade` null). The reason is printed. */
export const overrideGrade = command({
  name: 'evidence.override_grade',
  permission: 'evidence.override',
  input: GradeOverrideInput,
  load: async ({ tx, input, actor }) => {
    const link = await getLink(tx, input.linkId)
    return { link, interests: await interestsInClaims(tx, actor.id, [link.claimId]) }
  },
  guard: ({ input, loaded: { interests } }) =>
    refuseInterested(interests) ?? refuseWithoutReason(input.grade !== null, input.reason),
  run: async ({ tx, input, loaded: { link } }) => {
    await tx.claimEvidence.update({
      where: { id: link.id },
      data: {
        gradeOverride: input.grade,
        ...(input.grade === null ? {} : { gradeReason: input.reason }),
        revision: { increment: 1 },
      },
    })
    const before = { grade: link.gradeOverride }
    const after = { grade: input.grade, reason: { ...input.reason } }
    const audit = [{ subject: { type: 'evidence_link', id: link.id }, before, after }]
    return { result: { id: link.id, claimId: link.claimId }, audit, tags: [] }
  },
})

/** Puts a person's comparability in the place of the computed one for one claim, or takes it back. */
export const overrideComparability = command({
  name: 'evidence.override_comparability',
  permission: 'evidence.override',
  input: ComparabilityOverrideInput,
  load: async ({ tx, input, actor }) => {
    await lockClaim(tx, input.claimId)
    const interests = await interestsInClaims(tx, actor.id, [input.claimId])
    return { facts: await getFacts(tx, input.claimId), interests }
  },
  guard: ({ input, loaded: { facts, interests } }) =>
    facts.evidence.some((link) => link.evidence.results.some((result) => result.id === input.resultId))
      ? (refuseInterested(interests) ?? refuseWithoutReason(input.comparability !== null, input.reason))
      : refused('not_found', 'not_found'),
  run: async ({ tx, input, actor, now, loaded: { facts } }) => {
    const { claimId, resultId } = input
    const key = { claimId_resultId: { claimId, resultId } }
    const before = facts.overrides.find((row) => row.resultId === resultId)?.comparability ?? null
    if (input.comparability === null)
      await tx.comparabilityOverride.deleteMany({ where: { claimId, resultId } })
    else {
      const judged = {
        comparability: input.comparability,
        reason: input.reason,
        setById: actor.id,
        setAt: now,
      }
      await tx.comparabilityOverride.upsert({
        where: key,
        create: { claimId, resultId, ...judged },
        update: judged,
      })
    }
    const after = { result: resultId, comparability: input.comparability, reason: { ...input.reason } }
    const audit = [
      { subject: { type: 'claim', id: claimId }, before: { result: resultId, comparability: before }, after },
    ]
    return { result: { claimId, resultId }, audit, tags: [] }
  },
})

/** A link under the lock of its claim. */
async function getLink(tx: Tx, id: string) {
  const found = await tx.claimEvidence.findUnique({ where: { id }, select: { claimId: true } })
  if (found) await lockClaim(tx, found.claimId)
  const link = await tx.claimEvidence.findUnique({ where: { id } })
  if (!link) throw new DomainError('not_found', { reason: 'not_found' })
  return link
}

type LinkFields = Pick<
  z.output<typeof EvidenceLinkInput>,
  'stance' | 'stanceReason' | 'meets' | 'conditions' | 'needs' | 'availableOn'
>

function linkColumns(input: LinkFields) {
  return {
    stance: input.stance,
    stanceReason: input.stanceReason,
    meets: input.meets ?? null,
    conditions: input.conditions,
    needs: [...new Set(input.needs)].sort(),
    availableOn: optionalDate(input.availableOn),
  }
}

function refuseConditions(answers: Record<string, string>, known: readonly string[]): DomainError | null {
  const unknown = Object.keys(answers).filter((id) => !known.includes(id))
  if (unknown.length === 0) return null
  const issues = unknown.map((id) => ({ path: ['conditions', id], message: 'unknown_condition' }))
  return refused('invalid', 'invalid', { issues })
}

function refuseWithoutReason(needed: boolean, reason: object): DomainError | null {
  if (!needed || Object.keys(reason).length > 0) return null
  return refused('invalid', 'invalid', { issues: [{ path: ['reason'], message: 'required' }] })
}
