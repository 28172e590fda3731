import { printedDecimals, printedValue } from '@/lib/core/printed-number'
import { isOnScaleOf } from '@/lib/evidence/unit-scale'
import type { SuggestRequest } from '@/lib/verdicts/suggest/request'
import type { Snapshot } from '../snapshot-schema'
import { type Reading, resultAlone } from './alone'
import type { MeasuredResult } from './benchmarks'
import { ruleResult } from './result-interval'

/**
 * What each result says of the number that the claim states for its model on its benchmark, as if it alone counted; null
 * where no such number is stated, or nothing can be said. Claims of several numbers are read number by number, although
 * the rule does not judge them as a whole. Pure.
 */
export function readingOfResults(
  snapshot: Snapshot,
  request: SuggestRequest | null,
): (row: MeasuredResult) => Reading | null {
  const known = new Map(
    (request?.evidence ?? []).flatMap(({ results = [] }) => results).map((result) => [result.id, result]),
  )
  const read = ({ result }: MeasuredResult) => {
    const asPut = known.get(result.id)
    if (request && asPut) return resultAlone(request, asPut)
    const stated = statedFor(snapshot, result)
    if (!stated) return null
    const { model, benchmark } = { model: result.model.slug, benchmark: result.benchmark.slug }
    return resultAlone(stated, { ...ruleResult(result), id: result.id, model, benchmark })
  }
  const kept = new Map<string, Reading | null>()
  return (row) => {
    const { id } = row.result
    const reading = kept.has(id) ? (kept.get(id) ?? null) : read(row)
    kept.set(id, reading)
    return reading
  }
}

/** The one number that a claim of scores states for a result's model or its loose name, as a request of its own. */
function statedFor(
  { claim, assertions, models, benchmarks }: Snapshot,
  result: MeasuredResult['result'],
): SuggestRequest | null {
  if (claim.kind !== 'score') return null
  const looseName = models.find(({ id }) => id === result.model.id)?.variantOf?.id
  const [row, second] = assertions.filter(
    (each) =>
      each.benchmark?.id === result.benchmark.id &&
      each.value !== null &&
      (each.model.id === result.model.id || each.model.id === looseName),
  )
  const benchmark = benchmarks.find(({ id }) => id === result.benchmark.id)
  const relation = row && row.relation !== 'between' ? relations[row.relation] : undefined
  if (!row || row.value === null || second || !benchmark || !relation) return null
  if (!isOnScaleOf(benchmark, { unit: row.unit })) return null
  const { slug: id, scale, direction, items, margin, floor } = benchmark
  return {
    claim: {
      kind: 'score',
      subject: { id: result.model.slug, models: [result.model.slug] },
      benchmark: id,
      relation,
      value: printedValue(row.value),
      decimals: Math.min(12, Math.max(-9, printedDecimals(row.value))),
      ...(row.se === null ? {} : { se: Number(row.se) }),
      ...(row.n === null ? {} : { n: row.n }),
    },
    benchmarks: [
      {
        id,
        scale,
        direction,
        ...(margin === null ? {} : { margin: Number(margin) }),
        ...(floor === null ? {} : { floor: Number(floor) }),
        ...(items === null ? {} : { items }),
      },
    ],
    evidence: [],
    rule: '1',
  }
}

const relations = { eq: '=', gte: '>=', lte: '<=', gt: '>', lt: '<', about: 'about' } as const
