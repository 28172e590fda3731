import { z } from 'zod'
import { issueInvitation } from '@/lib/auth/commands/invitations'
import { Email } from '@/lib/auth/credentials'
import { PersonName } from '@/lib/auth/schema'
import { getFacts, lockClaim } from '@/lib/claims/read'
import { refuseUnlessPublished } from '@/lib/claims/rules'
import { command } from '@/lib/core/command'
import { Id } from '@/lib/core/fields'
import { refused } from '@/lib/core/refuse'
import { isAnybodyLeft, listApprovers } from '@/lib/verdicts/approvers'
import { getAssessment, listInterests } from '@/lib/verdicts/read'
import { refuseInterest, refuseUnlessProposed } from '@/lib/verdicts/rules'

/** How long the link to a proposal opens it, in days. */
const linkDays = 7

/**
 * Invites somebody from outside to decide one proposal, by a link that is shown once; only while nobody is left who may
 * approve it. Whoever holds a role here is no outsider.
 */
export const inviteOutside = command({
  name: 'outside.invite',
  permission: 'outside.invite',
  input: z.strictObject({ assessmentId: Id, name: PersonName, email: Email }),
  load: async ({ tx, input, actor, now }) => {
    const { claimId } = await getAssessment(tx, input.assessmentId)
    await lockClaim(tx, claimId)
    const assessment = await getAssessment(tx, input.assessmentId)
    const facts = await getFacts(tx, claimId)
    return {
      assessment,
      facts,
      approvers: await listApprovers(tx, facts, assessment),
      interests: await listInterests(tx, actor.id),
      open: await tx.invitation.count({
        where: { assessmentId: assessment.id, usedAt: null, expiresAt: { gt: now } },
      }),
      known: await tx.person.findFirst({
        where: {
          email: input.email,
          OR: [
            { roles: { some: {} } },
            { organizationId: { not: null } },
            { disabledAt: { not: null } },
            { outsideApprovals: { some: { assessmentId: input.assessmentId } } },
          ],
        },
        select: { id: true },
      }),
    }
  },
  guard: ({ loaded: { assessment, facts, approvers, interests, open, known } }) =>
    refuseUnlessProposed(assessment) ??
    refuseUnlessPublished(facts) ??
    refuseInterest(facts, interests) ??
    (isAnybodyLeft(approvers) ? refused('conflict', 'outside.somebody_left') : null) ??
    (open > 0 ? refused('conflict', 'outside.invited_already') : null) ??
    (known ? refused('invalid', 'invalid', { issues: [{ path: ['email'], message: 'email_taken' }] }) : null),
  run: async (step) => {
    const { name, email, assessmentId } = step.input
    const given = { email, name, roles: [], organizationId: null, assessmentId }
    const outcome = await issueInvitation(step, { ...given, purpose: 'outside', days: linkDays })
    return { ...outcome, result: { ...outcome.result, email } }
  },
})

/** Says that one has declared every interest that one has. Before it an outside approver decides nothing. */
export const declareAllInterests = command({
  name: 'outside.declare',
  permission: 'outside.decide',
  input: z.strictObject({ assessmentId: Id, complete: z.literal(true, { error: 'required' }) }),
  load: async ({ tx, input, actor }) =>
    tx.outsideApprover.findFirst({
      where: { personId: actor.id, assessmentId: input.assessmentId, assessment: { state: 'proposed' } },
    }),
  guard: ({ loaded }) => {
    if (!loaded) return refused('not_found', 'not_found')
    return loaded.interestsDeclaredAt ? refused('conflict', 'outside.declared_already') : null
  },
  run: async ({ tx, input: { assessmentId }, actor, now }) => {
    await tx.outsideApprover.update({
      where: { assessmentId_personId: { assessmentId, personId: actor.id } },
      data: { interestsDeclaredAt: now },
    })
    const subject = { type: 'assessment', id: assessmentId }
    return {
      result: { id: assessmentId },
      audit: [{ subject, after: { interestsDeclared: true } }],
      tags: [],
    }
  },
})
