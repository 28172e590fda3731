import { sizeWords, unitWords } from './number-words'

/**
 * A number as a text states it. `amount` holds its sign, digits, size, percent and currency in one spelling, so that
 * "−$1,000" and "-$1000", "10 million" and "10M", "5퍼센트" and "5%" are one; `unit` what is counted in, if it is known.
 */
export type StatedNumber = { amount: string; unit: string }

/** A dash is a sign where nothing runs into it: not in "GPT-4", not in "10–20". The minus may stand off. */
const sign = String.raw`(?<![\p{L}\p{N}])[\p{Pd}−]|(?<=^|[(\[:] ?)\p{Pd} |− |[+±~≈<>≤≥] ?|(?<=\p{N})[/:^×÷*]`
const currency = String.raw`[A-Z]{0,3}\p{Sc} ?|(?<!\p{L})(?:USD|EUR|KRW|JPY|CNY|GBP) ?`
/** With what is written over them, such as a stroke. */
const figures = String.raw`\p{N}[\p{N}\p{M}]*`
const digits = String.raw`(?:(?<![\p{L}\p{N}.])\.)?${figures}(?:[.,٫٬]${figures})*(?:[eE][-+−]?\p{N}+)?`
const numbers = new RegExp(`(?<before>(?:${sign}|${currency})*)(?<digits>${digits})`, 'gmu')

/** The numbers of a text, in their order. Numbers written as words are not among them. Pure. */
export function statedNumbers(text: string): StatedNumber[] {
  const plain = inOneForm(text)
  return [...plain.matchAll(numbers)].map((match) => {
    const { before = '', digits = '' } = match.groups ?? {}
    return readNumber({ before, digits, rest: plain.slice(match.index + match[0].length) })
  })
}

/** What makes a text run the other way, so that 74.3 is read as 3.47; in order. Pure. */
export function turnsIn(text: string): string {
  return (text.match(/[\u202a-\u202e\u2066-\u2069]/g) ?? []).join('')
}

/** Width and ligatures folded, what cannot be seen left out; raised digits and fractions stay what they are. */
function inOneForm(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/[^\p{No}\p{Nl}]+/gu, (part) => part.normalize('NFKC'))
}

type Found = { before: string; digits: string; rest: string }

function readNumber({ before, digits, rest }: Found): StatedNumber {
  const signs = before.replace(/[\p{Pd}−]/gu, '-').replace(/≈/g, '~')
  const sizes: string[] = []
  let open = rest
  for (let next = wordAt(open, sizeWords); next !== null; next = wordAt(open, sizeWords)) {
    sizes.push(next.meaning)
    open = open.slice(next.length)
  }
  const marks = [...(signs.match(/[\p{L}\p{Sc}]+/gu) ?? []), ...sizes].sort()
  const amount = [signs.replace(/[\p{L}\p{Sc}\s]/gu, ''), withoutThousands(digits), ...marks]
  return { amount: amount.join(' ').trim(), unit: wordAt(open, unitWords)?.meaning ?? runInto(open) }
}

/** What a text begins with, of a list of words. */
function wordAt(text: string, words: typeof sizeWords): { meaning: string; length: number } | null {
  for (const { pattern, meaning } of words) {
    const found = pattern.exec(text)
    if (found) return { meaning: meaning ?? found[0].trim(), length: found[0].length }
  }
  return null
}

/** Letters that run into a number belong to it ("4o", "70Bx"), unless they are a word whose space was forgotten. */
function runInto(text: string): string {
  const letters = /^\p{Script=Latin}+/u.exec(text)?.[0] ?? ''
  return letters.length > 3 && letters === letters.toLowerCase() ? '' : letters
}

function withoutThousands(digits: string): string {
  return /^\d{1,3}(,\d{3})+(?![\d,])/.test(digits) ? digits.replaceAll(',', '') : digits
}
