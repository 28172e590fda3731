import type { Snapshot, SnapshotEvidence, SnapshotResult } from '@/lib/publication/snapshot-schema'
import { middleOf, numberOf } from './numbers'

export type Measured = { result: SnapshotResult; evidence: SnapshotEvidence }

/** Every measured value of the record once, however many claims its evidence bears on; echoes measure nothing. */
export function measuredIn(snapshots: readonly Snapshot[]): Measured[] {
  const found = new Map<string, Measured>()
  for (const evidence of snapshots.flatMap((snapshot) => snapshot.evidence))
    if (evidence.grade !== 'E' && evidence.derivedFrom === null)
      for (const result of evidence.results) found.set(result.id, { result, evidence })
  return [...found.values()]
}

/**
 * The difference that two models need on a benchmark, and the score it is for, as the page's formula says:
 * 1.96·√2·√(S²p(1−p)/n + τ²), p the middle of what stands as a share of S, held within 0.01 and 0.99.
 */
export function apartOn(
  { id, scale, items, floor }: Snapshot['benchmarks'][number],
  measured: readonly Measured[],
): { difference: number; score: number } | null {
  if (scale === 'other' || items === null) return null
  const size = scale === 'percent' ? 100 : 1
  const values = measured
    .filter(({ result, evidence }) => result.benchmark.id === id && evidence.status === 'active')
    .map(({ result }) => numberOf(result.value))
  const middle = values.length === 0 ? size / 2 : middleOf(values)
  const p = Math.min(0.99, Math.max(0.01, middle / size))
  const tau = floor === null ? 0.005 : Number(floor) / size
  return {
    difference: size * 1.959964 * Math.SQRT2 * Math.sqrt((p * (1 - p)) / items + tau ** 2),
    score: p * size,
  }
}
