import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { aliasKey } from '@/lib/registry/alias-key'
import { type ClaimFilter, type EntryFilter, entryFilters, entryKinds } from '@/lib/search/filter'

/** The ids of the entries that a filter names, as they are called today; null for one that is not on record. */
export type EntryIds = { [N in EntryFilter]?: string | null }

/** Looks up the entries that a filter names by slug or by any name; what was merged is found under what it is now. */
export async function entryIds(record: RecordReader, filter: ClaimFilter): Promise<EntryIds> {
  const found = await Promise.all(
    entryFilters.map(async (name) => {
      const value = filter[name]
      if (value === undefined) return []
      const [row] = await record.rows(statements[name], [value, aliasKey(value)])
      return [[name, row?.id ?? null] as const]
    }),
  )
  return Object.fromEntries(found.flat())
}

/** The id of the entry that a slug or any of its names stands for today, or null, as a subselect; a slug goes first. */
export function entryIdSql(name: EntryFilter, slug: string, key: string): string {
  const kind = entryKinds[name]
  return idToday(kind, [
    ...idsOfSlug(kind, slug),
    `(SELECT a.subject_id FROM alias a WHERE a.kind = '${kind}' AND a.key = ${key})`,
  ])
}

/** The id of the entry that a slug stands for today, or null, as a subselect. */
export function idOfSlugSql(kind: EntryKind, slug: string): string {
  return idToday(kind, idsOfSlug(kind, slug))
}

type EntryKind = (typeof entryKinds)[EntryFilter]

function idsOfSlug(kind: EntryKind, slug: string): string[] {
  return [
    `(SELECT e.id FROM ${kind} e WHERE e.slug = ${slug})`,
    `(SELECT r.target_id FROM slug_redirect r WHERE r.kind = '${kind}' AND r.slug = ${slug})`,
  ]
}

function idToday(kind: EntryKind, found: string[]): string {
  return `(SELECT coalesce((SELECT g.into_id FROM merged g WHERE g.kind = '${kind}' AND g.id = y.id), y.id) FROM (
    SELECT coalesce(${found.join(',\n      ')}) AS id) y)`
}

function statementFor(name: EntryFilter) {
  return {
    name: `entry-id-${name}`,
    text: `SELECT ${entryIdSql(name, '$1', '$2')} AS id`,
    row: z.strictObject({ id: z.string().nullable() }),
  }
}

const statements = {
  vendor: statementFor('vendor'),
  model: statementFor('model'),
  benchmark: statementFor('benchmark'),
  evaluator: statementFor('evaluator'),
}
