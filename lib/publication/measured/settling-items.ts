import { ALPHA, twoSidedTail, Z90 } from '@/lib/verdicts/suggest/normal'
import type { SuggestRequest } from '@/lib/verdicts/suggest/request'
import type { Suggestion, VariantOutcome } from '@/lib/verdicts/suggest/suggestion'
import { type Yardstick, yardstickOf } from '@/lib/verdicts/suggest/yardstick'
import type { MeasuredPair } from './pairs'

type Relation = 'better' | 'at_least_as_good' | 'about'

/**
 * How many items on each side would settle a pair that cannot be told, if both models went on scoring as they were
 * measured: what `neededItems` of the rule is for a score. Null where no number would; undefined where the pair is
 * settled, evaluators disagree, or the scale has no items.
 *
 * The largest error u at which the pair would be told (two-sided at α/m over the m pairs of the claim, or inside the
 * margin at z₉₀) leaves q = u² − τ² for sampling, and S²(p₁(1−p₁) + p₂(1−p₂))/n ≤ q gives n.
 */
export function settlingItems(
  { request, suggestion }: { request: SuggestRequest; suggestion: Suggestion },
  pair: MeasuredPair,
): number | null | undefined {
  const [only, second] = pair.estimates
  const benchmark = request.benchmarks?.find(({ id }) => id === pair.benchmark)
  const yardstick = benchmark ? yardstickOf(benchmark) : null
  if (pair.outcome !== 'unclear' || !only || second || !yardstick?.size) return undefined
  const values = valuesOf(request, suggestion, { pair, estimate: only })
  if (!values) return undefined
  const largest = largestError(only.value, {
    relation: relationOf(request),
    yardstick,
    z: zOfTail(ALPHA / suggestion.pairs.length),
  })
  return itemsFor(values, largest, yardstick)
}

/** The largest error at which a difference x would be told from what the relation asks. */
export function largestError(
  x: number,
  { relation, yardstick, z }: { relation: Relation; yardstick: Pick<Yardstick, 'margin'>; z: number },
): number {
  const { margin } = yardstick
  if (relation === 'about')
    return Math.abs(x) < margin ? (margin - Math.abs(x)) / Z90 : (Math.abs(x) - margin) / z
  if (relation === 'at_least_as_good') return x > -margin ? (x + margin) / Z90 : (-margin - x) / z
  return x > 0 ? x / z : Math.max(-x / z, (margin + x) / Z90)
}

/** The z ≥ 0 beyond which both tails of the standard normal distribution together hold p. */
export function zOfTail(p: number): number {
  let [low, high] = [0, 40]
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2
    if (twoSidedTail(middle) > p) low = middle
    else high = middle
  }
  return high
}

function itemsFor(values: readonly [number, number], error: number, yardstick: Yardstick): number | null {
  const size = yardstick.size ?? 1
  const spread = values.reduce((sum, value) => {
    const share = Math.min(0.99, Math.max(0.01, value / size))
    return sum + size ** 2 * share * (1 - share)
  }, 0)
  const sampling = error ** 2 - yardstick.floor ** 2
  const items = Math.ceil(spread / sampling)
  return sampling <= 0 || items > 1e7 ? null : items
}

/** What subject and comparator scored, on average over the results that the estimate joins. */
function valuesOf(
  { claim, evidence }: SuggestRequest,
  { used }: Suggestion,
  { pair, estimate }: { pair: MeasuredPair; estimate: VariantOutcome['estimates'][number] },
): [number, number] | null {
  if (!('subject' in claim)) return null
  const counted = new Set(used)
  const scored = (models: readonly string[]) =>
    mean(
      evidence
        .filter(({ evaluator }) => estimate.evaluators.includes(evaluator))
        .flatMap(({ results = [] }) => results)
        .filter(
          ({ id, model, benchmark }) =>
            counted.has(id) && models.includes(model) && benchmark === pair.benchmark,
        )
        .map(({ value }) => value),
    )
  const subject = scored(claim.subject.models)
  const other = pair.model === null ? null : scored([pair.model])
  return subject === null || other === null ? null : [subject, other]
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

function relationOf({ claim }: SuggestRequest): Relation {
  return claim.kind === 'comparison' ? (claim.relation ?? 'better') : 'better'
}
