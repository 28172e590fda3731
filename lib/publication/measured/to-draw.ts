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

/**
 * What a page draws: by themselves at most `most` benchmarks with a claimed number or, where no pairs say it already,
 * with a result that counted. The others stand together; of a claim with pairs their numbers stand with the evidence.
 */
export function benchmarksApart(
  measured: MeasuredBenchmark[],
  at: { isComparison: boolean; pairs: number; most: number },
): { drawn: MeasuredBenchmark[]; others: MeasuredBenchmark[] } {
  const counts = ({ results }: MeasuredBenchmark) =>
    at.pairs === 0 && results.some(({ result }) => result.counted)
  const drawn = measured.filter((group) => group.claimed.length > 0 || counts(group)).slice(0, at.most)
  const others = measured.filter((group) => !drawn.includes(group))
  return { drawn, others: at.isComparison && at.pairs > 0 ? [] : others }
}

/** Organizations of the evidence by the slugs that the rule's request uses. */
export function organizationsOf({ evidence }: Snapshot) {
  return new Map(
    evidence.flatMap(({ parties }) =>
      parties.map(({ organization }) => [organization.slug, organization] as const),
    ),
  )
}
