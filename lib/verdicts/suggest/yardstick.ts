import type { Benchmark, Scale } from './request'

/** How results on one benchmark are measured (section 1). */
export interface Yardstick {
  readonly benchmark: string
  readonly scale: Scale
  /** σ: +1 where higher is better, −1 where lower is better. */
  readonly sigma: 1 | -1
  /** S: 100 for percent, 1 for fraction, none for other. */
  readonly size: 100 | 1 | null
  /** δ, in the benchmark's unit. */
  readonly margin: number
  /** τ, what harnesses differ by, in the benchmark's unit. */
  readonly floor: number
  /** Number of items of the benchmark, where known. */
  readonly items: number | null
}

/**
 * The yardstick of a benchmark, or null on the scale `other` without a margin, which has no default there.
 */
export function yardstickOf(benchmark: Benchmark): Yardstick | null {
  const margin = benchmark.margin ?? defaultMargin(benchmark.scale)
  if (margin === null) return null
  return {
    benchmark: benchmark.id,
    scale: benchmark.scale,
    sigma: benchmark.direction === 'higher' ? 1 : -1,
    size: sizeOf(benchmark.scale),
    margin,
    floor: benchmark.floor ?? defaultFloor(benchmark.scale, margin),
    items: benchmark.items ?? null,
  }
}

/** S, the size of a scale. */
export function sizeOf(scale: Scale): 100 | 1 | null {
  if (scale === 'other') return null
  return scale === 'percent' ? 100 : 1
}

/** The margin where a benchmark has none of its own, in its unit; null on a scale of its own. */
export function defaultMargin(scale: Scale): number | null {
  if (scale === 'other') return null
  return scale === 'percent' ? 2 : 0.02
}

function defaultFloor(scale: Scale, margin: number): number {
  if (scale === 'other') return margin / 4
  return scale === 'percent' ? 0.5 : 0.005
}
