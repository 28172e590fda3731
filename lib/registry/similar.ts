import type { Tx } from '@/lib/db/client'
import { aliasKey } from './alias-key'
import type { RegistryKind } from './aliases'
import { likelyPairs, mostSimilar, type NamedEntry } from './similarity'

type Reader = Pick<Tx, 'organization' | 'model' | 'benchmark'>
type PairReader = Reader & Pick<Tx, 'registryApart'>
export type LikelyDuplicate = {
  a: { id: string; slug: string; name: string }
  b: { id: string; slug: string; name: string }
  /** From 0 to 1. */
  similarity: number
}
type Entry = NamedEntry & { slug: string; name: string }

/**
 * Entries of one kind whose names are so alike that they may be one, the most alike first; at most `take` pairs. Those
 * that somebody found to be two things are left out.
 */
export async function likelyDuplicates(
  db: PairReader,
  kind: RegistryKind,
  take = 100,
): Promise<LikelyDuplicate[]> {
  const entries = await listEntries(db, kind)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const kept = await db.registryApart.findMany({ where: { kind }, select: { aId: true, bId: true } })
  const apart = new Set(kept.map(({ aId, bId }) => `${aId} ${bId}`))
  return likelyPairs(entries)
    .filter(({ a, b }) => !apart.has(`${a} ${b}`))
    .slice(0, take)
    .flatMap(({ a, b, similarity }) => {
      const [left, right] = [byId.get(a), byId.get(b)]
      return left && right ? [{ a: named(left), b: named(right), similarity }] : []
    })
}

/**
 * The names of entries that somebody who gives these names may mean, the most alike first; at most five. `exceptId` is
 * an entry that is known to be another one, such as the loose name of a variant.
 */
export async function similarEntries(
  db: Reader,
  kind: RegistryKind,
  { names, exceptId }: { names: string[]; exceptId: string | null },
): Promise<string[]> {
  const entries = (await listEntries(db, kind)).filter(({ id }) => id !== exceptId)
  const byId = new Map(entries.map((entry) => [entry.id, entry.name]))
  const found = names
    .flatMap((name) => mostSimilar(aliasKey(name), entries, 5))
    .sort((one, other) => other.similarity - one.similarity)
    .flatMap(({ id }) => byId.get(id) ?? [])
  return [...new Set(found)].slice(0, 5)
}

/** A registry has thousands of entries, not millions; beyond this the newest are looked at. */
const most = 20_000

const select = {
  id: true,
  slug: true,
  name: true,
  aliases: { select: { key: true } },
} as const
const page = { where: { mergedIntoId: null }, orderBy: { id: 'desc' }, take: most } as const

async function listEntries(db: Reader, kind: RegistryKind): Promise<Entry[]> {
  if (kind === 'organization') return (await db.organization.findMany({ ...page, select })).map(plain)
  const withParent = { ...select, variantOfId: true } as const
  const rows =
    kind === 'model'
      ? await db.model.findMany({ ...page, select: withParent })
      : await db.benchmark.findMany({ ...page, select: withParent })
  return rows.map(plain)
}

type Row = {
  id: string
  slug: string
  name: string
  aliases: { key: string }[]
  variantOfId?: string | null
}

function plain({ aliases, variantOfId, ...row }: Row): Entry {
  return { ...row, keys: aliases.map(({ key }) => key), parentId: variantOfId ?? null }
}

function named({ id, slug, name }: Entry) {
  return { id, slug, name }
}
