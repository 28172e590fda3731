import { type Comparability, compareResults, worstOf } from '@/lib/evidence/comparability'
import type { Setup } from '@/lib/evidence/setup-fields'
import { le } from '@/lib/verdicts/suggest/compare'
import { ALPHA } from '@/lib/verdicts/suggest/normal'
import { outcomesOf } from '@/lib/verdicts/suggest/outcome'
import type { VariantTest } from '@/lib/verdicts/suggest/pair-test'
import { standardError } from '@/lib/verdicts/suggest/standard-error'
import type { Outcome, PairOutcome } from '@/lib/verdicts/suggest/suggestion'
import { type Yardstick, yardstickOf } from '@/lib/verdicts/suggest/yardstick'
import { type PrintedResult, ruleResult } from '../measured/result-interval'

/** A benchmark as the decision rule needs it. */
export type ComparedBenchmark = {
  slug: string
  scale: 'percent' | 'fraction' | 'other'
  direction: 'higher' | 'lower'
  margin: string | null
  floor: string | null
}

/** What a piece of evidence says of two of its results: whether they may be compared, and the error of their difference. */
export type StatedPair = { a: string; b: string; comparability: Comparability; se: string | null }

/** A result of one of two models that are compared. */
export type ComparableResult = PrintedResult & {
  id: string
  side: 'one' | 'other'
  /** What its evidence says of pairs of its results. */
  pairs: readonly StatedPair[]
  evidenceId: string
  date: string | null
  evaluators: readonly { slug: string }[]
  setup: Setup
  benchmark: ComparedBenchmark
}

/** `pairs`: beyond noise alone, but not once the number of pairs is allowed for. */
export type WhyUnclear = 'noise' | 'pairs' | 'apart' | 'setup' | 'several' | 'no_margin' | 'no_uncertainty'

/** Two results of one evaluator on one benchmark, and what the rule's pair test makes of them. */
export type Compared<R extends ComparableResult = ComparableResult> = {
  one: R
  other: R
  /** By how much the first model was better, lower-is-better turned; with its 90% interval, or null without one. */
  difference: { value: number; low90: number; high90: number; margin: number } | null
  outcome: Outcome
  /** Why it cannot be told; null when it can. */
  why: WhyUnclear | null
}

/**
 * Pairs of results by evaluator and benchmark, one each: of one piece of evidence and comparable if there are such, of
 * these the newest, matching set-ups before minor differences; if several are left, none is preferred. Win and loss are
 * those of decision rule 1, section 7: x = σ(a − b), u² = s_a² + s_b² + τ² (or the stated error of the difference),
 * Holm's correction over all pairs of the page. A tie is a 90% interval within the margin, whoever is ahead: nobody
 * claims here that the first model is the better one. Pure.
 */
export function pairUp<R extends ComparableResult>(results: readonly R[]): Compared<R>[] {
  const places = new Map<string, R[]>()
  for (const result of results) {
    const who = result.evaluators.map(({ slug }) => slug).join('+')
    if (who === '') continue
    const place = `${result.benchmark.slug} ${who}`
    places.set(place, [...(places.get(place) ?? []), result])
  }
  return judged([...places.values()].flatMap((own) => bestPair(own) ?? []))
}

type Candidate<R> = { one: R; other: R; comparability: Comparability; why: WhyUnclear | null }

function bestPair<R extends ComparableResult>(results: readonly R[]): Candidate<R> | null {
  const others = results.filter(({ side }) => side === 'other')
  const [best, second] = results
    .filter(({ side }) => side === 'one')
    .flatMap((one) => others.map((other) => candidateOf(one, other)))
    .sort(byWorth)
  if (!best) return null
  const isTied = best.why === null && second !== undefined && byWorth(best, second) === 0
  return isTied ? { ...best, why: 'several' } : best
}

/** Two results with what keeps them from being compared, the worst first. */
function candidateOf<R extends ComparableResult>(one: R, other: R): Candidate<R> {
  if (one.evidenceId !== other.evidenceId) return { one, other, comparability: 'unknown', why: 'apart' }
  const stated = statedPair(one, other)?.comparability ?? 'match'
  const comparability = worstOf([compareResults(one.setup, other.setup).comparability, stated])
  const may = comparability === 'match' || comparability === 'minor'
  return { one, other, comparability, why: may ? null : 'setup' }
}

function statedPair({ id: one, pairs }: ComparableResult, { id: other }: ComparableResult) {
  return pairs.find(({ a, b }) => (a === one && b === other) || (a === other && b === one))
}

const rank: Partial<Record<WhyUnclear, number>> = { setup: 1, apart: 2 }

function byWorth<R extends ComparableResult>(a: Candidate<R>, b: Candidate<R>): number {
  const worth = ({ why }: Candidate<R>) => (why === null ? 0 : (rank[why] ?? 0))
  if (worth(a) !== worth(b)) return worth(a) - worth(b)
  const day = ({ one, other }: Candidate<R>) => `${one.date ?? ''} ${other.date ?? ''}`
  if (day(a) !== day(b)) return day(a) < day(b) ? 1 : -1
  const minor = ({ comparability }: Candidate<R>) => Number(comparability === 'minor')
  return minor(a) - minor(b)
}

type Tested<R> = Candidate<R> & { test: VariantTest | null }

function judged<R extends ComparableResult>(candidates: readonly Candidate<R>[]): Compared<R>[] {
  const tested = candidates.map(testOf)
  const outcomes = outcomesOf(
    tested.flatMap(({ test }) =>
      test ? [{ comparator: 'other', benchmark: null, deciding: test, sensitivity: [] }] : [],
    ),
    'better',
  )
  let taken = 0
  return tested.map(({ one, other, why, test }) => {
    const found = test ? outcomes[taken++] : undefined
    if (!test || !found) return { one, other, why, difference: null, outcome: 'unclear' }
    const difference = {
      value: test.estimates[0]?.value ?? 0,
      low90: found.lower90,
      high90: found.upper90,
      margin: test.margin,
    }
    const outcome = found.outcome === 'unclear' && found.equivalent ? 'tie' : found.outcome
    return { one, other, difference, outcome, why: outcome === 'unclear' ? whyOf(found) : null }
  })
}

function whyOf({ p }: PairOutcome): WhyUnclear {
  return le(p, ALPHA) ? 'pairs' : 'noise'
}

function testOf<R extends ComparableResult>(candidate: Candidate<R>): Tested<R> {
  const { one, other, why } = candidate
  if (why) return { ...candidate, test: null }
  const yardstick = yardstickFor(one.benchmark)
  if (!yardstick) return { ...candidate, why: 'no_margin', test: null }
  const at = { scale: yardstick.scale, trend: false }
  const [a, b] = [ruleResult(one), ruleResult(other)]
  const [errorA, errorB] = [standardError(a, at), standardError(b, at)]
  if (!errorA || !errorB) return { ...candidate, why: 'no_uncertainty', test: null }
  const value = yardstick.sigma * (a.value - b.value)
  const paired = Number(statedPair(one, other)?.se ?? 0)
  const sampling =
    paired > 0
      ? paired ** 2 + errorA.roundingVariance + errorB.roundingVariance
      : errorA.variance + errorB.variance
  const se = Math.sqrt(sampling + yardstick.floor ** 2)
  const evaluators = one.evaluators.map(({ slug }) => slug)
  const test = { model: null, margin: yardstick.margin, agree: true, estimates: [{ evaluators, value, se }] }
  return { ...candidate, test }
}

function yardstickFor({ slug, scale, direction, margin, floor }: ComparedBenchmark): Yardstick | null {
  return yardstickOf({
    id: slug,
    scale,
    direction,
    ...(margin === null ? {} : { margin: Number(margin) }),
    ...(floor === null ? {} : { floor: Number(floor) }),
  })
}
