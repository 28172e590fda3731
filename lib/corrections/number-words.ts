/** A word after a number, after a space or hyphen or none, and what it means; null: what it is written as. */
type NumberWord = { pattern: RegExp; meaning: string | null }

/** Sizes, percent and currencies, in English and Korean. Of words that begin alike the longer one stands first. */
export const sizeWords: readonly NumberWord[] = [
  word('K|k|thousands?', 'thousand'),
  word('M|mn|millions?', 'million'),
  word('B|bn|Bn|billions?', 'billion'),
  word('T|tn|trillions?', 'trillion'),
  word('hundreds?', 'hundred'),
  word('percentage points?|pp', '%p'),
  word('percent|per cent|pct', '%'),
  word('USD|EUR|KRW|JPY|CNY|GBP', null),
  word('dollars?', '$'),
  word('euros?', '€'),
  { pattern: /^ ?(?:%|퍼센트) ?(?:p(?!\p{L})|포인트)/u, meaning: '%p' },
  { pattern: /^ ?(?:%|퍼센트)/u, meaning: '%' },
  { pattern: /^ ?‰/u, meaning: '‰' },
  // "10만", "2천만", and "10 억" where no other word begins so.
  { pattern: /^[십백천만억조경]+/u, meaning: null },
  { pattern: /^ [십백천만억조경]+(?!\p{Script=Hangul})/u, meaning: null },
  { pattern: /^ ?달러/u, meaning: '$' },
  { pattern: /^ ?유로/u, meaning: '€' },
  { pattern: /^(?:원| 원(?!\p{Script=Hangul}))/u, meaning: '₩' },
  { pattern: /^ ?\p{Sc}/u, meaning: null },
]

/** Units of time and of storage, and multiples: what else is counted is told by words. */
export const unitWords: readonly NumberWord[] = [
  word('ms|milliseconds?', 'ms'),
  word('s|secs?|seconds?', 's'),
  word('mins?|minutes?', 'min'),
  word('h|hrs?|hours?', 'h'),
  word('days?', 'day'),
  word('weeks?', 'week'),
  word('months?', 'month'),
  word('years?', 'year'),
  word('[KMGTP]i?B', null),
  word('x|times', '×'),
  { pattern: /^ ?×/u, meaning: '×' },
  { pattern: /^ ?배/u, meaning: '×' },
  { pattern: /^ ?(?:밀리초|초|분|시간|개월|주일)/u, meaning: null },
]

function word(spellings: string, meaning: string | null): NumberWord {
  return { pattern: new RegExp(String.raw`^[ \p{Pd}]?(?:${spellings})(?!\p{Script=Latin})`, 'u'), meaning }
}
