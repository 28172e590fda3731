const exponents: Record<string, number> = { K: 3, k: 3, M: 6, B: 9, T: 12 }

/**
 * How many digits a printed number shows after the point: "74.30" has 2, "10M" has −6. The value itself is the
 * database's (countercheck_number); this is for the rounding that the printing implies.
 */
export function printedDecimals(text: string): number {
  const match = /^[-+−]?[\d,]+(?:\.(\d+))?(?:([KkMBT])|[eE]([-+]?\d+))?$/.exec(text.trim())
  if (!match) throw new RangeError(`not a printed number: ${text}`)
  const [, fraction = '', suffix, exponent] = match
  return fraction.length - (suffix ? (exponents[suffix] ?? 0) : Number(exponent ?? 0))
}

/** The number that a printed one means, "10M" being ten million; nearest to it, as drawings need it. */
export function printedValue(text: string): number {
  const match = /^([-+−]?)([\d,]+(?:\.\d+)?)(?:([KkMBT])|[eE]([-+]?\d+))?$/.exec(text.trim())
  if (!match) throw new RangeError(`not a printed number: ${text}`)
  const [, sign, digits = '', suffix, exponent] = match
  const power = suffix ? (exponents[suffix] ?? 0) : Number(exponent ?? 0)
  return Number(`${sign === '−' ? '-' : sign}${digits.replaceAll(',', '')}e${power}`)
}

/** The same number exactly, as decimal digits: "1,417" is 1417, "10M" is 10000000, "74.30" stays 74.30. */
export function printedDigits(text: string): string {
  const match = /^([-+−]?)([\d,]+)(?:\.(\d+))?(?:([KkMBT])|[eE]([-+]?\d+))?$/.exec(text.trim())
  if (!match) throw new RangeError(`not a printed number: ${text}`)
  const [, sign = '', whole = '', fraction = '', suffix, exponent] = match
  const power = suffix ? (exponents[suffix] ?? 0) : Number(exponent ?? 0)
  const digits = `${'0'.repeat(Math.max(0, -power))}${whole.replaceAll(',', '')}${fraction.padEnd(power, '0')}`
  const point = digits.length - Math.max(0, fraction.length - power)
  const [before, after] = [digits.slice(0, point).replace(/^0+(?=\d)/, ''), digits.slice(point)]
  return `${['-', '−'].includes(sign) ? '-' : ''}${before}${after === '' ? '' : `.${after}`}`
}
