import { sourcesAt } from '@/lib/claims/source-read'
import type { Database } from '@/lib/db/client'
import { entryKinds, findEntries } from './entries'
import { type DatasetFile, existingLists } from './schema'

type List = (typeof existingLists)[number]
const kinds = { ...entryKinds, sources: 'source' } as const

/**
 * The ids of what a data set says is on record already, by list and key, and a sentence for each address that leads to
 * nothing. Old addresses lead where they do on the site, to what an entry was merged into. Of sources at one address the
 * oldest is meant.
 */
export async function findExisting(
  db: Database,
  { existing }: DatasetFile,
): Promise<{ found: { list: List; key: string; id: string }[]; problems: string[] }> {
  const rows = existingLists.flatMap((list) =>
    Object.entries(existing[list]).map(([key, address]) => ({ list, key, address })),
  )
  const sought = await Promise.all(
    rows.map(async (row) => ({ ...row, id: await idAt(db, row.list, row.address) })),
  )
  return {
    found: sought.flatMap(({ list, key, id }) => (id === null ? [] : [{ list, key, id }])),
    problems: sought
      .filter(({ id }) => id === null)
      .map(
        ({ list, key, address }) =>
          `existing, ${list}, ${key}: No ${kinds[list]} has the address "${address}".`,
      ),
  }
}

async function idAt(db: Database, list: List, address: string): Promise<string | null> {
  if (list === 'sources') return (await sourcesAt(db, [address]))[0]?.id ?? null
  const moved = await db.slugRedirect.findUnique({
    where: { kind_slug: { kind: kinds[list], slug: address } },
  })
  const [entry] = moved ? [] : await findEntries(db, list, { slug: { in: [address] } })
  return moved?.targetId ?? entry?.id ?? null
}
