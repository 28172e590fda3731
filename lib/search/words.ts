import { aliasKey } from '@/lib/registry/alias-key'
import { foldedRuns, gramLength, gramsOf, lexeme } from './fold'
import { queryTokens } from './tokens'

/**
 * One word of a query: what must stand in the text, and how the index is asked for it. `sure` finds only texts that
 * have it; `maybe` finds all of them and some others, which LIKE sorts out. A word has the one, the other or both.
 */
export type SearchWord = {
  /** As typed, without quotation marks. */
  text: string
  quoted: boolean
  /** Its folded runs with single spaces between: what a folded text must contain. */
  phrase: string
  sure: string | null
  maybe: string | null
  /** What the folded name of an entry must contain. */
  nameKey: string
}

/** The words of a query, which may stand in any order; a quoted phrase, and a word of several runs, is one. */
export function searchWords(query: string): SearchWord[] {
  return queryTokens(query).flatMap(({ raw, text, quoted }) => searchWord(quoted ? text : raw, quoted))
}

/** The pattern that a folded text with the word matches. What folding leaves has no signs that LIKE reads. */
export function likePattern({ phrase }: SearchWord): string {
  return `%${phrase}%`
}

/** A tsquery for all texts that have the word, and maybe others: hold them against `likePattern`. */
export function partsQuery({ maybe, sure }: SearchWord): string {
  return maybe ?? sure ?? ''
}

function searchWord(text: string, quoted: boolean): SearchWord[] {
  const nameKey = aliasKey(text)
  const runs = foldedRuns(text)
  const [first, second] = runs
  if (nameKey === '' || first === undefined) return []
  return [
    {
      text,
      quoted,
      phrase: runs.join(' '),
      nameKey,
      ...(second === undefined ? asked(first) : phrase(runs)),
    },
  ]
}

/** Up to four characters the index knows for certain; of a longer run it knows whether it is a whole word somewhere. */
function asked(run: string): Pick<SearchWord, 'sure' | 'maybe'> {
  const length = [...run].length
  if (length <= gramLength) return { sure: partLexeme(run), maybe: null }
  return { sure: lexeme(run) === run ? `'${run}'` : null, maybe: partsOf(run) }
}

function phrase(runs: string[]): Pick<SearchWord, 'sure' | 'maybe'> {
  return { sure: null, maybe: [...new Set(runs.map(partsOf))].join(' & ') }
}

/** What the index holds of any text that contains the run, joined for a tsquery. */
function partsOf(run: string): string {
  const length = [...run].length
  if (length <= gramLength) return partLexeme(run)
  return gramsOf(run)
    .filter((gram) => [...gram].length === gramLength)
    .map((gram) => `'${gram}'`)
    .join(' & ')
}

/** One character and a whole gram are lexemes; what is between is the beginning of some. */
function partLexeme(run: string): string {
  const length = [...run].length
  return length === 1 || length === gramLength ? `'${run}'` : `'${run}':*`
}
