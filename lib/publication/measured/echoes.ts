import type { SnapshotEvidence, SnapshotResult } from '../snapshot-schema'

/** A piece of evidence with those that repeat its number. */
export type Measurement = { evidence: SnapshotEvidence; echoes: SnapshotEvidence[] }

/**
 * Evidence with its echoes under it, echoes of echoes included, in the order of the version: ten articles that repeat
 * one number are one measurement and nine echoes, whether or not the original is here itself.
 */
export function measurementsOf(evidence: readonly SnapshotEvidence[]): Measurement[] {
  const known = new Map(evidence.map((item) => [item.id, item]))
  const groups = new Map<string, SnapshotEvidence[]>()
  for (const item of evidence) {
    const origin = originOf(item, known)
    groups.set(origin, [...(groups.get(origin) ?? []), item])
  }
  return [...groups].flatMap(([origin, items]) => {
    const head = items.find(({ id }) => id === origin) ?? items[0]
    return head ? [{ evidence: head, echoes: items.filter((item) => item !== head) }] : []
  })
}

type Value = Pick<SnapshotResult, 'model' | 'benchmark'>

/** The echoes of a piece of evidence that repeat one of its values: those with a value of its model and benchmark. */
export function echoesOf<E extends { results: readonly Value[] }>(value: Value, echoes: readonly E[]): E[] {
  return echoes.filter(({ results }) =>
    results.some(
      ({ model, benchmark }) => model.id === value.model.id && benchmark.id === value.benchmark.id,
    ),
  )
}

/** The id at the end of the chain of who repeats whom. */
function originOf(item: SnapshotEvidence, known: ReadonlyMap<string, SnapshotEvidence>): string {
  const seen = new Set<string>()
  let current = item
  while (current.derivedFrom && !seen.has(current.id)) {
    seen.add(current.id)
    const next = known.get(current.derivedFrom.id)
    if (!next) return current.derivedFrom.id
    current = next
  }
  return current.id
}
