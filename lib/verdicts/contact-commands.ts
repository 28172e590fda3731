import { z } from 'zod'
import { getFacts, lockClaim } from '@/lib/claims/read'
import { refuseUnlessPublished } from '@/lib/claims/rules'
import { command } from '@/lib/core/command'
import { dayOf, latestToday, optionalDate } from '@/lib/core/day'
import type { DomainError } from '@/lib/core/error'
import { Day, Id } from '@/lib/core/fields'
import { refused } from '@/lib/core/refuse'
import { requiredText } from '@/lib/i18n/local-text-schema'
import { publishVersion } from '@/lib/publication/publish-version'
import { type AssessmentRow, getAssessment, listInterests } from './read'
import { refuseInterest } from './rules'
import { findStandingVerdict } from './standing'

/**
 * Records what a vendor answered after a verdict had been proposed. While the proposal waits, nobody can approve it any
 * more without the answer; once it is the verdict that stands, the answer is printed with it, as the next version.
 */
export const recordAnswer = command({
  name: 'contact.answer',
  permission: 'contact.answer',
  input: z.strictObject({ assessmentId: Id, text: requiredText(5000), receivedOn: Day }),
  load: async ({ tx, input, actor }) => {
    const { claimId } = await getAssessment(tx, input.assessmentId)
    await lockClaim(tx, claimId)
    return {
      assessment: await getAssessment(tx, input.assessmentId),
      facts: await getFacts(tx, claimId),
      standing: await findStandingVerdict(tx, claimId),
      interests: await listInterests(tx, actor.id),
    }
  },
  guard: ({ input, now, loaded: { assessment, facts, standing, interests } }) =>
    refuseUnlessPublished(facts) ??
    refuseUnlessAsked(assessment, standing?.assessmentId ?? null) ??
    refuseInterest(facts, interests) ??
    refuseOutside(input.receivedOn, assessment, latestToday(now)),
  run: async (step) => {
    const { tx, input, actor, now, newId } = step
    const { assessment, facts } = step.loaded
    const id = newId()
    await tx.contactAnswer.create({
      data: {
        id,
        assessmentId: assessment.id,
        text: input.text,
        receivedOn: optionalDate(input.receivedOn) ?? now,
        recordedById: actor.id,
        recordedAt: now,
      },
    })
    const subject = { type: 'assessment', id: assessment.id }
    const result = { id: assessment.id, slug: facts.slug }
    if (assessment.state === 'proposed')
      return { result, audit: [{ subject, after: { answer: id } }], tags: [] }
    const published = await publishVersion(step, { claimId: facts.id, reason: 'answer', note: {} })
    const after = { answer: id, version: published.number, contentHash: published.contentHash }
    return { result, audit: [{ subject, after }], tags: published.tags }
  },
})

/** Only of a vendor that was asked, about the proposal that waits or the verdict that stands. */
function refuseUnlessAsked(assessment: AssessmentRow, standing: string | null): DomainError | null {
  const stands = assessment.state === 'approved' && assessment.id === standing
  if (assessment.state !== 'proposed' && !stands) return refused('conflict', 'assessment.not_open')
  return assessment.contact?.contactedOn ? null : refused('conflict', 'assessment.not_asked')
}

function refuseOutside(receivedOn: string, { contact }: AssessmentRow, today: string): DomainError | null {
  const asked = contact?.contactedOn ? dayOf(contact.contactedOn) : receivedOn
  const message = receivedOn > today ? 'in_the_future' : receivedOn < asked ? 'before_it_was_asked' : null
  return message ? refused('invalid', 'invalid', { issues: [{ path: ['receivedOn'], message }] }) : null
}
