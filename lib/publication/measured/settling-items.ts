import { ALPHA, twoSidedTail, Z90 } from '@/lib/verdicts/suggest/normal'
import type { Result, SuggestRequest } from '@/lib/verdicts/suggest/request'
import { roundingVarianceOf } from '@/lib/verdicts/suggest/standard-error'
import type { Suggestion, VariantOutcome } from '@/lib/verdicts/suggest/suggestion'
import { wilsonError } from '@/lib/verdicts/suggest/wilson'
import { type Yardstick, yardstickOf } from '@/lib/verdicts/suggest/yardstick'
import type { MeasuredPair } from './pairs'

type Relation = 'better' | 'at_least_as_good' | 'about'

/**
 * How many items on each side would settle a pair that cannot be told, if both models went on scoring as they were
 * measured. Null where no number up to ten million would; undefined where the pair is settled, evaluators disagree, or
 * the scale has no items.
 *
 * It is the least n at which the rule would tell the pair by what it takes from items (decision rule 1, sections 4 and
 * 7): with s(p, n) = S·max(high − p, p − low)/z₉₅ of Wilson's interval, s(p₁, n)² + s(p₂, n)² + r₁² + r₂² + τ² ≤ u², where
 * u is the largest error at which the pair is told, two-sided at α/m over the m pairs of the claim, or inside the margin
 * at z₉₀, and r what rounding to the printed digits hides.
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
  return leastItems((items) => errorWith(items, values, yardstick) <= largest)
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

const mostItems = 1e7

/** The least number of items that is enough, found by halving; null where the most are not. */
function leastItems(isEnough: (items: number) => boolean): number | null {
  if (!isEnough(mostItems)) return null
  let [tooFew, enough] = [0, mostItems]
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (isEnough(middle)) enough = middle
    else tooFew = middle
  }
  return enough
}

type Scored = { value: number; roundingVariance: number }

/** u of the difference of two scores of so many items each. */
function errorWith(items: number, scores: readonly Scored[], { size, floor }: Yardstick): number {
  const variance = scores.reduce(
    (sum, { value, roundingVariance }) => sum + wilsonError(value, size ?? 1, items) ** 2 + roundingVariance,
    floor ** 2,
  )
  return Math.sqrt(variance)
}

/** What subject and comparator scored, on average over the results that the estimate joins, and the coarsest rounding. */
function valuesOf(
  { claim, evidence }: SuggestRequest,
  { used }: Suggestion,
  { pair, estimate }: { pair: MeasuredPair; estimate: VariantOutcome['estimates'][number] },
): [Scored, Scored] | null {
  if (!('subject' in claim)) return null
  const counted = new Set(used)
  const scored = (models: readonly string[]) =>
    scoreOf(
      evidence
        .filter(({ evaluator }) => estimate.evaluators.includes(evaluator))
        .flatMap(({ results = [] }) => results)
        .filter(
          ({ id, model, benchmark }) =>
            counted.has(id) && models.includes(model) && benchmark === pair.benchmark,
        ),
    )
  const subject = scored(claim.subject.models)
  const other = pair.model === null ? null : scored([pair.model])
  return subject === null || other === null ? null : [subject, other]
}

function scoreOf(results: readonly Result[]): Scored | null {
  if (results.length === 0) return null
  return {
    value: results.reduce((sum, { value }) => sum + value, 0) / results.length,
    roundingVariance: Math.max(...results.map(({ decimals }) => roundingVarianceOf(decimals))),
  }
}

function relationOf({ claim }: SuggestRequest): Relation {
  return claim.kind === 'comparison' ? (claim.relation ?? 'better') : 'better'
}
