import type { Tx } from '@/lib/db/client'
import {
  type ClaimRows,
  claimRows,
  type FactBenchmark,
  type FactModel,
  type LoadedClaim,
  withVariants,
} from './facts'

/** A claim with all that bears on it, as it is stored; each model and benchmark read once, however many rows name it. */
export async function loadClaim(tx: Tx, claimId: string): Promise<LoadedClaim | null> {
  const rows = await tx.claim.findUnique({ where: { id: claimId }, include: claimRows })
  if (!rows) return null
  const models = await tx.model.findMany({
    where: { id: { in: [...new Set(modelIds(rows))] } },
    include: withVariants,
  })
  const benchmarks = await tx.benchmark.findMany({ where: { id: { in: [...new Set(benchmarkIds(rows))] } } })
  return attach(rows, { model: finder(models), benchmark: finder(benchmarks) })
}

function modelIds({ subjects, assertions, evidence }: ClaimRows): string[] {
  return [
    ...subjects.map((row) => row.modelId),
    ...assertions.flatMap((row) => [row.modelId, row.comparatorModelId ?? []].flat()),
    ...evidence.flatMap((link) => link.evidence.results.map((row) => row.modelId)),
  ]
}

function benchmarkIds({ assertions, evidence }: ClaimRows): string[] {
  return [
    ...assertions.flatMap((row) => row.benchmarkId ?? []),
    ...evidence.flatMap((link) => link.evidence.results.map((row) => row.benchmarkId)),
  ]
}

/** Finds rows that foreign keys vouch for. */
function finder<T extends { id: string }>(rows: readonly T[]): (id: string) => T {
  const known = new Map(rows.map((row) => [row.id, row]))
  return (id) => {
    const row = known.get(id)
    if (!row) throw new RangeError(`no row ${id}`)
    return row
  }
}

type Find = {
  model: (id: string) => FactModel
  benchmark: (id: string) => FactBenchmark
}

function attach(rows: ClaimRows, find: Find): LoadedClaim {
  return {
    ...rows,
    subjects: rows.subjects.map((row) => ({ ...row, model: find.model(row.modelId) })),
    assertions: rows.assertions.map((row) => ({
      ...row,
      model: find.model(row.modelId),
      benchmark: row.benchmarkId === null ? null : find.benchmark(row.benchmarkId),
      comparatorModel: row.comparatorModelId === null ? null : find.model(row.comparatorModelId),
    })),
    evidence: rows.evidence.map((link) => ({
      ...link,
      evidence: { ...link.evidence, results: link.evidence.results.map((row) => attachResult(row, find)) },
    })),
  }
}

function attachResult(row: ClaimRows['evidence'][number]['evidence']['results'][number], find: Find) {
  const { variants: _variants, ...model } = find.model(row.modelId)
  return { ...row, model, benchmark: find.benchmark(row.benchmarkId) }
}
