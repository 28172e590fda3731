import { grades, stances } from '@/lib/evidence/schema'
import { scaleOfNumber } from '@/lib/evidence/unit-scale'
import { resultInterval } from '@/lib/publication/measured/result-interval'
import type { Snapshot, SnapshotEvidence, SnapshotResult } from '@/lib/publication/snapshot-schema'
import type { BenchQuery, EvidenceShow, EvidenceSort } from './query'

export type EvidenceGroup = { evidence: SnapshotEvidence; results: SnapshotResult[]; showsFinding: boolean }
export type EvidenceRow = { evidence: SnapshotEvidence; result: SnapshotResult }

/** The evidence of a claim as its table shows it. */
export type ArrangedEvidence = {
  /** Measured values and findings by what became of them, the most frequent first after those that counted. */
  tally: { show: Exclude<EvidenceShow, 'all'>; count: number }[]
  /** Piece by piece, or null where measured values are put in order, each by itself. */
  groups: EvidenceGroup[] | null
  rows: EvidenceRow[]
  /** The pieces on this page, in their order. */
  pieces: SnapshotEvidence[]
  page: number
  pages: number
}

export const groupsAtOnce = 20
export const rowsAtOnce = 100

/** Puts evidence in the order that is wanted and cuts out one page of it. Pure. */
export function arrangeEvidence(
  snapshot: Pick<Snapshot, 'claim' | 'evidence' | 'benchmarks'>,
  { sort, show, page }: Pick<BenchQuery, 'sort' | 'show' | 'page'>,
): ArrangedEvidence {
  const groups = snapshot.evidence.map((evidence) => groupOf(evidence, show))
  const shown = groups.filter((group) => show === 'all' || group.results.length > 0 || group.showsFinding)
  const tally = tallyOf(snapshot.evidence)
  const byResult = resultOrders(snapshot)[sort]
  if (!byResult) {
    const order = pieceOrders[sort] ?? pieceOrders.counted
    const sorted = shown.toSorted((a, b) => order?.(a.evidence, b.evidence) || byId(a.evidence, b.evidence))
    const cut = cutOut(sorted, page, groupsAtOnce)
    return {
      tally,
      groups: cut.items,
      rows: [],
      pieces: cut.items.map(({ evidence }) => evidence),
      ...cut.at,
    }
  }
  const rows = shown
    .flatMap(({ evidence, results }) => results.map((result) => ({ evidence, result })))
    .filter(({ result }) => show !== 'all' || isToThePoint(result))
    .toSorted((a, b) => byResult(a.result, b.result) || byId(a.result, b.result))
  const cut = cutOut(rows, page, rowsAtOnce)
  return {
    tally,
    groups: null,
    rows: cut.items,
    pieces: [...new Set(cut.items.map(({ evidence }) => evidence))],
    ...cut.at,
  }
}

/** Evidence with everything in it, in the order given. */
export function wholeGroups(evidence: readonly SnapshotEvidence[]): EvidenceGroup[] {
  return evidence.map((each) => groupOf(each, 'all'))
}

/** Whether a result measures what the claim is about. */
export function isToThePoint({ whyNot }: SnapshotResult): boolean {
  return whyNot !== 'other_model' && whyNot !== 'other_benchmark'
}

function groupOf(evidence: SnapshotEvidence, show: EvidenceShow): EvidenceGroup {
  const { results, finding } = evidence
  const isShown = (item: Item) => show === 'all' || fateOf(item) === show
  return {
    evidence,
    results: results.filter(isShown),
    showsFinding: finding !== null && isShown(finding),
  }
}

type Item = { counted: boolean; whyNot: string | null }

function fateOf({ counted, whyNot }: Item): string {
  return counted ? 'counted' : (whyNot ?? 'no_item')
}

function tallyOf(evidence: readonly SnapshotEvidence[]): ArrangedEvidence['tally'] {
  const counts = new Map<string, number>()
  for (const { results, finding } of evidence)
    for (const item of [...results, ...(finding ? [finding] : [])])
      counts.set(fateOf(item), (counts.get(fateOf(item)) ?? 0) + 1)
  return [...counts]
    .map(([show, count]) => ({ show: show as Exclude<EvidenceShow, 'all'>, count }))
    .sort((a, b) => Number(b.show === 'counted') - Number(a.show === 'counted') || b.count - a.count)
}

type Order<T> = (a: T, b: T) => number

const pieceOrders: { [S in EvidenceSort]?: Order<SnapshotEvidence> } = {
  counted: (a, b) => Number(b.counted) - Number(a.counted) || byDate(a, b),
  date: byDate,
  independence: (a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade) || byDate(a, b),
  stance: (a, b) => stances.indexOf(a.stance) - stances.indexOf(b.stance) || byDate(a, b),
  title: (a, b) => a.title.localeCompare(b.title),
}

/** Newest first, those without a day last. */
function byDate(a: SnapshotEvidence, b: SnapshotEvidence): number {
  return (b.date ?? '').localeCompare(a.date ?? '')
}

function resultOrders({ claim, benchmarks }: Pick<Snapshot, 'claim' | 'benchmarks'>): {
  [S in EvidenceSort]?: Order<SnapshotResult>
} {
  const known = new Map(benchmarks.map((benchmark) => [benchmark.id, benchmark]))
  const read = (result: SnapshotResult) => {
    const benchmark = known.get(result.benchmark.id)
    return resultInterval(result, {
      scale: benchmark ? scaleOfNumber(result, benchmark) : 'other',
      trend: claim.kind === 'trend',
    })
  }
  const width = (result: SnapshotResult) => {
    const { low, high } = read(result)
    return low === null || high === null ? Number.POSITIVE_INFINITY : high - low
  }
  return {
    value: (a, b) => read(b).value - read(a).value,
    uncertainty: (a, b) => (width(a) === width(b) ? 0 : width(a) - width(b)),
    comparability: (a, b) => fits.indexOf(a.comparability) - fits.indexOf(b.comparability),
  }
}

const fits: readonly string[] = ['match', 'minor', 'unknown', 'material']

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}

function cutOut<T>(all: readonly T[], wanted: number, atOnce: number) {
  const pages = Math.max(1, Math.ceil(all.length / atOnce))
  const page = Math.min(wanted, pages)
  return { items: all.slice((page - 1) * atOnce, page * atOnce), at: { page, pages } }
}
