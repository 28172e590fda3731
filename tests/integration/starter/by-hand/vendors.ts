import type { Snapshot, SnapshotEvidence } from '@/lib/publication/snapshot-schema'
import { medianRange, middleOf, numberOf } from './numbers'

const isIndependent = ({ counted, grade, status }: SnapshotEvidence) =>
  counted && status === 'active' && (grade === 'A' || grade === 'B')

/** Claims that stand, and those that somebody independent tested, by verdict: `{ mixed: [3, 2] }`. */
export function talliesOf(claims: readonly Snapshot[]): Record<string, [number, number]> {
  const tallies: Record<string, [number, number]> = {}
  for (const { claim, verdict, evidence } of claims) {
    if (claim.withdrawn) continue
    const [all, tested] = tallies[verdict.id] ?? [0, 0]
    tallies[verdict.id] = [all + 1, tested + (evidence.some(isIndependent) ? 1 : 0)]
  }
  return tallies
}

/** Measured minus claimed in points of 100 of each claim of one score, what is better above zero. */
export function gapsOf(claims: readonly Snapshot[]): number[] {
  return claims.flatMap((snapshot) => {
    const { claim, assertions, benchmarks, models } = snapshot
    const stated = assertions.filter(
      ({ relation, value }) => ['eq', 'about'].includes(relation) && value !== null,
    )
    const [only, second] = stated
    const benchmark = benchmarks.find(({ id }) => id === only?.benchmark?.id)
    if (claim.kind !== 'score' || claim.withdrawn || !only?.value || second) return []
    if (benchmark?.kind !== 'benchmark' || benchmark.scale === 'other') return []
    const stands = (id: string) =>
      id === only.model.id || models.find((model) => model.id === id)?.variantOf?.id === only.model.id
    const means = snapshot.evidence.filter(isIndependent).flatMap(({ results }) => {
      const values = results
        .filter((row) => row.counted && row.benchmark.id === benchmark.id && stands(row.model.id))
        .map(({ value }) => numberOf(value))
      return values.length === 0 ? [] : [meanOf(values)]
    })
    if (means.length === 0) return []
    const gap = (meanOf(means) - numberOf(only.value)) * (benchmark.scale === 'fraction' ? 100 : 1)
    return [benchmark.direction === 'lower' ? -gap : gap]
  })
}

/** The sentence that a vendor’s page prints of its gaps: under six no median. */
export function gapSentence(claims: readonly Snapshot[]): string {
  const gaps = gapsOf(claims)
  const n = gaps.length
  if (n === 0) return 'No score claim was'
  if (n < 6) return `Only ${n} score claim${n === 1 ? ' was' : 's were'} measured independently`
  const { low, high, coverage } = medianRange(gaps)
  const surely = Number((coverage * 100).toFixed(1))
  return `${signed(middleOf(gaps))} points (${signed(low)} to ${signed(high)}, ${surely}% confidence), over ${n} score claims`
}

/** "−1.2": with a sign, one digit behind the point; nothing is 0. */
function signed(points: number): string {
  const written = (Math.abs(points) + 1e-9).toFixed(1)
  return Number(written) === 0 ? '0' : `${points < 0 ? '−' : '+'}${written}`
}

/** Days from each claim to its first independent measurement, 0 where that came first. */
export function daysOf(claims: readonly Snapshot[]): number[] {
  return claims.flatMap(({ claim, evidence }) => {
    const runs = evidence.filter((piece) => piece.form === 'run' && isIndependent(piece))
    const days = runs.flatMap(({ date }) => date ?? [])
    const first = days.sort()[0]
    if (claim.withdrawn || first === undefined) return []
    return [Math.max(0, Math.round((Date.parse(first) - Date.parse(claim.claimedOn)) / 86_400_000))]
  })
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/**
 * Benchmarks that claims about a predecessor report and those about its successor do not, as
 * "successor < predecessor: benchmark, …". `families` ties a split or version to the benchmark it belongs to.
 */
export function leftOutOf(
  claims: readonly Snapshot[],
  {
    predecessors,
    families,
  }: { predecessors: ReadonlyMap<string, string>; families: ReadonlyMap<string, string> },
): string[] {
  const kinds = new Map(claims.flatMap(({ benchmarks }) => benchmarks.map(({ slug, kind }) => [slug, kind])))
  const familyOf = (benchmark: string) => families.get(benchmark) ?? benchmark
  const reportedOf = (model: string) => {
    const rows = claims.filter(({ claim }) => !claim.withdrawn).flatMap(({ assertions }) => assertions)
    const own = rows.filter((row) => row.model.slug === model && !row.notReported)
    const slugs = own.flatMap(({ benchmark }) => benchmark?.slug ?? [])
    return [...new Set(slugs)].filter((slug) => kinds.get(slug) === 'benchmark')
  }
  return [...predecessors].flatMap(([model, predecessor]) => {
    const now = reportedOf(model).map(familyOf)
    const gone = reportedOf(predecessor).filter((slug) => !now.includes(familyOf(slug)))
    return now.length === 0 || gone.length === 0
      ? []
      : [`${model} < ${predecessor}: ${gone.sort().join(', ')}`]
  })
}
