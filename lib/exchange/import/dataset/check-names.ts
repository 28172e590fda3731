import type { Database } from '@/lib/db/client'
import { aliasRows, clashRefusal, findClash } from '@/lib/registry/aliases'
import type { DatasetFile } from './schema'
import { refusalSentences } from './sentences'

type Keys = { importKey: (key: string) => string }
const kinds = { organizations: 'organization', models: 'model', benchmarks: 'benchmark' } as const
type NamedList = keyof typeof kinds

/** Names of new entries that another entry of the registry has already. An entry that is there is not written again. */
export async function takenNames(db: Database, data: DatasetFile, keys: Keys): Promise<string[]> {
  const problems: string[] = []
  for (const list of ['organizations', 'models', 'benchmarks'] as const) {
    const rows = data[list].map((row) => ({ ...row, importKey: keys.importKey(row.key) }))
    const there = await entriesThere(
      db,
      list,
      rows.map((row) => row.importKey),
    )
    for (const row of rows.filter(({ importKey }) => !there.has(importKey))) {
      const refusal = clashRefusal(await findClash(db, kinds[list], aliasRows(row)), row)
      if (refusal) problems.push(...refusalSentences(`${list} ${row.key}`, row, refusal))
    }
  }
  return problems
}

/** Those of these import keys that entries have. */
async function entriesThere(
  db: Database,
  list: NamedList,
  importKeys: string[],
): Promise<Set<string | null>> {
  const asked = { where: { importKey: { in: importKeys } }, select: { importKey: true } }
  const rows =
    list === 'organizations'
      ? await db.organization.findMany(asked)
      : list === 'models'
        ? await db.model.findMany(asked)
        : await db.benchmark.findMany(asked)
  return new Set(rows.map(({ importKey }) => importKey))
}
