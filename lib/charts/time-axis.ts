/** A stretch of days that an axis shows, in days since 1970, and the days at which its ticks stand. */
export type TimeAxis = { low: number; high: number; ticks: Tick[] }
/** `grain` is how exactly a tick's day is to be written. */
export type Tick = { day: string; at: number; grain: 'day' | 'month' | 'year' }

const dayLength = 86_400_000

/** A calendar day (YYYY-MM-DD) as a number of days since 1970. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(day) / dayLength)
}

/**
 * An axis over all of the days with room at both ends, ticks at the beginnings of days, months or years.
 *
 * @param days at least one
 * @param most how many ticks there may be at most
 */
export function timeAxisOver(days: readonly string[], most = 4): TimeAxis {
  const numbers = days.map(dayNumber)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  const room = Math.max(5, (last - first) * 0.04)
  const [low, high] = [first - room, last + room]
  const coarse = steps.filter(({ unit, size }) => high - low <= (most + 1) * size * (unit === 'day' ? 1 : 31))
  for (const step of coarse) {
    const ticks = ticksBy(step, low, high)
    if (ticks.length <= most) return { low, high, ticks }
  }
  return { low, high, ticks: [] }
}

/** Where a day stands on an axis, in percent of its length. */
export function percentOfTime({ low, high }: TimeAxis, day: number): number {
  return Math.round(((day - low) / (high - low)) * 10_000) / 100
}

type Step = { unit: 'day' | 'month'; size: number }

const steps: readonly Step[] = [
  ...[1, 2, 7, 14].map((size) => ({ unit: 'day' as const, size })),
  ...[1, 2, 3, 6, 12, 24, 60, 120, 600, 1200].map((size) => ({ unit: 'month' as const, size })),
]

function ticksBy({ unit, size }: Step, low: number, high: number): Tick[] {
  if (unit === 'day') {
    const first = Math.ceil(low / size)
    const count = Math.max(0, Math.floor(high / size) - first + 1)
    return Array.from({ length: count }, (_, index) => tickAt((first + index) * size, 'day'))
  }
  const start = new Date(low * dayLength)
  const from = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / size) * size
  const count = Math.ceil((high - low) / (size * 28)) + 2
  const grain = size % 12 === 0 ? 'year' : 'month'
  return Array.from({ length: count }, (_, index) => from + index * size)
    .map((month) => tickAt(Date.UTC(Math.floor(month / 12), month % 12) / dayLength, grain))
    .filter(({ at }) => at >= low && at <= high)
}

function tickAt(at: number, grain: Tick['grain']): Tick {
  return { at, grain, day: new Date(at * dayLength).toISOString().slice(0, 10) }
}
