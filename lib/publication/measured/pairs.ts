import { Z90, Z95 } from '@/lib/verdicts/suggest/normal'
import { intervalOf } from '@/lib/verdicts/suggest/pooling'
import type { Estimate, Outcome, VariantOutcome } from '@/lib/verdicts/suggest/suggestion'
import { yardstickOf } from '@/lib/verdicts/suggest/yardstick'
import type { RuleAgain } from './rule-again'

/** A pair as the rule judged it: by how much the claim's model was better, in the benchmark's unit. */
export type MeasuredPair = {
  /** Slugs; `model` is the comparator's variant, null for an average, as is `benchmark`. */
  comparator: string
  model: string | null
  benchmark: string | null
  /** Whether this variant decides, or is listed beside the one that does. */
  deciding: boolean
  estimates: readonly Estimate[]
  interval90: readonly [number, number]
  interval95: readonly [number, number]
  pAdjusted: number
  margin: number | null
  /** Whether a lower value is better on the benchmark; the difference is turned so that more is better. */
  lowerIsBetter: boolean
  outcome: Outcome
  /** The evidence that makes it by itself, where it did not count. */
  by?: { id: string; title: string }
}

/** The pairs that the rule counted, sensitivity variants after the one that decides. Pure. */
export function measuredPairs({ request, suggestion }: RuleAgain): MeasuredPair[] {
  const yardsticks = new Map(
    (request.benchmarks ?? []).map((benchmark) => [benchmark.id, yardstickOf(benchmark)]),
  )
  return suggestion.pairs.flatMap((pair) => {
    const yardstick = pair.benchmark === null ? null : (yardsticks.get(pair.benchmark) ?? null)
    const shared = {
      comparator: pair.comparator,
      benchmark: pair.benchmark,
      margin: yardstick?.margin ?? null,
      lowerIsBetter: yardstick?.sigma === -1,
    }
    return [
      { ...shared, ...measured(pair), deciding: true },
      ...pair.sensitivity.map((variant) => ({ ...shared, ...measured(variant), deciding: false })),
    ]
  })
}

function measured({ model, estimates, pAdjusted, outcome }: VariantOutcome) {
  const [at90, at95] = [intervalOf(estimates, Z90), intervalOf(estimates, Z95)]
  return {
    model,
    estimates,
    pAdjusted,
    outcome,
    interval90: [at90.lower, at90.upper] as const,
    interval95: [at95.lower, at95.upper] as const,
  }
}
