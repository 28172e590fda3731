import type { Place } from './filter-sql'
import { likePattern, partsQuery, type SearchWord, searchWords } from './words'

/**
 * Entries that a word may name for their ids to be asked of the index: it holds each claim against all of them. A word
 * such as 4, which stands in hundreds of names, is looked for by the tables that tie entries to claims.
 */
const mostNames = 60

type Asked = {
  /** Columns of the one row `n` of `named`: the ids as a tsquery where they are few, else as an array. */
  ids: string
  few: string
  isMany: string
  /** tsqueries of its texts, as places in the statement. */
  sure: string
  parts: string
  like: string
  needsText: boolean
  nameLike: string
}

/**
 * A SELECT of the rows of `claim` that have every word of a query, in a text or in any name of what they are about.
 * The index alone answers for most: whole words, short ones, names. Only what it may or may not have is held against
 * the text, which takes twenty times as long a row. A query without a single letter or digit finds nothing.
 */
export function wordsSource(q: string, place: Place): string {
  const words = searchWords(q).map((word, index) => asking(word, index, place))
  if (words.length === 0) return 'SELECT t.* FROM claim t WHERE false'
  const many = words.map(
    (word) => `(NOT (SELECT ${word.isMany} FROM named n) OR t.claim_id IN (${anywhere(word)}))`,
  )
  const branch = (condition: string) => `SELECT t.* FROM claim t WHERE ${[condition, ...many].join(' AND ')}`
  const branches = [
    branch('t.search @@ (SELECT k.sure FROM asked k)'),
    ...maybeBranch(words).map(branch),
    branch(`(SELECT ${words.map(({ isMany }) => isMany).join(' AND ')} FROM named n)`),
  ]
  return `WITH ids AS MATERIALIZED (SELECT ${words.map(({ nameLike, ids }) => `${named(nameLike)} AS ${ids.slice(2)}`).join(', ')}),
    named AS MATERIALIZED (SELECT ${words.map(columnsOf).join(', ')} FROM ids n),
    asked AS MATERIALIZED (SELECT ${together(words, 'sure')} AS sure, ${together(words, 'parts')} AS parts FROM named n)
    ${branches.join(' UNION ALL ')}`
}

function asking(word: SearchWord, index: number, place: Place): Asked {
  const tsquery = (text: string) => (text === '' ? `''::tsquery` : `${place(text)}::tsquery`)
  return {
    ids: `n.i${index}`,
    few: `n.n${index}`,
    isMany: `n.m${index}`,
    sure: tsquery(word.sure ?? ''),
    parts: tsquery(partsQuery(word)),
    like: word.maybe === null ? '' : place(likePattern(word)),
    needsText: word.maybe !== null,
    nameLike: place(`%${word.nameKey}%`),
  }
}

/** The ids of all entries that have a word in a name, of those they were merged into, and of those merged into them. */
function named(nameLike: string): string {
  return `ARRAY(SELECT DISTINCT x.id FROM alias a
    LEFT JOIN merged up ON up.kind = a.kind AND up.id = a.subject_id
    LEFT JOIN merged down ON down.kind = a.kind AND down.into_id = coalesce(up.into_id, a.subject_id),
    LATERAL (VALUES (a.subject_id), (up.into_id), (down.id)) x (id) WHERE a.key LIKE ${nameLike} AND x.id IS NOT NULL)`
}

function columnsOf({ ids, few, isMany }: Asked): string {
  return `${ids}, cardinality(${ids}) > ${mostNames} AS ${isMany.slice(2)},
    CASE WHEN cardinality(${ids}) BETWEEN 1 AND ${mostNames}
      THEN ('''#' || array_to_string(${ids}, ''' | ''#') || '''')::tsquery ELSE ''::tsquery END AS ${few.slice(2)}`
}

/** All words but those of many names as one tsquery; null where there is none. Of one word alone, names are sure. */
function together(words: readonly Asked[], side: 'sure' | 'parts'): string {
  const names = (word: Asked) => (side === 'parts' && words.length === 1 ? '' : `|| ${word.few}`)
  const known = words.map(
    (word) =>
      `CASE WHEN ${word.isMany} THEN '*'::text ELSE nullif((${word[side]} ${names(word)})::text, '') END`,
  )
  const each = known.map((text) => `WHEN ${text} IS NULL THEN NULL`)
  const joined = known.map((text) => `nullif('(' || ${text} || ')', '(*)')`).join(', ')
  return `(CASE ${each.join(' ')} ELSE nullif(concat_ws(' & ', ${joined}), '') END)::tsquery`
}

/** What the index may have, without what it has for certain, held against the text. */
function maybeBranch(words: readonly Asked[]): string[] {
  const rechecks = words
    .filter(({ needsText }) => needsText)
    .map(
      ({ few, isMany, like }) =>
        `((SELECT ${isMany} FROM named n) OR t.search @@ (SELECT ${few} FROM named n) OR t.search_text LIKE ${like})`,
    )
  if (rechecks.length === 0) return []
  return [
    `t.search @@ (SELECT coalesce(k.parts && !!k.sure, k.parts) FROM asked k) AND ${rechecks.join(' AND ')}`,
  ]
}

/**
 * The claims with a word of many names, by their ties to what is named, or in a text. Subselects keep PostgreSQL from
 * estimating that the whole table had better be read, whose index entries lie outside of the rows.
 */
function anywhere({ ids, sure, parts, like, needsText }: Asked): string {
  const among = `(SELECT unnest(${ids}) FROM named n)`
  return `SELECT x.claim_id FROM claim_model x WHERE x.role <> 'measured' AND x.model_id IN ${among}
    UNION ALL SELECT x.claim_id FROM claim_benchmark x WHERE x.role <> 'measured' AND x.benchmark_id IN ${among}
    UNION ALL SELECT x.claim_id FROM claim_evaluator x WHERE x.organization_id IN ${among}
    UNION ALL SELECT x.claim_id FROM claim x WHERE x.vendor_id IN ${among}
    UNION ALL SELECT x.claim_id FROM claim x WHERE x.search @@ (SELECT ${sure})
    ${needsText ? `UNION ALL SELECT x.claim_id FROM claim x WHERE x.search @@ (SELECT ${parts}) AND x.search_text LIKE ${like}` : ''}`
}
