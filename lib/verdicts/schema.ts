import { z } from 'zod'
import { Day, Id } from '@/lib/core/fields'
import { localText, requiredText } from '@/lib/i18n/local-text-schema'
import { VERDICT_IDS } from './scale'

/**
 * That the vendor was asked before a hard verdict: whom, how, when, until when, and what came back; or why
 * not.
 */
export const ContactInput = z
  .strictObject({
    whom: z.string().trim().max(200).optional(),
    how: z.string().trim().max(200).optional(),
    contactedOn: Day.optional(),
    /** Left out, counted from the day of contact by the setting (`withDeadline`). */
    deadline: Day.optional(),
    answer: localText(5000).default({}),
    skippedReason: localText(1000).default({}),
  })
  .superRefine((contact, context) => {
    if (Object.keys(contact.skippedReason).length > 0) return
    for (const [at, field] of missingOf(contact).entries()) {
      const message = at === 0 ? 'contact_incomplete' : 'required'
      context.addIssue({ code: 'custom', path: [field], message })
    }
  })

/** Hash of what was looked at (`basisOf`). */
export const BasisHash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'invalid_sha256' })

/** A proposed verdict. `subReason` says why a claim stays unverified, as the rule's reason codes name it. */
export const AssessmentInput = z.strictObject({
  claimId: Id,
  verdict: z.enum(VERDICT_IDS),
  subReason: z
    .string()
    .trim()
    .regex(/^[a-z_]{1,60}$/, { error: 'invalid_value' })
    .optional(),
  oneLine: requiredText(300),
  reasoning: requiredText(20_000),
  judgedAsOf: Day,
  /** Why it is not what the rule suggests. */
  departure: localText(2000).default({}),
  contact: ContactInput.optional(),
  /** A proposal on changed ground is refused. */
  basisHash: BasisHash,
})
export type AssessmentFields = z.output<typeof AssessmentInput>

export const ApproveInput = z.strictObject({ assessmentId: Id })
export const ReturnInput = z.strictObject({
  assessmentId: Id,
  reason: z.string().trim().min(1, { error: 'required' }).max(2000),
})
export const WithdrawProposalInput = z.strictObject({ assessmentId: Id })

type ContactFields = {
  whom?: string | undefined
  how?: string | undefined
  contactedOn?: string | undefined
}

function missingOf(contact: ContactFields) {
  return (['whom', 'how', 'contactedOn'] as const).filter((field) => !contact[field])
}
