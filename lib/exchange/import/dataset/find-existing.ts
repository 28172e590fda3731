import type { Database } from '@/lib/db/client'
import { type DatasetFile, existingLists } from './schema'

type List = (typeof existingLists)[number]
const kinds = {
  organizations: 'organization',
  models: 'model',
  benchmarks: 'benchmark',
  claims: 'claim',
} as const

/**
 * The ids of what a data set says is on record already, by list and key, and a sentence for each address that leads to
 * nothing. Old addresses lead where they do on the site, to what an entry was merged into.
 */
export async function findExisting(
  db: Database,
  { existing }: DatasetFile,
): Promise<{ found: { list: List; key: string; id: string }[]; problems: string[] }> {
  const rows = existingLists.flatMap((list) =>
    Object.entries(existing[list]).map(([key, slug]) => ({ list, key, slug })),
  )
  const sought = await Promise.all(
    rows.map(async (row) => ({ ...row, id: await idAt(db, row.list, row.slug) })),
  )
  return {
    found: sought.flatMap(({ list, key, id }) => (id === null ? [] : [{ list, key, id }])),
    problems: sought
      .filter(({ id }) => id === null)
      .map(
        ({ list, key, slug }) => `existing, ${list}, ${key}: No ${kinds[list]} has the address "${slug}".`,
      ),
  }
}

async function idAt(db: Database, list: List, slug: string): Promise<string | null> {
  const asked = { where: { slug }, select: { id: true } }
  const moved = await db.slugRedirect.findUnique({ where: { kind_slug: { kind: kinds[list], slug } } })
  if (moved) return moved.targetId
  const entry =
    list === 'organizations'
      ? await db.organization.findUnique(asked)
      : list === 'models'
        ? await db.model.findUnique(asked)
        : list === 'benchmarks'
          ? await db.benchmark.findUnique(asked)
          : await db.claim.findUnique(asked)
  return entry?.id ?? null
}
