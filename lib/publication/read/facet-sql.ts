import { type CodeFilter, type EntryFilter, entryKinds } from '@/lib/search/filter'
import type { Matching } from '@/lib/search/filter-sql'
import { named } from './rows'

export type Facet = CodeFilter | EntryFilter

/** So many entries are named for a filter; its field takes the names of all others. */
const mostEntries = 8
/** Which entries are frequent is seen in so many claims; how often they are is then counted in all. */
const sampled = 500

/** Of claims that words find, counts are taken in so many at most: to look for words takes long. */
export const countedAmong = 5000

/**
 * One row for each value of the facets: `facet`, `code` or `entry`, and `count`; and one row of the facet `found` with
 * the claims that were counted in, when they are found by words.
 */
export function countedStatement(
  { source, condition }: Matching,
  facets: readonly Facet[],
  byWords: boolean,
): string {
  const everything = source === 'claim c' && condition === 'true'
  const parts = facets.flatMap((facet) => (facet in entryParts ? [] : [codePart(facet)]))
  const entries = facets.flatMap((facet) => (isEntry(facet) ? [entryParts[facet](everything)] : []))
  return `WITH found AS ${everything ? 'NOT ' : ''}MATERIALIZED (
      SELECT c.claim_id, c.verdict, c.kind, c.verdict_origin, c.tested_independently, c.withdrawn_at, c.vendor_id, c.updated_at
      FROM ${source} WHERE ${condition} ${byWords ? `LIMIT ${countedAmong}` : ''}),
    several AS MATERIALIZED (SELECT f.claim_id FROM found f ${everything ? 'ORDER BY f.updated_at DESC' : ''} LIMIT ${sampled}),
    cube AS MATERIALIZED (SELECT f.verdict, f.kind, f.verdict_origin AS origin, f.tested_independently AS tested,
      f.withdrawn_at IS NOT NULL AS withdrawn, count(*) AS n FROM found f GROUP BY 1, 2, 3, 4, 5)
    ${[...parts, ...entries, ...(byWords ? [foundPart] : [])].map((part, index) => `SELECT * FROM (${part}) p${index} (facet, code, entry, count)`).join(' UNION ALL ')}`
}

const foundPart = `SELECT 'found', NULL, NULL::json, count(*) FROM found`

function isEntry(facet: Facet): facet is EntryFilter {
  return facet in entryKinds
}

function codePart(facet: Facet): string {
  const row = (code: string) => `SELECT '${facet}' AS facet, ${code} AS code, NULL::json AS entry`
  if (facet === 'flag')
    return `${row('f.flag')}, count(*) AS count FROM claim_flag f JOIN found ON found.claim_id = f.claim_id GROUP BY f.flag
      UNION ALL ${row(`'withdrawn'`)}, sum(k.n) FROM cube k WHERE k.withdrawn HAVING sum(k.n) > 0`
  const code = facet === 'tested' ? `CASE WHEN k.tested THEN 'yes' ELSE 'no' END` : `k.${facet}`
  return `${row(code)}, sum(k.n) AS count FROM cube k GROUP BY 2`
}

const entryParts: Record<EntryFilter, (everything: boolean) => string> = {
  vendor:
    () => `WITH counts AS MATERIALIZED (SELECT f.vendor_id AS id, count(*) AS n FROM found f GROUP BY 1),
      ends AS (SELECT coalesce(g.into_id, k.id) AS id, sum(k.n) AS n FROM counts k
        LEFT JOIN merged g ON g.kind = 'organization' AND g.id = k.id GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostEntries})
    SELECT 'vendor', NULL, ${named('o')}, e.n FROM ends e JOIN organization o ON o.id = e.id ORDER BY e.n DESC, o.slug`,
  model: (everything) => entryPart('model', 'claim_model', everything),
  benchmark: (everything) => entryPart('benchmark', 'claim_benchmark', everything),
  evaluator: (everything) => entryPart('evaluator', 'claim_evaluator', everything),
}

/**
 * Entries by the table that ties them to claims. A claim counts for an entry as the filter finds it: under the entry,
 * one merged into it, or a variant of either.
 */
function entryPart(facet: EntryFilter, table: string, everything: boolean): string {
  const kind = entryKinds[facet]
  const hasVariants = kind !== 'organization'
  const role = hasVariants ? `x.role <> 'measured'` : 'true'
  const parents = hasVariants
    ? `UNION ALL SELECT coalesce(p.merged_into_id, p.id), s.n FROM seen s JOIN ${kind} e ON e.id = s.id JOIN ${kind} p ON p.id = e.variant_of_id`
    : ''
  const variants = hasVariants
    ? `UNION SELECT t.end_id, e.id FROM ties t JOIN ${kind} e ON e.variant_of_id = t.id`
    : ''
  return `WITH seen AS MATERIALIZED (SELECT x.${kind}_id AS id, count(*) AS n FROM several s
        JOIN ${table} x ON x.claim_id = s.claim_id WHERE ${role} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 60),
      ranked AS MATERIALIZED (SELECT y.id, sum(y.n) AS n FROM (
          SELECT coalesce(e.merged_into_id, e.id) AS id, s.n FROM seen s JOIN ${kind} e ON e.id = s.id ${parents}) y
        GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostEntries}),
      ties AS MATERIALIZED (SELECT r.id AS end_id, r.id FROM ranked r
        UNION SELECT r.id, g.id FROM ranked r JOIN merged g ON g.kind = '${kind}' AND g.into_id = r.id),
      members AS MATERIALIZED (SELECT t.end_id, t.id FROM ties t ${variants}),
      counts AS MATERIALIZED (SELECT m.end_id, count(DISTINCT x.claim_id) AS n FROM members m
        JOIN ${table} x ON x.${kind}_id = m.id AND ${role} ${everything ? '' : 'JOIN found f ON f.claim_id = x.claim_id'} GROUP BY 1)
    SELECT '${facet}', NULL, ${named('e')}, k.n FROM counts k JOIN ${kind} e ON e.id = k.end_id ORDER BY k.n DESC, e.slug`
}
