import { printedDecimals, printedValue } from '@/lib/core/printed-number'
import { type Z_OF_LEVEL, Z95 } from '@/lib/verdicts/suggest/normal'
import type { Result, Scale } from '@/lib/verdicts/suggest/request'
import { standardError } from '@/lib/verdicts/suggest/standard-error'
import { wilson } from '@/lib/verdicts/suggest/wilson'
import { sizeOf } from '@/lib/verdicts/suggest/yardstick'

/** A measured value as the record prints it. */
export type PrintedResult = {
  value: string
  se: string | null
  ciLow: string | null
  ciHigh: string | null
  ciLevel: string | null
  n: number | null
  runsK: number | null
  runsSd: string | null
}

/** A value with the ends of its interval; `ends` holds these as they were published, digit by digit. */
export type Interval = {
  value: number
  low: number | null
  high: number | null
  ends?: readonly [low: string, high: string]
}

/**
 * A result with its 95% interval: the published one where there is one of that level; Wilson's own ends (decision rule,
 * section 4) where the error comes from the number of items; else x ± z₉₅·s, held within the scale, where s is the
 * rule's standard error from the published error, an interval of another level or the repeats, and what rounding hides.
 * Null ends where nothing is known of the error.
 *
 * @param at.trend in a trend only the number of items counts
 */
export function resultInterval(printed: PrintedResult, at: { scale: Scale; trend: boolean }): Interval {
  const result = ruleResult(printed)
  const { value, n } = result
  const ends = at.trend ? null : publishedEnds(printed)
  if (ends) return { value, low: Number(ends[0]), high: Number(ends[1]), ends }
  const error = standardError(result, at)
  if (!error) return { value, low: null, high: null }
  const size = sizeOf(at.scale)
  if (error.way === 'n' && size !== null && n !== undefined) {
    const { low, high } = wilson(value / size, n)
    return { value, low: size * low, high: size * high }
  }
  const [low, high] = around(value, Z95 * Math.sqrt(error.variance), at.scale)
  return { value, low, high }
}

/** From x − half to x + half, no further than the scale reaches. */
export function around(value: number, half: number, scale: Scale): readonly [low: number, high: number] {
  const size = sizeOf(scale)
  if (size === null) return [value - half, value + half]
  return [Math.max(Math.min(0, value), value - half), Math.min(Math.max(size, value), value + half)]
}

/** A published interval of 95%; one without any width says nothing. */
function publishedEnds({ ciLow, ciHigh, ciLevel }: PrintedResult): Interval['ends'] | null {
  if (ciLow === null || ciHigh === null || Number(ciLevel) !== 0.95) return null
  return Number(ciLow) < Number(ciHigh) ? [ciLow, ciHigh] : null
}

/** The numbers of a printed result as the decision rule takes them; ids and comparability are of no account here. */
export function ruleResult(printed: PrintedResult): Result {
  const { value, se, ciLow, ciHigh, ciLevel, n, runsK, runsSd } = printed
  const level = levels.find((known) => known === Number(ciLevel))
  return {
    id: 'result',
    model: 'model',
    benchmark: 'benchmark',
    comparability: 'match',
    value: printedValue(value),
    decimals: Math.min(12, Math.max(-9, printedDecimals(value))),
    ...(se === null ? {} : { se: Number(se) }),
    ...(ciLow === null || ciHigh === null || level === undefined
      ? {}
      : { ci: { low: Number(ciLow), high: Number(ciHigh), level } }),
    ...(n === null ? {} : { n }),
    ...(runsK === null || runsSd === null ? {} : { runs: { k: runsK, sd: Number(runsSd) } }),
  }
}

const levels = [0.68, 0.8, 0.9, 0.95, 0.99] as const satisfies readonly (keyof typeof Z_OF_LEVEL)[]
