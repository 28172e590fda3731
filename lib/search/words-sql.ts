import type { Place } from './filter-sql'
import { likePattern, partsQuery, type SearchWord, searchWords } from './words'

/**
 * A SELECT of the rows of `claim` that have every word of a query, in a text or in any name of what they are about.
 * The index alone answers for most: whole words, short ones, names. Only what it may or may not have is held against
 * the text, which takes twenty times as long a row. A query without a single letter or digit finds nothing.
 */
export function wordsSource(q: string, place: Place): string {
  const words = searchWords(q)
  if (words.length === 0) return 'SELECT t.* FROM claim t WHERE false'
  const asked = words.map((word, index) => ({
    named: `n.n${index}`,
    sure: tsquery(word.sure ?? '', place),
    any: tsquery(partsQuery(word), place),
    recheck: word.maybe === null ? null : recheck(word, index, place),
  }))
  const all = (side: 'sure' | 'any') =>
    asked.map((one) => `nullif(${one[side]} || ${one.named}, ''::tsquery)`).join(' && ')
  const rechecks = asked.flatMap(({ recheck: one }) => one ?? [])
  const maybe = `UNION ALL SELECT t.* FROM claim t WHERE t.search @@ (SELECT coalesce(k.anyhow && !!k.sure, k.anyhow) FROM asked k)
    AND ${rechecks.join(' AND ')}`
  return `WITH named AS MATERIALIZED (SELECT ${words.map((word, index) => `${names(word, place)} AS n${index}`).join(', ')}),
    asked AS MATERIALIZED (SELECT ${all('sure')} AS sure, ${all('any')} AS anyhow FROM named n)
    SELECT t.* FROM claim t WHERE t.search @@ (SELECT k.sure FROM asked k) ${rechecks.length === 0 ? '' : maybe}`
}

function tsquery(text: string, place: Place): string {
  return text === '' ? `''::tsquery` : `${place(text)}::tsquery`
}

function recheck(word: SearchWord, index: number, place: Place): string {
  return `(t.search @@ (SELECT n.n${index} FROM named n) OR t.search_text LIKE ${place(likePattern(word))})`
}

/** The lexemes of all entries that have a word in a name, those they were merged with included; empty when none has. */
function names({ nameKey }: SearchWord, place: Place): string {
  return `coalesce((SELECT string_agg(DISTINCT '''#' || x.id || '''', ' | ')::tsquery FROM alias a
    LEFT JOIN merged up ON up.kind = a.kind AND up.id = a.subject_id
    LEFT JOIN merged down ON down.kind = a.kind AND down.into_id = coalesce(up.into_id, a.subject_id),
    LATERAL (VALUES (a.subject_id), (up.into_id), (down.id)) x (id)
    WHERE a.key LIKE ${place(`%${nameKey}%`)} AND x.id IS NOT NULL), ''::tsquery)`
}
