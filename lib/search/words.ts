import { aliasKey } from '@/lib/registry/alias-key'
import { statedLexeme } from './document'
import { foldedRuns, pairLexeme, reach, wholeLexeme, wholeReach, within } from './fold'
import { queryTokens } from './tokens'

/**
 * One word of a query: what must stand in the text, and how the index is asked for it. `sure` finds only texts that
 * have it, `maybe` all others that have it and some more, which LIKE sorts out. A word has the one, the other or both.
 */
export type SearchWord = {
  /** As typed, without quotation marks. */
  text: string
  quoted: boolean
  /** Its folded runs with single spaces between: what a folded text must contain. */
  phrase: string
  sure: string | null
  maybe: string | null
  /** Finds texts that have it as a word or words of its own, and those whose claim itself has it. */
  whole: string
  stated: string
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
  return [sure, maybe].flatMap((side) => side ?? []).join(' | ')
}

function searchWord(text: string, quoted: boolean): SearchWord[] {
  const nameKey = aliasKey(text)
  const runs = foldedRuns(text)
  const [first, second, ...more] = runs
  if (nameKey === '' || first === undefined) return []
  const asked =
    second === undefined ? ofRun(first) : more.length === 0 ? ofPair(first, second) : ofPhrase(runs)
  return [{ text, quoted, phrase: runs.join(' '), nameKey, ...asked }]
}

type Asked = Pick<SearchWord, 'sure' | 'maybe' | 'whole' | 'stated'>

/** Pieces as long as the index reaches it knows for certain; a longer one where it is a whole word that was not cut. */
function ofRun(run: string): Asked {
  const whole = quote(wholeLexeme(run))
  const known = { whole, stated: quote(statedLexeme(run)) }
  const characters = [...run]
  if (characters.length === 1) return { sure: quote(run), maybe: null, ...known }
  if (characters.length <= reach) return { sure: `(${anywhere(run)})`, maybe: null, ...known }
  const pieces = characters
    .map((_, at) => characters.slice(at, at + reach))
    .filter((piece) => piece.length === reach)
  const maybe = pieces.map((piece, at) =>
    at === 0 ? `(${anywhere(piece.join(''))})` : quote(piece.join('')),
  )
  const isCut = characters.length > wholeReach
  return { sure: isCut ? null : whole, maybe: maybe.join(' & '), ...known }
}

/** Two runs: the first is a word, or the end of a longer one; the second begins a word. */
function ofPair(first: string, second: string): Asked {
  const pair = pairLexeme(first, second)
  const parts = `${quote(within(first))} & ${beginning(`.${within(second)}`)}`
  const isCut = [first, second].some((run) => [...run].length >= reach)
  return {
    sure: isCut ? null : beginning(pair),
    maybe: isCut ? `${beginning(pair)} | ${parts}` : parts,
    whole: quote(pair),
    stated: `${quote(statedLexeme(first))} & ${quote(statedLexeme(second))} & ${quote(pair)}`,
  }
}

/** Three runs and more: what the index knows of each two does not say that they follow each other. */
function ofPhrase(runs: readonly string[]): Asked {
  const pairs = runs.slice(1).map((run, index) => pairLexeme(runs[index] ?? '', run))
  const [start = '', ...rest] = pairs
  const end = rest.pop() ?? ''
  const middle = rest.map((pair) => `${quote(pair)} & `).join('')
  const [first = '', second = ''] = runs
  return {
    sure: null,
    maybe: `(${quote(start)} | ${quote(within(first))} & ${beginning(`.${within(second)}`)}) & ${middle}${beginning(end)}`,
    whole: pairs.map(quote).join(' & '),
    stated: [...runs.map(statedLexeme), ...pairs].map(quote).join(' & '),
  }
}

/** A piece of a run at its beginning or within it. */
function anywhere(piece: string): string {
  return `${beginning(piece)} | ${beginning(`.${piece}`)}`
}

function beginning(lexeme: string): string {
  return `${quote(lexeme)}:*`
}

function quote(lexeme: string): string {
  return `'${lexeme}'`
}
