const millisecondsOfDay = 86_400_000
const first = Date.UTC(2000, 0, 1)

/** Days since 2000 of a day written YYYY-MM-DD. */
export function dayNumber(day: string): number {
  return Math.floor((Date.parse(day) - first) / millisecondsOfDay)
}

/** A day as YYYY-MM-DD by its number since 2000. */
export function dayOf(number: number): string {
  return new Date(first + number * millisecondsOfDay).toISOString().slice(0, 10)
}
