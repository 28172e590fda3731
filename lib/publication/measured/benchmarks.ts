import { printedValue } from '@/lib/core/printed-number'
import { isOnScaleOf } from '@/lib/evidence/unit-scale'
import { claimedRange } from '@/lib/verdicts/suggest/claimed-range'
import { yardstickOf } from '@/lib/verdicts/suggest/yardstick'
import type { Snapshot, SnapshotEvidence, SnapshotRef, SnapshotResult } from '../snapshot-schema'
import { differingSetups } from './differing-setups'
import { echoesOf, measurementsOf } from './echoes'
import { type Interval, resultInterval } from './result-interval'
import type { RuleAgain } from './rule-again'

export type Party = 'subject' | 'comparator'

/** A result that stands, with who measured it and how many repeat it. */
export type MeasuredResult = Interval & {
  result: SnapshotResult
  evidence: SnapshotEvidence
  evaluators: SnapshotRef[]
  party: Party
  echoes: number
}

/** A number that the claim states on a benchmark. */
export type ClaimedMark = {
  model: SnapshotRef
  party: Party
  value: number
  text: string
  unit: string | null
}

/** What was claimed and what was measured on one benchmark of a claim. */
export type MeasuredBenchmark = {
  benchmark: Snapshot['benchmarks'][number]
  claimed: ClaimedMark[]
  /** The claimed range widened by the margin, of a claim that numbers on this benchmark alone decide. */
  band: { low: number; high: number; margin: number } | null
  /** Those that count first, then by evidence, the claim's own model before those it is compared with. */
  results: MeasuredResult[]
}

/**
 * The standing results of a claim's models by benchmark, claimed benchmarks first. Superseded and retracted numbers,
 * echoes, models that the claim is not about and values on another scale, measured or claimed, are left to the list of evidence. Pure.
 */
export function measuredBenchmarks(snapshot: Snapshot, rule: RuleAgain | null): MeasuredBenchmark[] {
  const party = partiesOf(snapshot)
  const claimedIds = new Set(snapshot.assertions.flatMap(({ benchmark }) => benchmark?.id ?? []))
  const all = measurementsOf(snapshot.evidence)
    .filter(({ evidence }) => evidence.status === 'active')
    .flatMap(({ evidence, echoes }) =>
      evidence.results.map((result) => ({ evidence, result, echoes: echoesOf(result, echoes).length })),
    )
  return [...snapshot.benchmarks]
    .sort((a, b) => Number(claimedIds.has(b.id)) - Number(claimedIds.has(a.id)))
    .map((benchmark) => ({
      benchmark,
      claimed: marksOf(snapshot, benchmark),
      band: bandOf(benchmark.slug, rule),
      results: all
        .filter(({ result }) => result.benchmark.id === benchmark.id && isOnScaleOf(benchmark, result))
        .flatMap((row) => {
          const of = party.get(row.result.model.id)
          if (!of) return []
          const at = { scale: benchmark.scale, trend: snapshot.claim.kind === 'trend' }
          return [
            { ...row, ...resultInterval(row.result, at), evaluators: evaluatorsOf(row.evidence), party: of },
          ]
        })
        .sort(byStanding),
    }))
    .filter(({ results }) => results.length > 0)
}

/** What tells results of one model, benchmark and evaluator apart. */
export function setupsApart(results: readonly MeasuredResult[]) {
  return differingSetups(results, ({ result, evaluators }) => ({
    model: result.model.id,
    benchmark: result.benchmark.id,
    evaluators: evaluators.map(({ id }) => id),
    setup: result.setup,
  }))
}

/** Who ran it, else who published it. */
export function evaluatorsOf({ parties }: Pick<SnapshotEvidence, 'parties'>): SnapshotRef[] {
  const ran = parties.filter(({ role }) => role === 'ran')
  const named = ran.length > 0 ? ran : parties.filter(({ role }) => role === 'published')
  return named.map(({ organization }) => organization)
}

/** The models of a claim by id, variants of loose names included. */
function partiesOf({ claim, assertions, models }: Snapshot): ReadonlyMap<string, Party> {
  const named = new Map<string, Party>()
  for (const { comparator } of assertions) if (comparator) named.set(comparator.model.id, 'comparator')
  for (const { model } of assertions) named.set(model.id, 'subject')
  for (const { id } of claim.subjects) named.set(id, 'subject')
  const variants = models.flatMap(({ id, variantOf }): [string, Party][] => {
    const party = variantOf ? named.get(variantOf.id) : undefined
    return party && !named.has(id) ? [[id, party]] : []
  })
  return new Map([...named, ...variants])
}

function marksOf({ assertions }: Snapshot, on: Snapshot['benchmarks'][number]): ClaimedMark[] {
  const own = assertions.filter(({ benchmark, unit }) => benchmark?.id === on.id && isOnScaleOf(on, { unit }))
  const said = own.flatMap(({ model, comparator, value, low, high, unit }) => [
    ...[value, low, high].flatMap((text) =>
      text === null ? [] : [{ model, text, unit, party: 'subject' as const }],
    ),
    ...(comparator && comparator.value !== null
      ? [{ model: comparator.model, text: comparator.value, unit, party: 'comparator' as const }]
      : []),
  ])
  const distinct = new Map(said.map((mark) => [`${mark.model.id} ${mark.text}`, mark]))
  return [...distinct.values()].map((mark) => ({ ...mark, value: printedValue(mark.text) }))
}

function bandOf(slug: string, rule: RuleAgain | null): MeasuredBenchmark['band'] {
  const claim = rule?.request.claim
  if (!claim || (claim.kind !== 'score' && claim.kind !== 'price_speed')) return null
  if (!('benchmark' in claim) || claim.benchmark !== slug) return null
  const benchmark = rule.request.benchmarks?.find(({ id }) => id === slug)
  const yardstick = benchmark ? yardstickOf(benchmark) : null
  if (!yardstick) return null
  const { low, high } = claimedRange(claim, yardstick)
  return { low: low - yardstick.margin, high: high + yardstick.margin, margin: yardstick.margin }
}

function byStanding(a: MeasuredResult, b: MeasuredResult): number {
  const counted = Number(b.result.counted) - Number(a.result.counted)
  if (counted !== 0) return counted
  if (a.evidence.id !== b.evidence.id) return a.evidence.id < b.evidence.id ? -1 : 1
  if (a.party !== b.party) return a.party === 'subject' ? -1 : 1
  return a.result.ordinal - b.result.ordinal
}
