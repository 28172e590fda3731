import { setupFields } from '@/lib/evidence/setup-fields'
import { Snapshot } from '@/lib/publication/snapshot-schema'
import { EXCLUSIONS } from '@/lib/verdicts/suggest/exclusion'

/** What only tells one entry from another, or is a list whose parts are disputed one by one. */
const notDisputed: ReadonlySet<string> = new Set([
  'id',
  'slug',
  'ordinal',
  'results',
  'withdrawn',
  'enteredBy',
])

/** Parts of a version whose fields can be disputed, with their fields as the snapshot lists them. */
const parts = {
  verdict: fieldsOf(Snapshot.shape.verdict),
  claim: fieldsOf(Snapshot.shape.claim),
  appearance: fieldsOf(Snapshot.shape.appearances.element),
  assertion: fieldsOf(Snapshot.shape.assertions.element),
  evidence: fieldsOf(Snapshot.shape.evidence.element),
  result: fieldsOf(Snapshot.shape.evidence.element.shape.results.element),
}

/**
 * What a challenge can name, as `area.name`: fields of the version, fields of a set-up, and lines of the decision rule
 * that say why something does not count.
 */
export const disputable: readonly { area: DisputeArea; names: readonly string[] }[] = [
  // The verdict's own `id` is which verdict it is.
  { area: 'verdict', names: ['id', ...parts.verdict] },
  { area: 'claim', names: parts.claim },
  { area: 'appearance', names: parts.appearance },
  { area: 'assertion', names: parts.assertion },
  { area: 'evidence', names: parts.evidence },
  { area: 'result', names: parts.result },
  { area: 'setup', names: setupFields.map(({ id }) => id) },
  { area: 'rule', names: EXCLUSIONS.map(({ code }) => code) },
]

export const disputeAreas = [
  'verdict',
  'claim',
  'appearance',
  'assertion',
  'evidence',
  'result',
  'setup',
  'rule',
] as const
export type DisputeArea = (typeof disputeAreas)[number]

const all: ReadonlySet<string> = new Set(
  disputable.flatMap(({ area, names }) => names.map((name) => `${area}.${name}`)),
)

/** Whether a challenge can name this. */
export function isDisputable(code: string): boolean {
  return all.has(code)
}

function fieldsOf({ shape }: { shape: Record<string, unknown> }): string[] {
  return Object.keys(shape).filter((field) => !notDisputed.has(field))
}
