import { aliasKey } from '@/lib/registry/alias-key'
import { type ClaimFilter, type EntryFilter, entryKinds } from './filter'
import { wordsSql } from './words-sql'

/**
 * Where a value stands in a statement. A list passes values as parameters and answers `$1`, `$2`, …; COPY takes
 * none, so an export sets each as a setting of its transaction and answers `current_setting('countercheck.f1')`.
 */
export type Place = (value: string) => string

/** What stands after FROM and after WHERE; the rows of the source are rows `c` of `claim`. */
export type Matching = { source: string; condition: string; readsTexts: boolean }

/**
 * The claims that a filter leaves, with search_path = record. Values never enter the statement themselves, and all
 * go as text. The condition is `true` when nothing but words narrows.
 */
export function matching(filter: ClaimFilter, place: Place): Matching {
  const condition = conditionOf(filter, place)
  if (filter.q === undefined) return { source: 'claim c', condition, readsTexts: false }
  const words = wordsSql(filter.q, place)
  const select = words ? `WITH ${words.parts} ${words.all}` : 'SELECT t.* FROM claim t WHERE false'
  return { source: `(${select}) c`, condition, readsTexts: words?.readsTexts ?? false }
}

/** The filter as one condition on rows `c` of `claim`; `true` when it narrows nothing. */
export function filterSql(filter: ClaimFilter, place: Place): string {
  const { source, condition } = matching(filter, place)
  if (filter.q === undefined) return condition
  return `c.claim_id IN (SELECT c.claim_id FROM ${source}) AND ${condition}`
}

/** All of a filter but its words, as a condition on rows `c` of `claim`. */
export function conditionOf(filter: ClaimFilter, place: Place): string {
  const conditions: string[] = []
  const { vendor, model, benchmark, evaluator, kind, verdict, tested, flag, origin, from, to } = filter
  if (vendor !== undefined) conditions.push(`c.vendor_id = ANY(${entries('vendor', vendor, place)})`)
  if (model !== undefined) conditions.push(claimsWith('model', model, place))
  if (benchmark !== undefined) conditions.push(claimsWith('benchmark', benchmark, place))
  if (evaluator !== undefined)
    conditions.push(`c.claim_id IN (SELECT x.claim_id FROM claim_evaluator x
      WHERE x.organization_id = ANY(${entries('evaluator', evaluator, place)}))`)
  if (kind !== undefined) conditions.push(`c.kind = ${place(kind)}`)
  if (verdict !== undefined) conditions.push(`c.verdict = ${place(verdict)}`)
  if (tested !== undefined) conditions.push(`${tested === 'yes' ? '' : 'NOT '}c.tested_independently`)
  if (flag !== undefined) conditions.push(flagged(flag, place))
  if (origin !== undefined) conditions.push(`c.verdict_origin = ${place(origin)}`)
  if (from !== undefined) conditions.push(`c.claimed_on >= ${place(from)}::date`)
  if (to !== undefined) conditions.push(`c.claimed_on <= ${place(to)}::date`)
  return conditions.length === 0 ? 'true' : conditions.join(' AND ')
}

function flagged(flag: string, place: Place): string {
  if (flag === 'withdrawn') return 'c.withdrawn_at IS NOT NULL'
  return `c.claim_id IN (SELECT f.claim_id FROM claim_flag f WHERE f.flag = ${place(flag)})`
}

/** Claims about an entry or one of its variants, in any role but "measured" alone. */
function claimsWith(name: 'model' | 'benchmark', value: string, place: Place): string {
  const family = `ARRAY(SELECT e.id FROM ${name} e WHERE e.id = ANY(${entries(name, value, place)})
    OR e.variant_of_id = ANY(${entries(name, value, place)}))`
  return `c.claim_id IN (SELECT x.claim_id FROM claim_${name} x WHERE x.role <> 'measured' AND x.${name}_id = ANY(${family}))`
}

/** An array of the ids under which claims speak of an entry: its own, and those of entries merged into it. */
function entries(name: EntryFilter, value: string, place: Place): string {
  const kind = entryKinds[name]
  const end = `coalesce((SELECT g.into_id FROM merged g WHERE g.kind = '${kind}' AND g.id = y.id), y.id)`
  return `ARRAY(SELECT unnest(${end} || ARRAY(SELECT g.id FROM merged g WHERE g.kind = '${kind}' AND g.into_id = ${end}))
    FROM (SELECT ${entryId(name, place(value), place(aliasKey(value)))} AS id) y WHERE y.id IS NOT NULL)`
}

/** The id of the entry that a slug or any of its names stands for, or null; a slug goes first. */
export function entryId(name: EntryFilter, slug: string, key: string): string {
  const kind = entryKinds[name]
  return `coalesce((SELECT e.id FROM ${kind} e WHERE e.slug = ${slug}),
    (SELECT r.target_id FROM slug_redirect r WHERE r.kind = '${kind}' AND r.slug = ${slug}),
    (SELECT a.subject_id FROM alias a WHERE a.kind = '${kind}' AND a.key = ${key}))`
}
