import type { Database } from '@/lib/db/client'

/** Lists whose rows have an address on the site, and what one of them is called there. */
export const entryKinds = {
  organizations: 'organization',
  models: 'model',
  benchmarks: 'benchmark',
  claims: 'claim',
} as const
export type EntryList = keyof typeof entryKinds

type Asked = { importKey: { in: string[] } } | { slug: { in: string[] } }

/** Stored entries or claims by import key, or by the address that they have now. */
export function findEntries(
  db: Database,
  list: EntryList,
  where: Asked,
): Promise<{ id: string; importKey: string | null; slug: string }[]> {
  const asked = { where, select: { id: true, importKey: true, slug: true } }
  return list === 'organizations'
    ? db.organization.findMany(asked)
    : list === 'models'
      ? db.model.findMany(asked)
      : list === 'benchmarks'
        ? db.benchmark.findMany(asked)
        : db.claim.findMany(asked)
}
