import { setupFields } from '@/lib/evidence/setup-fields'
import type { SnapshotResult } from '../snapshot-schema'

type Setup = Record<string, string>
type Difference = SnapshotResult['differences'][number]

/** What several results have in common, so that a page says it once. */
export type Common = {
  setup: Setup
  /** Fields of the set-up that only some state, or that not all state alike. */
  varying: string[]
  differences: Difference[]
  /** Where the uncertainty of all comes from, or null. */
  errorSource: string | null
}

/** What all of the results state alike. Of one result that is everything, of none nothing. Pure. */
export function commonOf(results: readonly SnapshotResult[]): Common {
  const [first, ...others] = results
  if (!first) return { setup: {}, varying: [], differences: [], errorSource: null }
  const stated = setupFields.map(({ id }) => id).filter((id) => results.some(({ setup }) => id in setup))
  const shared = stated.filter((id) => others.every(({ setup }) => setup[id] === first.setup[id]))
  return {
    setup: Object.fromEntries(shared.flatMap((id) => entryOf(first.setup, id))),
    varying: stated.filter((id) => !shared.includes(id)),
    differences: first.differences.filter((difference) =>
      others.every((result) => result.differences.some((other) => isSame(difference, other))),
    ),
    errorSource: others.every(({ errorSource }) => errorSource === first.errorSource)
      ? first.errorSource
      : null,
  }
}

/** What a result states beyond what it has in common with the others. Pure. */
export function ownOf(result: SnapshotResult, common: Common): Pick<SnapshotResult, 'setup' | 'differences'> {
  return {
    setup: Object.fromEntries(common.varying.flatMap((id) => entryOf(result.setup, id))),
    differences: result.differences.filter(
      (difference) => !common.differences.some((other) => isSame(difference, other)),
    ),
  }
}

/** Whether a result says something on the claim: it measures a model and a benchmark that the claim is about. */
export function isOnTheClaim({ whyNot }: Pick<SnapshotResult, 'whyNot'>): boolean {
  return whyNot !== 'other_model' && whyNot !== 'other_benchmark'
}

function entryOf(setup: Setup, id: string): [string, string][] {
  const value = setup[id]
  return value === undefined ? [] : [[id, value]]
}

function isSame(one: Difference, other: Difference): boolean {
  return (
    one.field === other.field &&
    one.claimed === other.claimed &&
    one.found === other.found &&
    one.weight === other.weight
  )
}
