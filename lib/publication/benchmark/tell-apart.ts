import { Z95 } from '@/lib/verdicts/suggest/normal'
import { type Yardstick, yardstickOf } from '@/lib/verdicts/suggest/yardstick'

/** A difference that two models need, in the benchmark's unit, at the score it was computed for. */
export type Apart = { difference: number; score: number; items: number }

type Given = {
  slug: string
  scale: 'percent' | 'fraction' | 'other'
  direction: 'higher' | 'lower'
  items: number | null
  margin: string | null
  floor: string | null
}

/**
 * The least difference between two independent runs that is beyond noise with 95% confidence:
 * z₉₅·√2·√(S²·p(1−p)/n + τ²), with S the size of the scale, p the median of the measured values (one half where there are
 * none) held within 0.01 and 0.99, n the items and τ the floor of the rule (decision rule 1, section 4). Items count one
 * each, and the runs are independent. Null without items or on a scale of its own.
 *
 * @param middle the median of the measured values, null where there are none
 */
export function tellApart(benchmark: Given, middle: number | null): Apart | null {
  const { items } = benchmark
  const yardstick = yardstickFor(benchmark)
  if (items === null || yardstick === null || yardstick.size === null) return null
  const { size, floor } = yardstick
  const p = Math.min(0.99, Math.max(0.01, (middle ?? size / 2) / size))
  const difference = Z95 * Math.SQRT2 * Math.sqrt((size ** 2 * p * (1 - p)) / items + floor ** 2)
  return { difference, score: p * size, items }
}

function yardstickFor({ slug, scale, direction, margin, floor }: Given): Yardstick | null {
  return yardstickOf({
    id: slug,
    scale,
    direction,
    ...(margin === null ? {} : { margin: Number(margin) }),
    ...(floor === null ? {} : { floor: Number(floor) }),
  })
}
