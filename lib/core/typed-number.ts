import { withPlainDigits } from './plain-digits'

/**
 * The number that somebody typed, NaN where it may be read in two ways or in none. Digits may stand in groups of three,
 * set off by commas, spaces or apostrophes; with a single point it has decimals, never thousands.
 */
export function typedNumber(text: string): number {
  const plain = withPlainDigits(text).trim().replace('−', '-').replace(/\s/g, ' ').replaceAll('’', "'")
  if (/^[-+]?\d+(\.\d+)?$/.test(plain)) return Number(plain)
  return grouped.test(plain) ? Number(plain.replace(/[, ']/g, '')) : Number.NaN
}

/** One sign between all groups. */
const grouped = /^[-+]?[1-9]\d{0,2}([, '])\d{3}(\1\d{3})*$/
