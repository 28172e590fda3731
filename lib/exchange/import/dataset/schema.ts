import { z } from 'zod'
import {
  AppearanceInput,
  AssertionFields,
  ClaimDraftInput,
  claimLinkKinds,
  SourceFields,
} from '@/lib/claims/schema'
import { Day, Slug, WebAddress } from '@/lib/core/fields'
import {
  comparabilities,
  EvidenceInput,
  grades,
  meetsAnswers,
  PairInput,
  partyRoles,
  ResultFields,
  stances,
} from '@/lib/evidence/schema'
import { localText, requiredText } from '@/lib/i18n/local-text-schema'
import { BenchmarkInput, ModelInput, OrganizationInput, TieInput } from '@/lib/registry/schema'
import { AssessmentInput } from '@/lib/verdicts/schema'

/**
 * A data set: the same rows as the forms take, with keys of its own instead of database ids. A data set is one JSON
 * file, or a folder whose *.json files are read together; keys are unique per list over all of them, and loading is
 * idempotent by key. docs/dataset-format.md explains it; docs/dataset.schema.json is made from this file.
 */
export const Key = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,119}$/, { error: 'invalid_key' })

const OrganizationRow = OrganizationInput.extend({ key: Key })
const TieRow = TieInput.omit({ fromId: true, toId: true, sourceId: true }).extend({
  key: Key,
  from: Key,
  to: Key,
  source: Key.optional(),
})
const ModelRow = ModelInput.omit({ organizationId: true, variantOfId: true, predecessorId: true }).extend({
  key: Key,
  organization: Key,
  variantOf: Key.optional(),
  predecessor: Key.optional(),
})
const BenchmarkRow = BenchmarkInput.omit({ ownerId: true, variantOfId: true }).extend({
  key: Key,
  owner: Key.optional(),
  variantOf: Key.optional(),
})
const SourceRow = SourceFields.omit({ publisherId: true }).extend({ key: Key, publisher: Key.optional() })

const AppearanceRow = AppearanceInput.omit({ sourceId: true }).extend({ source: Key })
const AssertionRow = AssertionFields.omit({
  modelId: true,
  benchmarkId: true,
  comparatorModelId: true,
  comparatorValue: true,
}).extend({
  model: Key,
  benchmark: Key.optional(),
  comparator: z.strictObject({ model: Key, value: AssertionFields.shape.comparatorValue }).optional(),
})
const ClaimRow = ClaimDraftInput.omit({
  vendorId: true,
  subjectIds: true,
  appearances: true,
  assertions: true,
}).extend({
  key: Key,
  slug: Slug,
  vendor: Key,
  subjects: z.array(Key).min(1).max(20),
  appearances: z.array(AppearanceRow).max(30).default([]),
  assertions: z.array(AssertionRow).max(300).default([]),
})

const ResultRow = ResultFields.omit({ modelId: true, benchmarkId: true }).extend({
  /** Needed where a pair or an override names the result; unique in its evidence. */
  key: Key.optional(),
  model: Key,
  benchmark: Key,
})
const PairRow = PairInput.omit({ a: true, b: true }).extend({ a: Key, b: Key })
const LinkRow = z.strictObject({
  claim: Key,
  stance: z.enum(stances),
  reason: requiredText(1000),
  meets: z.enum(meetsAnswers).optional(),
  conditions: z.record(z.string().max(100), z.enum(meetsAnswers)).default({}),
  needs: z.array(Slug).max(20).default([]),
  availableOn: Day.optional(),
  grade: z.strictObject({ grade: z.enum(grades), reason: requiredText(1000) }).optional(),
  comparability: z
    .array(
      z.strictObject({ result: Key, comparability: z.enum(comparabilities), reason: requiredText(1000) }),
    )
    .max(500)
    .default([]),
})
const EvidenceRow = EvidenceInput.omit({
  sourceId: true,
  derivedFromId: true,
  parties: true,
  results: true,
  pairs: true,
}).extend({
  key: Key,
  source: Key,
  derivedFrom: Key.optional(),
  parties: z
    .array(z.strictObject({ organization: Key, role: z.enum(partyRoles) }))
    .min(1)
    .max(50),
  results: z.array(ResultRow).max(500).default([]),
  pairs: z.array(PairRow).max(500).default([]),
  /** Retracted or superseded after loading, with the reason. */
  status: z
    .union([
      z.strictObject({ is: z.literal('superseded'), by: Key, reason: requiredText(1000) }),
      z.strictObject({ is: z.literal('retracted'), reason: requiredText(1000) }),
    ])
    .optional(),
  claims: z.array(LinkRow).min(1).max(200),
})
const ClaimLinkRow = z.strictObject({
  from: Key,
  to: Key,
  kind: z.enum(claimLinkKinds),
  note: localText(1000).default({}),
})
const AssessmentRow = AssessmentInput.omit({ claimId: true, basisHash: true }).extend({ claim: Key })

/** What is on record already, each under a key of the data set: by the address of its page, a source by its own. */
const There = z.record(Key, Slug).default({})
const Existing = z.strictObject({
  organizations: There,
  models: There,
  benchmarks: There,
  sources: z.record(Key, WebAddress).default({}),
  claims: There,
})

export const DatasetFile = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('countercheck-dataset/1'),
  existing: Existing.prefault({}),
  organizations: z.array(OrganizationRow).default([]),
  ties: z.array(TieRow).default([]),
  models: z.array(ModelRow).default([]),
  benchmarks: z.array(BenchmarkRow).default([]),
  sources: z.array(SourceRow).default([]),
  claims: z.array(ClaimRow).default([]),
  evidence: z.array(EvidenceRow).default([]),
  claimLinks: z.array(ClaimLinkRow).default([]),
  assessments: z.array(AssessmentRow).default([]),
})
export const existingLists = ['organizations', 'models', 'benchmarks', 'sources', 'claims'] as const
export type DatasetFile = z.output<typeof DatasetFile>
export type DatasetInput = z.input<typeof DatasetFile>
