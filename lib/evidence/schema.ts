import { z } from 'zod'
import { Day, decimal, Id, PositiveDecimal, PrintedNumber, Revision, Slug } from '@/lib/core/fields'
import { localText, requiredText } from '@/lib/i18n/local-text-schema'
import { scales } from '@/lib/registry/schema'
import { setupSchema } from './setup-fields'

export const evidenceForms = ['run', 'document', 'price_list'] as const
export type EvidenceForm = (typeof evidenceForms)[number]
export const accesses = ['open_weights', 'public_endpoint', 'provided', 'unknown'] as const
export const partyRoles = ['ran', 'published', 'funded', 'gave_access'] as const
export const stances = ['supports', 'contradicts', 'mixed', 'context', 'challenges_method'] as const
export const grades = ['A', 'B', 'C', 'D', 'E', 'unknown'] as const
export const comparabilities = ['match', 'minor', 'material', 'unknown'] as const
export const meetsAnswers = ['yes', 'no', 'unknown'] as const
/** Interval levels that the decision rule knows. */
export const intervalLevels = ['0.68', '0.8', '0.9', '0.95', '0.99'] as const

export const PartyInput = z.strictObject({ organizationId: Id, role: z.enum(partyRoles) })

/** One measured value with its uncertainty as published, never as we would compute it. */
export const ResultFields = z.strictObject({
  modelId: Id,
  benchmarkId: Id,
  value: PrintedNumber,
  unit: z.string().trim().min(1, { error: 'required' }).max(60),
  scale: z.enum(scales).optional(),
  se: decimal(0).optional(),
  ciLow: decimal().optional(),
  ciHigh: decimal().optional(),
  ciLevel: z.enum(intervalLevels).optional(),
  errorSource: z.string().trim().max(200).optional(),
  n: z.int().min(1).max(1e9).optional(),
  runsK: z.int().min(1).max(1e6).optional(),
  runsSd: decimal(0).optional(),
  setup: setupSchema().default({}),
  note: localText(1000).default({}),
})
export const ResultInput = ResultFields.superRefine(checkInterval)

/** Results by their index that may be compared although their set-ups are worded differently. */
export const PairInput = z.strictObject({
  a: z.int().min(0),
  b: z.int().min(0),
  comparability: z.enum(comparabilities).default('match'),
  se: PositiveDecimal.optional(),
  reason: localText(500).default({}),
})

export const EvidenceInput = z.strictObject({
  title: z.string().trim().min(1, { error: 'required' }).max(500),
  summary: localText(2000).default({}),
  caveats: localText(2000).default({}),
  form: z.enum(evidenceForms),
  sourceId: Id,
  locator: z.string().trim().max(300).optional(),
  quote: z.string().trim().max(400).optional(),
  date: Day.optional(),
  dateApproximate: z.boolean().default(false),
  artifactLevel: z.int().min(0).max(4).default(0),
  access: z.enum(accesses).default('unknown'),
  unconfirmed: z.boolean().default(false),
  derivedFromId: Id.optional(),
  /** The day somebody looked for ties; who looked is who enters it. */
  tiesCheckedOn: Day.optional(),
  tiesNote: localText(1000).default({}),
  parties: z.array(PartyInput).min(1, { error: 'required' }).max(50),
  results: z.array(ResultInput).max(500).default([]),
  pairs: z.array(PairInput).max(500).default([]),
})
export type EvidenceFields = z.output<typeof EvidenceInput>

export const EvidenceEditInput = EvidenceInput.extend({ id: Id, revision: Revision })

const linkFields = {
  stance: z.enum(stances),
  stanceReason: requiredText(1000),
  meets: z.enum(meetsAnswers).optional(),
  conditions: z.record(z.string().max(100), z.enum(meetsAnswers)).default({}),
  needs: z.array(Slug).max(20).default([]),
  availableOn: Day.optional(),
}

/** What one piece of evidence does to one claim. `meets`, `conditions` and `needs` are its finding (rule section 9). */
export const EvidenceLinkInput = z.strictObject({ claimId: Id, evidenceId: Id, ...linkFields })
export const EvidenceLinkEditInput = z.strictObject({ id: Id, revision: Revision, ...linkFields })

export const GradeOverrideInput = z.strictObject({
  linkId: Id,
  grade: z.enum(grades).nullable(),
  reason: localText(1000),
})

export const ComparabilityOverrideInput = z.strictObject({
  claimId: Id,
  resultId: Id,
  comparability: z.enum(comparabilities).nullable(),
  reason: localText(1000),
})

export const SupersedeInput = z.strictObject({ id: Id, byId: Id, reason: requiredText(1000) })
export const RetractInput = z.strictObject({ id: Id, reason: requiredText(1000) })

type IntervalFields = {
  value: string
  ciLow?: string | undefined
  ciHigh?: string | undefined
  ciLevel?: string | undefined
  runsK?: number | undefined
  runsSd?: string | undefined
}

function checkInterval(row: IntervalFields, context: z.RefinementCtx): void {
  const problem = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  const given = [row.ciLow, row.ciHigh, row.ciLevel].filter((part) => part !== undefined).length
  if (given !== 0 && given !== 3) problem('ciLow', 'interval_incomplete')
  if (row.ciLow !== undefined && row.ciHigh !== undefined && Number(row.ciLow) > Number(row.ciHigh))
    problem('ciHigh', 'interval_order')
  if ((row.runsK === undefined) !== (row.runsSd === undefined)) problem('runsK', 'runs_incomplete')
}
