import { dayOf } from '@/lib/core/day'
import type { Prisma } from '@/lib/db/generated/client'
import { readText } from '@/lib/i18n/locales'
import { answerOf } from './contact'
import { AssessmentInput } from './schema'

/** What must be read of an assessment to propose it again. */
export const withWords = {
  contact: { include: { answers: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] } } },
  wordings: { orderBy: { number: 'desc' }, take: 1 },
} satisfies Prisma.AssessmentInclude
export type Worded = Prisma.AssessmentGetPayload<{ include: typeof withWords }>

/** An assessment as the input of a proposal that says the same, in its last words; all answers in one. Pure. */
export function sameAgain(verdict: Worded) {
  const worded = verdict.wordings[0] ?? verdict
  return {
    claimId: verdict.claimId,
    verdict: AssessmentInput.shape.verdict.parse(verdict.verdict),
    subReason: verdict.subReason ?? undefined,
    oneLine: readText(worded.oneLine),
    reasoning: readText(worded.reasoning),
    judgedAsOf: dayOf(verdict.judgedAsOf),
    departure: readText(verdict.departure),
    contact: verdict.contact ? sameContact(verdict.contact) : undefined,
  }
}

function sameContact(contact: NonNullable<Worded['contact']>) {
  return {
    whom: contact.whom ?? undefined,
    how: contact.how ?? undefined,
    contactedOn: contact.contactedOn ? dayOf(contact.contactedOn) : undefined,
    deadline: contact.deadline ? dayOf(contact.deadline) : undefined,
    answer: answerOf(contact),
    skippedReason: readText(contact.skippedReason),
  }
}
