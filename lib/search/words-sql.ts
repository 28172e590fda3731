import type { Place } from './filter-sql'
import { likePattern, partsQuery, type SearchWord, searchWords } from './words'

/**
 * Entries that a word may name for their ids to be asked of the index: it holds each claim against all of them. A word
 * such as 4, which stands in hundreds of names, is looked for by the tables that tie entries to claims.
 */
const mostNames = 60

/** A word of the query, as expressions of the statement. */
type Asked = {
  /** Columns of the one row `n` of `named`: the ids as a tsquery where they are few, else as an array. */
  ids: string
  few: string
  isMany: string
  /** The claims that are about one of many names: a part of the statement. */
  tied: string
  /** What its texts are asked for, as tsqueries. */
  texts: { [T in TextSide]: string }
  like: string
  /** Whether texts are read for what may have it; whether for all of that; and whether that may be many claims. */
  needsText: boolean
  isLoose: boolean
  readsMany: boolean
  nameLike: string
}
type TextSide = 'stated' | 'whole' | 'sure' | 'parts'
type Side = 'names' | TextSide

/**
 * Where words stand, the most telling first: all of them in names; in names or in what the vendor said, as words of
 * their own; so in any text; or as parts of words. A claim belongs to the first that it fits.
 */
export const wordTiers = [1, 2, 3, 4] as const
export type WordTier = (typeof wordTiers)[number]
const sideOf = { 1: 'names', 2: 'stated', 3: 'whole', 4: 'sure' } as const satisfies Record<WordTier, Side>

export type WordsSql = {
  /** What stands after WITH. */
  parts: string
  /** SELECTs of rows `t` of `claim`: all that have the words, and those of a tier. */
  all: string
  ofTier: (tier: WordTier) => string
  /** Whether texts of many claims may be read to find out, beside the index. */
  readsTexts: boolean
}

/**
 * SELECTs of the rows of `claim` that have every word of a query, in a text or in any name of what they are about. The
 * index alone answers for words, pieces of words and pairs of words. Only longer phrases are held against the text,
 * which takes twenty times as long a row. Null for a query without a single letter or digit, which finds nothing.
 */
export function wordsSql(q: string, place: Place): WordsSql | null {
  const words = searchWords(q).map((word, index) => asking(word, index, place))
  if (words.length === 0) return null
  const list = (each: (word: Asked) => string) => words.map(each).join(', ')
  const sides = (['names', 'stated', 'whole', 'sure', 'parts'] as const).map(
    (side) => `${together(words, side)} AS ${side}`,
  )
  return {
    parts: `ids AS MATERIALIZED (SELECT ${list(({ nameLike, ids }) => `${named(nameLike)} AS ${ids.slice(2)}`)}),
      named AS MATERIALIZED (SELECT ${list(columnsOf)} FROM ids n),
      asked AS MATERIALIZED (SELECT ${sides.join(', ')} FROM named n),
      ${list((word) => `${word.tied} AS MATERIALIZED (${tiedTo(word)})`)}`,
    all: rowsOf(words, 'sure', [
      't.search @@ (SELECT k.sure FROM asked k)',
      ...held(words, '(SELECT coalesce(k.parts && !!k.sure, k.parts) FROM asked k)'),
    ]),
    ofTier: (tier) => ofTier(words, tier),
    readsTexts: words.some(({ readsMany }) => readsMany),
  }
}

/** Rows that a tier has and the one before has not: every tier finds all that those before it find. */
function ofTier(words: readonly Asked[], tier: WordTier): string {
  const side = sideOf[tier]
  const before = tier === 1 ? null : sideOf[(tier - 1) as 1 | 2 | 3]
  const query = (column: string) =>
    `(SELECT ${before === null ? column : `coalesce(${column} && !!k.${before}, ${column})`} FROM asked k)`
  const found = `t.search @@ ${query(`k.${side}`)}`
  if (side === 'sure')
    return rowsOf(
      words,
      side,
      [found, ...held(words, query('coalesce(k.parts && !!k.sure, k.parts)'))],
      before,
    )
  return rowsOf(
    words,
    side,
    [side === 'names' ? found : [found, ...rechecks(words.filter(({ isLoose }) => isLoose))].join(' AND ')],
    before,
  )
}

/** Rows by several conditions that exclude each other, and rows that have only words of many names. */
function rowsOf(
  words: readonly Asked[],
  side: Side,
  conditions: readonly string[],
  before: Side | null = null,
): string {
  const are = (operator: string) =>
    `(SELECT ${words.map(({ isMany }) => isMany).join(operator)} FROM named n)`
  const many = (each: Side) =>
    words.map((word) => `(NOT (SELECT ${word.isMany} FROM named n) OR ${isAbout(word, each)})`)
  const earlier = (each: Side) =>
    `NOT (${are(' OR ')} AND ${many(each).join(' AND ')} AND (${are(' AND ')} OR coalesce(t.search @@ (SELECT k.${each} FROM asked k), false)))`
  return [...conditions, are(' AND ')]
    .map((condition) => [condition, ...many(side), ...(before ? [earlier(before)] : [])].join(' AND '))
    .map((condition) => `SELECT t.* FROM claim t WHERE ${condition}`)
    .join(' UNION ALL ')
}

function asking(word: SearchWord, index: number, place: Place): Asked {
  const tsquery = (text: string) => (text === '' ? `''::tsquery` : `${place(text)}::tsquery`)
  return {
    ids: `n.i${index}`,
    few: `n.n${index}`,
    isMany: `n.m${index}`,
    tied: `tied${index}`,
    texts: {
      stated: tsquery(word.stated),
      whole: tsquery(word.whole),
      sure: tsquery(word.sure ?? ''),
      parts: tsquery(partsQuery(word)),
    },
    like: word.maybe === null ? '' : place(likePattern(word)),
    needsText: word.maybe !== null,
    isLoose: word.sure === null,
    readsMany: word.maybe !== null && (word.sure === null || /^. /u.test(word.phrase)),
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
function together(words: readonly Asked[], side: Side): string {
  const query = (word: Asked) => {
    if (side === 'names') return word.few
    return side === 'parts' && words.length === 1 ? word.texts.parts : `(${word.texts[side]} || ${word.few})`
  }
  const known = words.map(
    (word) => `CASE WHEN ${word.isMany} THEN '*'::text ELSE nullif(${query(word)}::text, '') END`,
  )
  const each = known.map((text) => `WHEN ${text} IS NULL THEN NULL`)
  const joined = known.map((text) => `nullif('(' || ${text} || ')', '(*)')`).join(', ')
  return `(CASE ${each.join(' ')} ELSE nullif(concat_ws(' & ', ${joined}), '') END)::tsquery`
}

/** What the index may have, held against the text. */
function held(words: readonly Asked[], query: string): string[] {
  const all = rechecks(words.filter(({ needsText }) => needsText))
  return all.length === 0 ? [] : [`t.search @@ ${query} AND ${all.join(' AND ')}`]
}

function rechecks(words: readonly Asked[]): string[] {
  return words.map(
    ({ few, isMany, like }) =>
      `((SELECT ${isMany} FROM named n) OR t.search @@ (SELECT ${few} FROM named n) OR t.search_text LIKE ${like})`,
  )
}

/** The claims about an entry of many names, by the tables that tie them to entries. */
function tiedTo({ ids, isMany }: Asked): string {
  const among = `(SELECT unnest(${ids}) FROM named n WHERE ${isMany})`
  return `SELECT x.claim_id FROM claim_model x WHERE x.role <> 'measured' AND x.model_id IN ${among}
    UNION ALL SELECT x.claim_id FROM claim_benchmark x WHERE x.role <> 'measured' AND x.benchmark_id IN ${among}
    UNION ALL SELECT x.claim_id FROM claim_evaluator x WHERE x.organization_id IN ${among}
    UNION ALL SELECT x.claim_id FROM claim x WHERE x.vendor_id IN ${among}`
}

/**
 * Whether a row is about one of many names or has the word in a text. Subselects keep PostgreSQL from estimating that
 * the whole table had better be read, whose index entries lie outside of the rows.
 */
function isAbout({ tied, texts, like, needsText, isLoose }: Asked, side: Side): string {
  const isTied = `t.claim_id IN (SELECT x.claim_id FROM ${tied} x)`
  if (side === 'names') return isTied
  const has = (query: string, isHeld: boolean) =>
    ` OR t.claim_id IN (SELECT x.claim_id FROM claim x WHERE x.search @@ (SELECT ${query})${isHeld ? ` AND x.search_text LIKE ${like}` : ''})`
  const rest = side === 'sure' && needsText ? has(texts.parts, true) : ''
  return `(${isTied}${has(texts[side], side !== 'sure' && isLoose)}${rest})`
}
