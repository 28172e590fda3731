import type { Database } from '@/lib/db/client'
import { aliasRows, clashRefusal, findClash } from '@/lib/registry/aliases'
import type { DatasetFile } from './schema'
import { refusalSentences } from './sentences'

type Keys = { importKey: (key: string) => string }
const kinds = {
  organizations: 'organization',
  models: 'model',
  benchmarks: 'benchmark',
  claims: 'claim',
} as const
type Row = Pick<DatasetFile['claims'][number], 'key'> & { slug?: string | undefined }
type NamedRow = Row & Pick<DatasetFile['models'][number], 'name' | 'names' | 'aliases'>
const namedLists = ['organizations', 'models', 'benchmarks'] as const

/** Names of new entries that another entry of the registry has already. An entry that is there is not written again. */
export async function takenNames(db: Database, data: DatasetFile, keys: Keys): Promise<string[]> {
  const problems: string[] = []
  for (const list of namedLists) {
    const given: readonly NamedRow[] = data[list]
    for (const row of await newRows(db, list, given, keys)) {
      const refusal = clashRefusal(await findClash(db, kinds[list], aliasRows(row)), row)
      if (refusal) problems.push(...refusalSentences(`${list} ${row.key}`, row, refusal))
    }
  }
  return problems
}

/** Addresses that the file gives to new entries and claims, and that another has or had. */
export async function takenAddresses(db: Database, data: DatasetFile, keys: Keys): Promise<string[]> {
  const problems: string[] = []
  for (const list of [...namedLists, 'claims'] as const) {
    const kind = kinds[list]
    const given: readonly Row[] = data[list]
    const rows = await newRows(db, list, given, keys)
    const slugs = { in: rows.flatMap(({ slug }) => slug ?? []) }
    const entries = await find(db, list, { slug: slugs })
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
  list: keyof typeof kinds,
  rows: readonly R[],
  keys: Keys,
): Promise<R[]> {
  const there = await find(db, list, { importKey: { in: rows.map(({ key }) => keys.importKey(key)) } })
  const known = new Set(there.map(({ importKey }) => importKey))
  return rows.filter(({ key }) => !known.has(keys.importKey(key)))
}

type Asked = { importKey: { in: string[] } } | { slug: { in: string[] } }

function find(
  db: Database,
  list: keyof typeof kinds,
  where: Asked,
): Promise<{ importKey: string | null; slug: string }[]> {
  const asked = { where, select: { importKey: true, slug: true } }
  return list === 'organizations'
    ? db.organization.findMany(asked)
    : list === 'models'
      ? db.model.findMany(asked)
      : list === 'benchmarks'
        ? db.benchmark.findMany(asked)
        : db.claim.findMany(asked)
}
