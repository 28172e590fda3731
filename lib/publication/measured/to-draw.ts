import type { Snapshot } from '../snapshot-schema'
import type { MeasuredBenchmark } from './benchmarks'

/** Whether pairs of results decide the claim. */
export function isComparison({ claim: { kind } }: Snapshot): boolean {
  return kind === 'comparison' || kind === 'superlative'
}

/**
 * Benchmarks with a claimed number always; of a comparison without any pair that counts also those on which both
 * sides were measured.
 */
export function benchmarksToDraw(
  measured: MeasuredBenchmark[],
  at: { isComparison: boolean; pairs: number },
) {
  const claimed = measured.filter((group) => group.claimed.length > 0)
  if (!at.isComparison) return claimed.length > 0 ? claimed : measured
  if (at.pairs > 0) return claimed
  const both = measured.filter(({ results }) => new Set(results.map(({ party }) => party)).size === 2)
  return [...new Set([...claimed, ...both])]
}

/** Organizations of the evidence by the slugs that the rule's request uses. */
export function organizationsOf({ evidence }: Snapshot) {
  return new Map(
    evidence.flatMap(({ parties }) =>
      parties.map(({ organization }) => [organization.slug, organization] as const),
    ),
  )
}
