import { z } from 'zod'
import { attributions, claimKinds, quantifiers, relations } from '@/lib/claims/schema'
import {
  accesses,
  comparabilities,
  evidenceForms,
  grades,
  meetsAnswers,
  partyRoles,
  stances,
} from '@/lib/evidence/schema'
import { locales } from '@/lib/i18n/locales'
import { benchmarkKinds, directions, scales } from '@/lib/registry/schema'

/**
 * What one version of a claim says in public: the whole page, listed field by field. A column of the database is
 * private until it stands here. Numbers are texts as printed, days are YYYY-MM-DD, times are ISO 8601 in UTC.
 */
const Text = z.partialRecord(z.enum(locales), z.string())
const Ref = z.strictObject({ id: z.uuid(), slug: z.string(), name: z.string() })
const Decimal = z.string().nullable()
const Day = z.string().nullable()
const Setup = z.record(z.string(), z.string())

const Source = z.strictObject({
  id: z.uuid(),
  url: z.string().nullable(),
  title: z.string(),
  publisher: Ref.nullable(),
  author: z.string().nullable(),
  publishedOn: Day,
  language: z.string(),
  archivedUrl: z.string().nullable(),
  archivedSha256: z.string().nullable(),
  note: Text,
})

const Appearance = z.strictObject({
  id: z.uuid(),
  source: Source,
  locator: z.string().nullable(),
  quote: z.string(),
  language: z.string(),
  translation: Text,
  isOriginal: z.boolean(),
  drift: Text,
})

const Assertion = z.strictObject({
  id: z.uuid(),
  ordinal: z.int(),
  model: Ref,
  benchmark: Ref.nullable(),
  relation: z.enum(relations),
  value: Decimal,
  low: Decimal,
  high: Decimal,
  unit: z.string().nullable(),
  comparator: z.strictObject({ model: Ref, value: Decimal }).nullable(),
  notReported: Text.nullable(),
  se: Decimal,
  n: z.int().nullable(),
  conditions: Setup,
  note: Text,
})

/** One field in which a result's set-up departs from the claim's; null means not stated. */
const Difference = z.strictObject({
  field: z.string(),
  claimed: z.string().nullable(),
  found: z.string().nullable(),
  weight: z.enum(comparabilities),
})

const Result = z.strictObject({
  id: z.uuid(),
  ordinal: z.int(),
  model: Ref,
  benchmark: Ref,
  value: z.string(),
  unit: z.string(),
  scale: z.enum(scales).nullable(),
  direction: z.enum(directions),
  se: Decimal,
  ciLow: Decimal,
  ciHigh: Decimal,
  ciLevel: Decimal,
  errorSource: z.string().nullable(),
  n: z.int().nullable(),
  runsK: z.int().nullable(),
  runsSd: Decimal,
  setup: Setup,
  note: Text,
  comparability: z.enum(comparabilities),
  differences: z.array(Difference),
  comparabilityOverride: z
    .strictObject({ computed: z.enum(comparabilities), reason: Text, by: z.string() })
    .nullable(),
  /** Whether the decision rule counted it, else the rule's exclusion code. */
  counted: z.boolean(),
  whyNot: z.string().nullable(),
})

const Finding = z.strictObject({
  meets: z.enum(meetsAnswers),
  conditions: z.record(z.string(), z.enum(meetsAnswers)),
  needs: z.array(z.string()),
  availableOn: Day,
  counted: z.boolean(),
  whyNot: z.string().nullable(),
})

const Evidence = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  summary: Text,
  caveats: Text,
  form: z.enum(evidenceForms),
  source: Source,
  locator: z.string().nullable(),
  quote: z.string().nullable(),
  date: Day,
  dateApproximate: z.boolean(),
  artifactLevel: z.int(),
  access: z.enum(accesses),
  unconfirmed: z.boolean(),
  derivedFrom: z.strictObject({ id: z.uuid(), title: z.string() }).nullable(),
  tiesChecked: z.strictObject({ on: z.string(), by: z.string(), note: Text }).nullable(),
  status: z.enum(['active', 'superseded', 'retracted']),
  statusReason: Text.nullable(),
  supersededBy: z.strictObject({ id: z.uuid(), title: z.string() }).nullable(),
  parties: z.array(z.strictObject({ organization: Ref, role: z.enum(partyRoles) })),
  enteredBy: z.string(),
  stance: z.enum(stances),
  stanceReason: Text,
  grade: z.enum(grades),
  /** Codes of what made the grade (lib/evidence/independence.ts), with the organizations they speak of. */
  gradeReasons: z.array(z.strictObject({ code: z.string(), organizations: z.array(z.string()) })),
  gradeOverride: z.strictObject({ computed: z.enum(grades), reason: Text }).nullable(),
  /** The worst comparability of its results that bear on the claim; null without any. */
  comparability: z.enum(comparabilities).nullable(),
  finding: Finding.nullable(),
  counted: z.boolean(),
  whyNot: z.string().nullable(),
  results: z.array(Result),
  pairs: z.array(
    z.strictObject({
      a: z.uuid(),
      b: z.uuid(),
      comparability: z.enum(comparabilities),
      se: Decimal,
      reason: Text,
    }),
  ),
})

const Contact = z.strictObject({
  whom: z.string().nullable(),
  how: z.string().nullable(),
  contactedOn: Day,
  deadline: Day,
  answer: Text,
  /** Given where the answer, or the last of several, came after the verdict had been proposed. */
  answeredOn: z.string().optional(),
  skippedReason: Text,
})

/** `origin` none: nobody has judged it, and `id` is `unverified`. */
const Verdict = z.strictObject({
  id: z.string(),
  subReason: z.string().nullable(),
  origin: z.enum(['desk', 'starter', 'none']),
  oneLine: Text,
  reasoning: Text,
  judgedAsOf: Day,
  author: z.string().nullable(),
  approvers: z.array(
    z.strictObject({
      name: z.string(),
      at: z.string(),
      /** Given where nobody of the desk was left to approve, and somebody from outside was invited to. */
      outside: z.strictObject({ invitedBy: z.string() }).optional(),
    }),
  ),
  decidedAt: z.string().nullable(),
  decidedInVersion: z.int().nullable(),
  departure: Text,
  contact: Contact.nullable(),
})

/** What the rule says of this version's evidence; null where the rule does not apply to the claim as entered. */
const RuleSays = z.strictObject({
  rule: z.string(),
  verdict: z.string(),
  reason: z.string(),
  heldBack: z.string().nullable(),
  strength: z.string().nullable(),
  flags: z.array(z.string()),
  neededItems: z.number().nullable(),
  /** The request as `POST /api/v1/suggest` takes it, so that anyone can repeat it. */
  request: z.json(),
})

/** That words were blacked out since, by two people, with what the public is told. */
const Redaction = z.strictObject({ at: z.string(), note: Text })

export const Snapshot = z.strictObject({
  format: z.literal('countercheck-claim/1'),
  redactions: z.array(Redaction).optional(),
  version: z.strictObject({
    number: z.int(),
    reason: z.string(),
    note: Text,
    publishedAt: z.string(),
    publishedBy: z.string(),
    previousHash: z.string().nullable(),
  }),
  claim: z.strictObject({
    id: z.uuid(),
    slug: z.string(),
    kind: z.enum(claimKinds),
    quantifier: z.enum(quantifiers).nullable(),
    attribution: z.enum(attributions),
    statement: Text,
    claimedOn: z.string(),
    publicInputs: z.boolean(),
    classComplete: z.boolean(),
    conditions: z.array(z.strictObject({ id: z.string(), text: Text })),
    vendor: Ref,
    subjects: z.array(Ref),
    publishedAt: z.string(),
    withdrawn: z.strictObject({ at: z.string(), note: Text }).nullable(),
  }),
  appearances: z.array(Appearance),
  assertions: z.array(Assertion),
  evidence: z.array(Evidence),
  verdict: Verdict,
  suggestion: RuleSays.nullable(),
  /** The registry as it was: everything the lists above refer to. */
  models: z.array(
    Ref.extend({
      organization: Ref,
      releasedOn: Day,
      openWeights: z.boolean().nullable(),
      variantOf: Ref.nullable(),
    }),
  ),
  benchmarks: z.array(
    Ref.extend({
      kind: z.enum(benchmarkKinds),
      version: z.string().nullable(),
      split: z.string().nullable(),
      metric: z.string(),
      unit: z.string(),
      scale: z.enum(scales),
      direction: z.enum(directions),
      items: z.int().nullable(),
      margin: Decimal,
      floor: Decimal,
    }),
  ),
})
export type Snapshot = z.output<typeof Snapshot>
export type SnapshotEvidence = Snapshot['evidence'][number]
export type SnapshotResult = SnapshotEvidence['results'][number]
export type SnapshotAssertion = Snapshot['assertions'][number]
export type SnapshotRef = z.output<typeof Ref>
export type SnapshotSource = z.output<typeof Source>

/**
 * Whether the verdict is another than the rule suggests. Why it is may be written where it is not, and then says
 * something else of the rule; where the claim cannot be put to the rule, what is written says that it departs.
 */
export function departsFromRule({
  verdict,
  suggestion,
}: {
  verdict: Pick<Snapshot['verdict'], 'id' | 'departure'>
  suggestion: Pick<NonNullable<Snapshot['suggestion']>, 'verdict'> | null
}): boolean {
  return Object.keys(verdict.departure).length > 0 && suggestion?.verdict !== verdict.id
}
