/** Hangul, Han and Kana, which are written without spaces between words or with endings glued to them. */
const runs =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|(?:(?![\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}])+/gu

/** How many characters of a run the index knows together: up to here it answers alone, without the text. */
export const gramLength = 4

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
 * What the index holds of a run: from each character on, the next four or as many as there are; every character
 * alone; and a longer run as a whole. 매버릭 gives 매버릭, 버릭, 릭, 매, 버.
 */
export function gramsOf(run: string): string[] {
  const characters = [...run]
  const grams = characters.map((_, index) => characters.slice(index, index + gramLength).join(''))
  const whole = characters.length > gramLength ? [lexeme(run)] : []
  return [...new Set([...grams, ...characters, ...whole])]
}

/** A run as a lexeme: PostgreSQL takes at most 2,046 bytes, and 200 characters tell any two words apart. */
export function lexeme(run: string): string {
  return [...run].slice(0, 200).join('')
}
