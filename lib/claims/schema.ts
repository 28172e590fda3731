import { z } from 'zod'
import { Day, decimal, Id, PrintedNumber, Revision, Slug, WebAddress } from '@/lib/core/fields'
import { printedValue } from '@/lib/core/printed-number'
import { setupSchema } from '@/lib/evidence/setup-fields'
import { localText, requiredText } from '@/lib/i18n/local-text-schema'
import { LocaleSchema } from '@/lib/i18n/locales'

export const claimKinds = [
  'comparison',
  'score',
  'specification',
  'trend',
  'superlative',
  'provenance',
  'price_speed',
  'opinion',
] as const
export const quantifiers = ['all', 'most', 'average', 'any', 'unspecified'] as const
export const attributions = ['vendor', 'reader_inference'] as const
export const relations = ['eq', 'gte', 'lte', 'gt', 'lt', 'about', 'between'] as const
export const claimLinkKinds = ['duplicate', 'part_of', 'implies', 'supersedes', 'contradicts'] as const

/** The fields of a document at a URL. */
export const SourceFields = z.strictObject({
  url: WebAddress.optional(),
  title: z.string().trim().min(1, { error: 'required' }).max(500),
  publisherId: Id.optional(),
  author: z.string().trim().max(300).optional(),
  publishedOn: Day.optional(),
  accessedOn: Day.optional(),
  language: z
    .string()
    .trim()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'invalid_language' }),
  archivedUrl: WebAddress.optional(),
  archivedSha256: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/, { error: 'invalid_sha256' })
    .optional(),
  note: localText(2000).default({}),
})

/** A source as entered: without a confirmed address a note must say so. */
export const SourceInput = SourceFields.refine(
  (source) => source.url !== undefined || Object.keys(source.note).length > 0,
  {
    error: 'source_without_address',
    path: ['url'],
  },
)

/** A condition that a specification states itself, e.g. { id: "int4", text }. */
export const ConditionInput = z.strictObject({ id: Slug, text: requiredText(300) })

/** Where it was said. `drift` says what this wording dropped or added against the vendor's own. */
export const AppearanceInput = z.strictObject({
  sourceId: Id,
  locator: z.string().trim().max(300).optional(),
  quote: z.string().trim().min(1, { error: 'required' }).max(400),
  language: LocaleSchema.or(
    z
      .string()
      .trim()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'invalid_language' }),
  ),
  translation: localText(600).default({}),
  isOriginal: z.boolean().default(false),
  drift: localText(2000).default({}),
})

/** The fields of a row that a number can decide. A cell "not reported" has no value and the vendor's reason. */
export const AssertionFields = z.strictObject({
  modelId: Id,
  benchmarkId: Id.optional(),
  relation: z.enum(relations),
  value: PrintedNumber.optional(),
  low: PrintedNumber.optional(),
  high: PrintedNumber.optional(),
  unit: z.string().trim().min(1).max(60).optional(),
  comparatorModelId: Id.optional(),
  comparatorValue: PrintedNumber.optional(),
  notReported: localText(500).optional(),
  se: decimal(0).optional(),
  n: z.int().min(1).max(1e9).optional(),
  conditions: setupSchema().default({}),
  note: localText(1000).default({}),
})
export const AssertionInput = AssertionFields.superRefine(checkAssertion)

/** What a draft says; the slug is made from the English statement when it is left out. */
export const ClaimDraftInput = z.strictObject({
  slug: Slug.optional(),
  vendorId: Id,
  kind: z.enum(claimKinds),
  quantifier: z.enum(quantifiers).optional(),
  attribution: z.enum(attributions).default('vendor'),
  statement: requiredText(600),
  claimedOn: Day,
  publicInputs: z.boolean().default(true),
  classComplete: z.boolean().default(false),
  conditions: z.array(ConditionInput).max(20).default([]),
  subjectIds: z.array(Id).min(1, { error: 'required' }).max(20),
  appearances: z.array(AppearanceInput).max(30).default([]),
  assertions: z.array(AssertionInput).max(300).default([]),
})
export type ClaimDraft = z.output<typeof ClaimDraftInput>

export const ClaimEditInput = ClaimDraftInput.extend({ id: Id, revision: Revision })

type AssertionRow = {
  relation: (typeof relations)[number]
  benchmarkId?: string | undefined
  value?: string | undefined
  low?: string | undefined
  high?: string | undefined
  unit?: string | undefined
  modelId: string
  comparatorModelId?: string | undefined
  comparatorValue?: string | undefined
  notReported?: object | undefined
}

function checkAssertion(row: AssertionRow, context: z.RefinementCtx): void {
  const problem = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  const number = row.value ?? row.low ?? row.comparatorValue
  if (row.relation === 'between') {
    if (row.low === undefined) problem('low', 'required')
    if (row.high === undefined) problem('high', 'required')
    if (row.value !== undefined) problem('value', 'between_takes_bounds')
    if (printedOrNone(row.low) > printedOrNone(row.high)) problem('high', 'interval_order')
  } else if (row.low !== undefined || row.high !== undefined) problem('low', 'bounds_take_between')
  if (row.benchmarkId === undefined && row.comparatorModelId === undefined)
    problem('benchmarkId', 'assertion_empty')
  if (number !== undefined && row.benchmarkId === undefined) problem('benchmarkId', 'required')
  if (number !== undefined && row.unit === undefined) problem('unit', 'required')
  if (
    number === undefined &&
    row.comparatorModelId === undefined &&
    Object.keys(row.notReported ?? {}).length === 0
  )
    problem('value', 'value_or_reason')
  if (row.comparatorModelId === row.modelId) problem('comparatorModelId', 'compared_with_itself')
  if (row.comparatorValue !== undefined && row.comparatorModelId === undefined)
    problem('comparatorModelId', 'required')
}

/** What is no number is above and below nothing. */
function printedOrNone(printed: string | undefined): number {
  return PrintedNumber.safeParse(printed).success ? printedValue(printed ?? '') : Number.NaN
}
