/** A YYYY-MM-DD day as the database's date (midnight UTC), or null. */
export function optionalDate(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(`${day}T00:00:00Z`)
}

/** The day of a date as YYYY-MM-DD. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** The latest day that has begun anywhere on earth, YYYY-MM-DD: the islands farthest east are 14 hours ahead of UTC. */
export function latestToday(now: Date): string {
  return dayOf(new Date(now.getTime() + 14 * 3_600_000))
}
