import type { Evidence, Result, SuggestRequest } from '@/lib/verdicts/suggest/request'
import { suggest } from '@/lib/verdicts/suggest/suggest'
import type { Outcome, PairOutcome, Suggestion } from '@/lib/verdicts/suggest/suggestion'

/** What a measurement does to what was claimed, in one word. */
export type StripWord = 'beats' | 'ties' | 'holds' | 'falls_short' | 'differs' | 'beaten' | 'cannot_tell'

/**
 * What the rule says of one measurement, and how many items it would take at least: null where none can, absent where it is
 * settled or the rule gives no number. `band` is the claimed range with its margin, infinite on an open side.
 */
export type Reading = { word: StripWord; items?: number | null; band?: readonly [number, number] }

/**
 * A result of a score, timing or trend put to the rule as if it alone counted, independent and comparable. Null where it
 * says nothing: another model or benchmark, no known error, no margin. Pure.
 */
export function resultAlone(request: SuggestRequest, result: Result): Reading | null {
  const { claim } = request
  if (claim.kind !== 'score' && claim.kind !== 'trend' && claim.kind !== 'price_speed') return null
  const suggestion = suggest(alone(request, { results: [{ ...result, comparability: 'match' }] }))
  return readingOf(claim, suggestion)
}

/** What the rule made of a score, timing or trend, in one word; null where nothing was measured. */
export function readingOf(claim: SuggestRequest['claim'], suggestion: Suggestion): Reading | null {
  if (claim.kind === 'trend') return suggestion.bound ? { word: boundWords[suggestion.bound.outcome] } : null
  const { estimate } = suggestion
  if (!estimate || !('benchmark' in claim)) return null
  const { low, high, margin } = estimate
  const band = [
    (low ?? Number.NEGATIVE_INFINITY) - margin,
    (high ?? Number.POSITIVE_INFINITY) + margin,
  ] as const
  return { ...scoreReading(claim.relation ?? '=', suggestion), band }
}

/** The pairs that one piece of evidence makes by itself, whoever stands behind it and however comparable it is. Pure. */
export function pairsAlone(request: SuggestRequest, evidence: Evidence): readonly PairOutcome[] {
  const results = (evidence.results ?? []).map((result) => ({ ...result, comparability: 'match' as const }))
  const pairs = (evidence.pairs ?? []).map((pair) => ({ ...pair, comparability: 'match' as const }))
  return suggest(alone(request, { results, pairs })).pairs
}

/** The word for the outcome of a pair, by what the claim says of the two. */
export function pairWord(claim: SuggestRequest['claim'], outcome: Outcome): StripWord {
  const relation = claim.kind === 'comparison' ? (claim.relation ?? 'better') : 'better'
  return pairWords[relation][outcome]
}

type Measured = Pick<Evidence, 'results' | 'pairs'>

function alone({ claim, benchmarks }: SuggestRequest, measured: Measured): SuggestRequest {
  const date = 'asOf' in claim && claim.asOf !== undefined ? { date: claim.asOf } : {}
  const evidence = { id: 'alone', evaluator: 'alone', grade: 'A' as const, ...date, ...measured }
  return { claim, ...(benchmarks ? { benchmarks } : {}), evidence: [evidence], rule: '1' }
}

function scoreReading(relation: string, { verdict, flags, steps }: Suggestion): Reading {
  const isPoint = relation === 'about' || relation === 'between'
  if (verdict === 'contradicted') return { word: isPoint ? 'differs' : 'falls_short' }
  if (verdict === 'confirmed' || verdict === 'mostly_confirmed') {
    if (flags.includes('understated')) return { word: 'beats' }
    return { word: isPoint || relation === '=' ? 'ties' : 'holds' }
  }
  const needed = steps.find(({ code }) => code === 'needed_items')?.values.items
  if (needed === undefined) return { word: 'cannot_tell' }
  return { word: 'cannot_tell', items: typeof needed === 'number' ? needed : null }
}

const boundWords = { holds: 'holds', fails: 'falls_short', undecided: 'cannot_tell' } as const

const pairWords = {
  better: { win: 'beats', loss: 'beaten', tie: 'ties', unclear: 'cannot_tell' },
  at_least_as_good: { win: 'holds', loss: 'beaten', tie: 'ties', unclear: 'cannot_tell' },
  about: { win: 'ties', loss: 'differs', tie: 'ties', unclear: 'cannot_tell' },
} as const satisfies Record<string, Record<Outcome, StripWord>>
