/** Hangul, Han and Kana, which are written without spaces between words or with endings glued to them. */
const runs =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|(?:(?![\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}])+/gu

/** How much of a run the index knows from each character on: a longer piece is held against the text. */
export const reach = 16

/** A text with compatibility forms and case folded away. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC')
}

/**
 * The runs of a text in their order, folded: "GPT-4o보다" gives gpt, 4o, 보다. A run is a word of letters and digits,
 * or an unbroken stretch of Hangul, Han or Kana; all else separates.
 */
export function foldedRuns(text: string): string[] {
  return fold(text).match(runs) ?? []
}

/** The runs of a folded text with their places in it. */
export function runsIn(folded: string): Iterable<RegExpExecArray> {
  return folded.matchAll(runs)
}

/**
 * What the index holds of the runs of one text. Of each run: what follows from every character on, up to `reach`, with
 * a dot before it where it is the run's beginning; every character alone; and all of a run that is longer. Of each two
 * neighbours: both, behind a tilde. 매버릭 gives .매버릭, 버릭, 릭, 매, 버; and 라마 4 gives ~라마 4 beside.
 */
export function lexemesOf(runs: readonly string[]): string[] {
  return runs.flatMap((run, index) => {
    const next = runs[index + 1]
    return [...piecesOf(run), ...(next === undefined ? [] : [pairLexeme(run, next)])]
  })
}

function piecesOf(run: string): string[] {
  const characters = [...run]
  const pieces = characters.map((_, at) => characters.slice(at, at + reach).join(''))
  const [first = '', ...inner] = pieces
  const whole = characters.length > reach ? [wholeLexeme(run)] : []
  return [`.${first}`, ...inner, ...characters, ...whole]
}

/** Two neighbouring runs as a lexeme. */
export function pairLexeme(run: string, next: string): string {
  return `~${within(run)} ${within(next)}`
}

/** So much of a whole run stands in its lexeme: PostgreSQL takes 2,046 bytes. */
export const wholeReach = 200

/** A run as the lexeme that a text with the whole run has. */
export function wholeLexeme(run: string): string {
  return `.${[...run].slice(0, wholeReach).join('')}`
}

/** As much of a run as the index knows together. */
export function within(run: string): string {
  return [...run].slice(0, reach).join('')
}
