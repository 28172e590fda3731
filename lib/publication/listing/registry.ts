import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { Named, named } from '@/lib/publication/read/rows'
import { foldedRuns } from '@/lib/search/fold'
import { type Spelling, spellingOf } from '@/lib/search/nearest'
import { grouped } from '@/lib/verdicts/suggest/grouped'

/** A name of an entry of the public record, as it is written and folded by `aliasKey`. */
export type KnownName = z.output<typeof NameRow>

/** Under which entries a claim counts that is about an entry; only entries for which this is not the entry alone. */
export type EndRow = z.output<typeof EndRow>

/** What the entries of the public record are called and how they hang together. Ids are told apart by no kind. */
export type Registry = {
  names: readonly KnownName[]
  /** The names of one entry. */
  namesOf: (id: string) => readonly KnownName[]
  entry: (id: string) => Named | undefined
  /** What an entry was merged into at last. */
  mergedInto: (id: string) => string | undefined
  /** An entry, what it was merged into, and what was merged into either. */
  oneAndTheSame: (id: string) => string[]
  ends: readonly EndRow[]
  /** The words of all names, and the names as a whole, as they are written. */
  spellings: () => readonly Spelling[]
}

/** Reads the registry as a whole. */
export async function readRegistry(record: RecordReader): Promise<Registry> {
  const [names, entryRows, mergedRows, ends] = await Promise.all([
    record.rows(everyName),
    record.rows(everyEntry),
    record.rows(everyMerge),
    record.rows(everyEnd),
  ])
  const own = grouped(names, ({ id }) => id)
  const entries = new Map(entryRows.map(({ id, entry }) => [id, entry]))
  const into = new Map(mergedRows.map((row) => [row.id, row.into]))
  const from = grouped(mergedRows, ({ into }) => into)
  let spellings: Spelling[] | null = null
  return {
    names,
    namesOf: (id) => own.get(id) ?? [],
    entry: (id) => entries.get(id),
    mergedInto: (id) => into.get(id),
    oneAndTheSame(id) {
      const last = into.get(id) ?? id
      return [...new Set([id, last, ...(from.get(last) ?? []).map((row) => row.id)])]
    },
    ends,
    spellings() {
      spellings ??= [...new Set(names.flatMap(partsOf))].map(spellingOf)
      return spellings
    },
  }
}

function partsOf({ alias }: KnownName): string[] {
  return [...alias.split(/\s+/), alias, ...foldedRuns(alias)]
}

const kinds = ['organization', 'model', 'benchmark'] as const

const NameRow = z.strictObject({
  kind: z.enum(kinds),
  id: z.string(),
  alias: z.string(),
  key: z.string(),
  lang: z.string().nullable(),
})

const everyName = {
  name: 'every-name',
  text: 'SELECT a.kind, a.subject_id AS id, a.alias, a.key, a.lang FROM alias a',
  row: NameRow,
}

const everyEntry = {
  name: 'every-entry',
  text: kinds.map((kind) => `SELECT e.id, ${named('e')} AS entry FROM ${kind} e`).join(' UNION ALL '),
  row: z.strictObject({ id: z.string(), entry: Named }),
}

const everyMerge = {
  name: 'every-merge',
  text: 'SELECT g.id, g.into_id AS into FROM merged g',
  row: z.strictObject({ id: z.string(), into: z.string() }),
}

const EndRow = z.strictObject({ kind: z.string(), id: z.string(), ends: z.array(z.string()) })

const variants = (kind: 'model' | 'benchmark') =>
  `SELECT '${kind}' AS kind, e.id, coalesce(g.into_id, p.id) AS end_id
    FROM (SELECT v.id, v.variant_of_id FROM ${kind} v WHERE v.variant_of_id IS NOT NULL OFFSET 0) e JOIN ${kind} p ON p.id = e.variant_of_id
    LEFT JOIN merged g ON g.kind = '${kind}' AND g.id = p.id`

/** Claims count under what an entry was merged into, and under what it is a variant of. */
const everyEnd = {
  name: 'every-end',
  text: `WITH variants AS MATERIALIZED (${variants('model')} UNION ALL ${variants('benchmark')}),
    gone AS MATERIALIZED (SELECT g.kind, g.id, g.into_id FROM merged g),
    moved AS (SELECT kind, id FROM variants UNION SELECT kind, id FROM gone)
    SELECT m.kind, m.id, ARRAY(
      SELECT coalesce(g.into_id, m.id)::text FROM (SELECT 1) one LEFT JOIN gone g ON g.kind = m.kind AND g.id = m.id
      UNION ALL SELECT v.end_id::text FROM variants v WHERE v.kind = m.kind AND v.id = m.id) AS ends FROM moved m`,
  row: EndRow,
}
