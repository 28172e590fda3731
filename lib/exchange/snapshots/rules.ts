/**
 * Which kept snapshots may go: all but the newest `kept`, and of every month the first, which stays so that what was
 * cited can be had again.
 *
 * @param days YYYY-MM-DD, each once
 */
export function outlived(days: readonly string[], kept: number): string[] {
  const sorted = days.toSorted()
  const firsts = new Map<string, string>()
  for (const day of sorted) firsts.set(day.slice(0, 7), firsts.get(day.slice(0, 7)) ?? day)
  const old = sorted.slice(0, Math.max(0, sorted.length - kept))
  return old.filter((day) => firsts.get(day.slice(0, 7)) !== day)
}
