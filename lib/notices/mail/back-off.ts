const mostAttempts = 10
const minuteMs = 60_000
const longestMs = 6 * 60 * minuteMs

/** When a mail is tried again after so many attempts: 1, 4, 16, 64, 256 minutes, then every six hours; null after ten. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  if (attempts >= mostAttempts) return null
  return new Date(now.getTime() + Math.min(longestMs, minuteMs * 4 ** Math.max(0, attempts - 1)))
}
