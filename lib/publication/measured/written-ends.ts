import { axisOver, decimalsOn } from '@/lib/charts/axis'
import type { Interval } from './result-interval'

/** The ends of an interval as pages write them: as published, else with the decimals that tell them apart. */
export function writtenEnds({ value, low, high, ends }: Interval): { low: string; high: string } | null {
  if (ends) return { low: ends[0], high: ends[1] }
  if (low === null || high === null) return null
  const decimals = decimalsOn(axisOver([value, low, high]))
  return { low: low.toFixed(decimals), high: high.toFixed(decimals) }
}
