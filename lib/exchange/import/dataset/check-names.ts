import type { Database } from '@/lib/db/client'
import { aliasRows, clashRefusal, findClash } from '@/lib/registry/aliases'
import { type EntryList, entryKinds, findEntries } from './entries'
import type { DatasetFile } from './schema'
import { refusalSentences } from './sentences'

type Keys = { importKey: (key: string) => string }
type Row = Pick<DatasetFile['claims'][number], 'key'> & { slug?: string | undefined }
type NamedRow = Row & Pick<DatasetFile['models'][number], 'name' | 'names' | 'aliases'>
const namedLists = ['organizations', 'models', 'benchmarks'] as const

/** Names of new entries that another entry of the registry has already. An entry that is there is not written again. */
export async function takenNames(db: Database, data: DatasetFile, keys: Keys): Promise<string[]> {
  const problems: string[] = []
  for (const list of namedLists) {
    const given: readonly NamedRow[] = data[list]
    for (const row of await newRows(db, list, given, keys)) {
      const refusal = clashRefusal(await findClash(db, entryKinds[list], aliasRows(row)), row)
      if (refusal) problems.push(...refusalSentences(`${list} ${row.key}`, row, refusal))
    }
  }
  return problems
}

/** Addresses that the file gives to new entries and claims, and that another has or had. */
export async function takenAddresses(db: Database, data: DatasetFile, keys: Keys): Promise<string[]> {
  const problems: string[] = []
  for (const list of [...namedLists, 'claims'] as const) {
    const kind = entryKinds[list]
    const given: readonly Row[] = data[list]
    const rows = await newRows(db, list, given, keys)
    const slugs = { in: rows.flatMap(({ slug }) => slug ?? []) }
    const entries = await findEntries(db, list, { slug: slugs })
    const redirects = await db.slugRedirect.findMany({ where: { kind, slug: slugs } })
    const taken = new Set([...entries, ...redirects].map(({ slug }) => slug))
    for (const { key, slug } of rows)
      if (slug !== undefined && taken.has(slug))
        problems.push(
          `${list} ${key}, slug: "${slug}" is the address of another ${kind}, or was. Choose another.`,
        )
  }
  return problems
}

/** Those rows that were not loaded before. */
async function newRows<R extends Row>(
  db: Database,
  list: EntryList,
  rows: readonly R[],
  keys: Keys,
): Promise<R[]> {
  const there = await findEntries(db, list, { importKey: { in: rows.map(({ key }) => keys.importKey(key)) } })
  const known = new Set(there.map(({ importKey }) => importKey))
  return rows.filter(({ key }) => !known.has(keys.importKey(key)))
}
