const dayMs = 86_400_000

/**
 * The day so many working days after another one, both YYYY-MM-DD. Working days are Monday to Friday; public holidays
 * differ between the countries of vendors and are not left out, so a deadline can be set later by hand.
 */
export function addWorkingDays(day: string, count: number): string {
  let at = Date.parse(`${day}T00:00:00Z`)
  for (let left = count; left > 0; ) {
    at += dayMs
    if (isWorkingDay(at)) left -= 1
  }
  return new Date(at).toISOString().slice(0, 10)
}

function isWorkingDay(at: number): boolean {
  const weekday = new Date(at).getUTCDay()
  return weekday >= 1 && weekday <= 5
}
