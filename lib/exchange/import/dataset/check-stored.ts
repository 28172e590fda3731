import type { Database } from '@/lib/db/client'
import { locales, readText } from '@/lib/i18n/locales'
import { aliasRows } from '@/lib/registry/aliases'
import { slugFrom } from '@/lib/registry/slug'
import type { Loader } from './loader'
import type { DatasetFile } from './schema'

type Row<L extends keyof DatasetFile> = DatasetFile[L] extends (infer R)[] ? R : never
type Keys = Pick<Loader, 'importKey' | 'markOf'>
type Asked = { importKey: { in: string[] } }
/** A row that was loaded before: how to name it, and whether a row of the file means the same. */
type Known<R> = { importKey: string | null; title: string; isSame: (row: R) => boolean }

/**
 * Rows whose key was loaded before for something else, as happens when two data sets share a name. A row that is there
 * is left alone, so all that points to it would stand with what the other data set meant.
 */
export async function otherRows(db: Database, data: DatasetFile, keys: Keys): Promise<string[]> {
  const found = await Promise.all([
    othersOf('organizations', data.organizations, keys, async (where) =>
      (await db.organization.findMany({ where, include: named })).map(knownEntry('organization')),
    ),
    othersOf('models', data.models, keys, async (where) =>
      (await db.model.findMany({ where, include: named })).map(knownEntry('model')),
    ),
    othersOf('benchmarks', data.benchmarks, keys, async (where) =>
      (await db.benchmark.findMany({ where, include: named })).map(knownEntry('benchmark')),
    ),
    othersOf('sources', data.sources, keys, async (where) =>
      (await db.source.findMany({ where })).map(knownSource),
    ),
    othersOf('claims', data.claims, keys, async (where) =>
      (await db.claim.findMany({ where })).map(knownClaim),
    ),
    othersOf('evidence', data.evidence, keys, async (where) =>
      (await db.evidence.findMany({ where, include: { source: true } })).map(knownEvidence(keys)),
    ),
  ])
  return found.flat()
}

const named = { aliases: true } as const

async function othersOf<R extends { key: string }>(
  list: string,
  rows: readonly R[],
  keys: Keys,
  find: (where: Asked) => Promise<Known<R>[]>,
): Promise<string[]> {
  const stored = await find({ importKey: { in: rows.map(({ key }) => keys.importKey(key)) } })
  const known = new Map(stored.map((row) => [row.importKey, row]))
  return rows.flatMap((row) => {
    const there = known.get(keys.importKey(row.key))
    return !there || there.isSame(row)
      ? []
      : [
          `${list} ${row.key}: Under this key "${there.title}" was loaded before, which is something else. Give the data set a name of its own with --name, or the row another key.`,
        ]
  })
}

type Entry = { importKey: string | null; name: string; slug: string; aliases: { key: string }[] }

/** An entry keeps its address when it is renamed, so that one of address and names is enough. */
function knownEntry(kind: 'organization' | 'model' | 'benchmark') {
  return ({
    importKey,
    name,
    slug,
    aliases,
  }: Entry): Known<Row<'organizations' | 'models' | 'benchmarks'>> => {
    const names = new Set(aliases.map(({ key }) => key))
    const isSame = (row: Row<'organizations' | 'models' | 'benchmarks'>) =>
      slug === (row.slug ?? slugFrom(row.name, kind)) || aliasRows(row).some(({ key }) => names.has(key))
    return { importKey, title: name, isSame }
  }
}

function knownSource(stored: {
  importKey: string | null
  title: string
  url: string | null
}): Known<Row<'sources'>> {
  const { importKey, title, url } = stored
  return { importKey, title, isSame: (row) => row.title === title || (url !== null && row.url === url) }
}

function knownClaim(stored: {
  importKey: string | null
  slug: string
  statement: unknown
}): Known<Row<'claims'>> {
  const { importKey, slug, statement } = stored
  const words = readText(statement)
  const isSame = (row: Row<'claims'>) =>
    row.slug === slug ||
    locales.some((lang) => words[lang] !== undefined && row.statement[lang] === words[lang])
  return { importKey, title: slug, isSame }
}

type Evidence = { importKey: string | null; title: string; source: { id: string; importKey: string | null } }

function knownEvidence(keys: Keys) {
  return ({ importKey, title, source }: Evidence): Known<Row<'evidence'>> => ({
    ...{ importKey, title },
    isSame: (row) =>
      row.title === title || [source.id, source.importKey].includes(keys.markOf('sources', row.source)),
  })
}
