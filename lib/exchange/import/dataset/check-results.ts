import { canonicalJson } from '@/lib/core/canonical'
import type { Database } from '@/lib/db/client'
import { readSetup } from '@/lib/evidence/setup-fields'
import type { DatasetFile } from './schema'

type Row = DatasetFile['evidence'][number]
type Keys = { importKey: (key: string) => string }

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

function movedIn(row: Row, stored: readonly string[], keys: Keys): string[] {
  const judged = judgedResults(row)
  return row.results.flatMap((result, index) => {
    if (result.key === undefined || !judged.has(result.key)) return []
    const given = measurement({
      ...result,
      model: keys.importKey(result.model),
      benchmark: keys.importKey(result.benchmark),
    })
    if (stored[index] === given) return []
    return [
      `evidence ${row.key}, results ${result.key}: Another measurement was loaded in its place, so its comparability cannot be told. Keep the results of evidence as they were loaded, in their order.`,
    ]
  })
}

/** The measurements of evidence that is there, in their order, by import key. */
async function findKnown(db: Database, importKeys: string[]): Promise<Map<string | null, string[]>> {
  const named = { select: { importKey: true } }
  const rows = await db.evidence.findMany({
    where: { importKey: { in: importKeys } },
    select: {
      importKey: true,
      results: { orderBy: { ordinal: 'asc' }, include: { model: named, benchmark: named } },
    },
  })
  return new Map(
    rows.map(({ importKey, results }) => [
      importKey,
      results.map((row) =>
        measurement({
          model: row.model.importKey,
          benchmark: row.benchmark.importKey,
          value: row.valueText,
          unit: row.unit,
          setup: row.setup,
        }),
      ),
    ]),
  )
}

type Measured = {
  model: string | null
  benchmark: string | null
  value: string
  unit: string
  setup: unknown
}

function measurement({ model, benchmark, value, unit, setup }: Measured): string {
  return canonicalJson({ model, benchmark, value, unit, setup: { ...readSetup(setup) } })
}
