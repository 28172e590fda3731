import { describe, expect, it } from 'vitest'
import { PrintedNumber } from '@/lib/core/fields'
import { printedDecimals } from '@/lib/core/printed-number'

describe('a printed number', () => {
  it.each([
    ['74.30', 2],
    ['74', 0],
    ['1,416.58', 2],
    ['−0.5', 1],
    ['10M', -6],
    ['1.5B', -8],
    ['400K', -3],
    ['2e3', -3],
    ['1.25e-2', 4],
  ])('%s shows %i digits after the point', (text, digits) => {
    expect(printedDecimals(text)).toBe(digits)
    expect(PrintedNumber.safeParse(text).success).toBe(true)
  })
  it.each(['', 'NaN', 'Infinity', '1,23', '12,3456', '1.', '.5', '0x1', '5%', '1e400', '1 000'])(
    '%j is none',
    (text) => {
      expect(PrintedNumber.safeParse(text).success).toBe(false)
    },
  )
})

describe('a pasted number', () => {
  const said = (text: string) => PrintedNumber.safeParse(text).error?.issues.map(({ message }) => message)
  it.each([
    ['７３．４', '73.4'],
    ['－０．５', '-0.5'],
    ['１，４１７', '1,417'],
    [' 73.4\u00a0', '73.4'],
  ])('%s at full width or with blanks around is %s', (text, plain) => {
    expect(PrintedNumber.parse(text)).toBe(plain)
  })
  it.each(['73,4', '73,4 %', '1234,5678'])('%s is refused for its decimal comma', (text) => {
    expect(said(text)).toEqual(['decimal_comma'])
  })
  it.each(['73.4%', '73.4 %', '12 GB', '5.20 USD', '73.4 ± 0.5'])(
    '%s is refused for what is not the number',
    (text) => {
      expect(said(text)).toEqual(['number_with_unit'])
    },
  )
  it.each(['about 70', '70–80', '10⁶', '٧٣'])('%s is refused', (text) => {
    expect(said(text)).toEqual(['invalid_number'])
  })
})
