import { canonicalJson } from '@/lib/core/canonical'
import type { Database } from '@/lib/db/client'
import { readSetup } from '@/lib/evidence/setup-fields'
import type { Loader } from './loader'
import type { DatasetFile } from './schema'

type Row = DatasetFile['evidence'][number]
type Keys = Pick<Loader, 'importKey' | 'markOf'>

/**
 * Where the file tells the comparability of a result of evidence that is there already, but another measurement stands
 * in its place. Results are known by their place, so that what was said of one would be said of another.
 */
export async function movedResults(db: Database, data: DatasetFile, keys: Keys): Promise<string[]> {
  const judged = data.evidence.filter((row) => judgedResults(row).size > 0)
  const known = await findKnown(
    db,
    judged.map((row) => keys.importKey(row.key)),
  )
  return judged.flatMap((row) => {
    const stored = known.get(keys.importKey(row.key))
    return stored ? movedIn(row, stored, keys) : []
  })
}

function judgedResults({ claims }: Row): Set<string> {
  return new Set(claims.flatMap((link) => link.comparability.map(({ result }) => result)))
}

function movedIn(row: Row, stored: readonly Stored[], keys: Keys): string[] {
  const judged = judgedResults(row)
  return row.results.flatMap((result, index) => {
    if (result.key === undefined || !judged.has(result.key)) return []
    const there = stored[index]
    if (there && isSame(there, result, keys)) return []
    return [
      `evidence ${row.key}, results ${result.key}: Another measurement was loaded in its place, so its comparability cannot be told. Keep the results of evidence as they were loaded, in their order.`,
    ]
  })
}

function isSame(stored: Stored, given: Row['results'][number], keys: Keys): boolean {
  const isEntry = ({ id, importKey }: Entry, mark: string) => id === mark || importKey === mark
  return (
    isEntry(stored.model, keys.markOf('models', given.model)) &&
    isEntry(stored.benchmark, keys.markOf('benchmarks', given.benchmark)) &&
    measured({ value: stored.valueText, unit: stored.unit, setup: stored.setup }) === measured(given)
  )
}

type Entry = { id: string; importKey: string | null }
type Stored = { model: Entry; benchmark: Entry; valueText: string; unit: string; setup: unknown }

/** The measurements of evidence that is there, in their order, by import key. */
async function findKnown(db: Database, importKeys: string[]): Promise<Map<string | null, Stored[]>> {
  const entry = { select: { id: true, importKey: true } }
  const rows = await db.evidence.findMany({
    where: { importKey: { in: importKeys } },
    select: {
      importKey: true,
      results: { orderBy: { ordinal: 'asc' }, include: { model: entry, benchmark: entry } },
    },
  })
  return new Map(rows.map(({ importKey, results }) => [importKey, results]))
}

function measured({ value, unit, setup }: { value: string; unit: string; setup: unknown }): string {
  return canonicalJson({ value, unit, setup: { ...readSetup(setup) } })
}
