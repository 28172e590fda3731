import { z } from 'zod'
import { SourceFields } from '@/lib/claims/schema'
import { Id } from '@/lib/core/fields'
import { EvidenceInput, stances } from '@/lib/evidence/schema'
import { requiredText } from '@/lib/i18n/local-text-schema'
import { LocaleSchema } from '@/lib/i18n/locales'
import { isDisputable } from './disputable'
import { Words } from './words'

export const submissionKinds = ['response', 'challenge', 'evidence'] as const
export type SubmissionKind = (typeof submissionKinds)[number]
/** What may become of a challenge that is to the point. */
export const challengeOutcomes = ['upheld', 'partly_upheld', 'rejected'] as const

export const ResponseInput = z.strictObject({ claimId: Id, language: LocaleSchema, text: Words })

/** `disputes` names the rule or the field of the version that the vendor holds to be wrong. */
export const ChallengeInput = z.strictObject({
  claimId: Id,
  version: z.int().min(0),
  disputes: z.string({ error: 'required' }).refine(isDisputable, { error: 'invalid_reference' }),
  text: Words,
})

/** Evidence by the vendor itself: its own document, itself as the party that ran it. Only reviewers re-run (level 4). */
export const VendorEvidenceInput = z.strictObject({
  claimId: Id,
  source: SourceFields.omit({ publisherId: true }).refine(
    (source) => source.url !== undefined || Object.keys(source.note).length > 0,
    { error: 'source_without_address', path: ['url'] },
  ),
  evidence: EvidenceInput.omit({
    sourceId: true,
    unconfirmed: true,
    derivedFromId: true,
    tiesCheckedOn: true,
    tiesNote: true,
    parties: true,
  }).extend({ artifactLevel: z.int().min(0).max(3).default(0) }),
  stance: z.enum(stances),
  stanceReason: requiredText(1000),
})

/** Whether a submission is to the point, and why. Of evidence a reviewer may say otherwise what it does to the claim. */
export const JudgeInput = z.strictObject({
  kind: z.enum(submissionKinds),
  id: Id,
  reason: requiredText(1000),
})
export const AcceptInput = JudgeInput.extend({
  stance: z.enum(stances).optional(),
  stanceReason: requiredText(1000).optional(),
})

export const ChallengeOnly = z.strictObject({ challengeId: Id })
export const DecideInput = ChallengeOnly.extend({
  outcome: z.enum(challengeOutcomes),
  note: requiredText(2000),
})
