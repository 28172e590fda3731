import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { entryKinds } from '@/lib/search/filter'
import { type ClaimColumns, entriesOf, numberOf, type TiedEntry } from './claim-columns'

/** Under which entries a claim counts that is about an entry; only entries for which this is not the entry alone. */
export type Ends = Record<TiedEntry | 'vendor', ReadonlyMap<number, readonly number[]>>
export type EndRow = z.output<typeof Row>

/**
 * Claims count under what an entry was merged into, and under what it is a variant of. A filter by an entry finds the
 * claims that count under it.
 */
export async function readEnds(record: RecordReader): Promise<EndRow[]> {
  return record.rows(statement)
}

export function endsIn(columns: ClaimColumns, rows: readonly EndRow[]): Ends {
  const of = (name: TiedEntry | 'vendor') => {
    const table = entriesOf(columns, name)
    return new Map(
      rows.flatMap(({ kind, id, ends }) =>
        kind === entryKinds[name]
          ? [[numberOf(table, id), [...new Set(ends.map((end) => numberOf(table, end)))]] as const]
          : [],
      ),
    )
  }
  return { vendor: of('vendor'), model: of('model'), benchmark: of('benchmark'), evaluator: of('evaluator') }
}

const Row = z.strictObject({ kind: z.string(), id: z.string(), ends: z.array(z.string()) })

const variants = (kind: 'model' | 'benchmark') =>
  `SELECT '${kind}' AS kind, e.id, coalesce(g.into_id, p.id) AS end_id
    FROM (SELECT v.id, v.variant_of_id FROM ${kind} v WHERE v.variant_of_id IS NOT NULL OFFSET 0) e JOIN ${kind} p ON p.id = e.variant_of_id
    LEFT JOIN merged g ON g.kind = '${kind}' AND g.id = p.id`

const statement = {
  name: 'entry-ends',
  text: `WITH variants AS MATERIALIZED (${variants('model')} UNION ALL ${variants('benchmark')}),
    gone AS MATERIALIZED (SELECT g.kind, g.id, g.into_id FROM merged g),
    moved AS (SELECT kind, id FROM variants UNION SELECT kind, id FROM gone)
    SELECT m.kind, m.id, ARRAY(
      SELECT coalesce(g.into_id, m.id)::text FROM (SELECT 1) one LEFT JOIN gone g ON g.kind = m.kind AND g.id = m.id
      UNION ALL SELECT v.end_id::text FROM variants v WHERE v.kind = m.kind AND v.id = m.id) AS ends FROM moved m`,
  row: Row,
}
