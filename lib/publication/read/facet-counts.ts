import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { type ClaimFilter, type EntryFilter, entryKinds } from '@/lib/search/filter'
import { matching } from '@/lib/search/filter-sql'
import { parameters } from './list-claims'
import { type Ends, type EntryKey, type Tallies, tally } from './packed-facets'
import { Count } from './rows'

/**
 * So many claims are counted at most, fewer of phrases that are held against the text of each claim. More are a part,
 * of which every count says so: reading the rows of all 100,000 would take most of a second.
 */
const mostCounted = { byIndex: 30_000, byText: 5000 }

/** The claims that a filter leaves, counted by what they may be narrowed by. `isPart` says that there may be more. */
export type Counted = Tallies & { count: number; isPart: boolean }

export async function countedBy(
  record: RecordReader,
  filter: ClaimFilter,
  around: Promise<Around>,
): Promise<Counted> {
  const { values, place } = parameters()
  const { source, condition, readsTexts } = matching(filter, place)
  const most = readsTexts ? mostCounted.byText : mostCounted.byIndex
  // Planned without the limit in sight, or else PostgreSQL reads the whole table in the hope of a first row.
  const text = `WITH found AS MATERIALIZED (SELECT c.facets FROM ${source} WHERE ${condition})
    SELECT count(*) AS count, encode(coalesce(string_agg(counted.facets, ''), ''), 'hex') AS packed
    FROM (SELECT f.facets FROM found f LIMIT ${most}) counted`
  const [[found], { ends, flagged }] = await Promise.all([
    record.builtRows({ text, row: Packed }, values),
    around,
  ])
  const { count = 0, packed = '' } = found ?? {}
  return {
    count,
    isPart: count >= most,
    ...tally(Buffer.from(packed, 'hex'), ends, flagged),
  }
}

const Packed = z.strictObject({ count: Count, packed: z.string() })

/** What claims are counted with beside what is packed of them. */
export type Around = { ends: Ends; flagged: Map<number, string[]> }

export async function readAround(record: RecordReader): Promise<Around> {
  const [ends, flagged] = await Promise.all([entryEnds(record), flaggedClaims(record)])
  return { ends, flagged }
}

/** The same as `tail` of an id in a statement, as a number that JavaScript holds exactly. */
function keyOf(tail: string): EntryKey {
  return Number.parseInt(tail, 16)
}

/** The last six bytes of an id, in hexadecimal. */
export function tail(id: string): string {
  return `right(${id}::text, 12)`
}

/**
 * Claims count under what an entry was merged into, and under what it is a variant of, as the filter finds them. Only
 * entries for which this is not the entry alone are in it.
 */
async function entryEnds(record: RecordReader): Promise<Ends> {
  const rows = await record.rows(endsStatement)
  const of = (name: EntryFilter) =>
    new Map(
      rows.flatMap(({ kind, id, ends }) =>
        kind === entryKinds[name] ? [[keyOf(id), [...new Set(ends.map(keyOf))]] as const] : [],
      ),
    )
  return { vendor: of('vendor'), model: of('model'), benchmark: of('benchmark'), evaluator: of('evaluator') }
}

async function flaggedClaims(record: RecordReader): Promise<Map<number, string[]>> {
  const rows = await record.rows(flaggedStatement)
  return new Map(rows.map(({ id, flags }) => [keyOf(id), flags]))
}

const variants = (kind: 'model' | 'benchmark') =>
  `SELECT '${kind}' AS kind, e.id, coalesce(g.into_id, p.id) AS end_id FROM ${kind} e JOIN ${kind} p ON p.id = e.variant_of_id
    LEFT JOIN merged g ON g.kind = '${kind}' AND g.id = p.id`

const endsStatement = {
  name: 'entry-ends',
  text: `WITH variants AS MATERIALIZED (${variants('model')} UNION ALL ${variants('benchmark')}),
    gone AS MATERIALIZED (SELECT g.kind, g.id, g.into_id FROM merged g),
    moved AS (SELECT kind, id FROM variants UNION SELECT kind, id FROM gone)
    SELECT m.kind, ${tail('m.id')} AS id, ARRAY(
      SELECT ${tail('coalesce(g.into_id, m.id)')} FROM (SELECT 1) one LEFT JOIN gone g ON g.kind = m.kind AND g.id = m.id
      UNION ALL SELECT ${tail('v.end_id')} FROM variants v WHERE v.kind = m.kind AND v.id = m.id) AS ends FROM moved m`,
  row: z.strictObject({ kind: z.string(), id: z.string(), ends: z.array(z.string()) }),
}

const flaggedStatement = {
  name: 'flagged-claims',
  text: `SELECT ${tail('f.claim_id')} AS id, array_agg(DISTINCT f.flag) AS flags FROM claim_flag f GROUP BY f.claim_id`,
  row: z.strictObject({ id: z.string(), flags: z.array(z.string()) }),
}
