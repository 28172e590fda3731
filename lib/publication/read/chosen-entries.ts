import { z } from 'zod'
import { DomainError } from '@/lib/core/error'
import type { RecordReader } from '@/lib/db/record-pool'
import { aliasKey } from '@/lib/registry/alias-key'
import { type ClaimFilter, type EntryFilter, entryFilters, entryKinds } from '@/lib/search/filter'
import { entryIdSql } from './entry-id'
import { Named, named } from './rows'

/** The entries that a filter names; null for one that no published claim mentions. */
export type ChosenEntries = { [N in EntryFilter]?: Named | null }

/** Looks up the entries that a filter names by slug or by any name; what was merged is found under what it is now. */
export async function chosenEntries(record: RecordReader, filter: ClaimFilter): Promise<ChosenEntries> {
  const chosen = entryFilters.flatMap((name) => {
    const value = filter[name]
    return value === undefined ? [] : [{ name, value }]
  })
  const found = await Promise.all(
    chosen.map(async ({ name, value }) => {
      const rows = await record.rows(statements[name], [value, aliasKey(value)])
      return [name, rows[0]?.entry ?? null] as const
    }),
  )
  return Object.fromEntries(found)
}

/**
 * The same for readers that want all or nothing: a file or feed without rows would say that there are no claims.
 *
 * @throws DomainError not_found when the filter names an entry that no published claim mentions
 */
export async function namedEntries(record: RecordReader, filter: ClaimFilter): Promise<ChosenEntries> {
  const chosen = await chosenEntries(record, filter)
  if (Object.values(chosen).includes(null)) throw new DomainError('not_found', { reason: 'not_found' })
  return chosen
}

/** The filter with each entry under its slug of today. */
export function withSlugs(filter: ClaimFilter, chosen: ChosenEntries): ClaimFilter {
  const slugs = entryFilters.flatMap((name) => {
    const entry = chosen[name]
    return entry ? [[name, entry.slug] as const] : []
  })
  return { ...filter, ...Object.fromEntries(slugs) }
}

const Row = z.strictObject({ entry: Named })

function statementFor(name: EntryFilter) {
  const kind = entryKinds[name]
  return {
    name: `chosen-${name}`,
    text: `SELECT ${named('e')} AS entry FROM ${kind} e WHERE e.id = ${entryIdSql(name, '$1', '$2')}`,
    row: Row,
  }
}

const statements = {
  vendor: statementFor('vendor'),
  model: statementFor('model'),
  benchmark: statementFor('benchmark'),
  evaluator: statementFor('evaluator'),
}
