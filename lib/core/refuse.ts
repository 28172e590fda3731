import { latestToday } from './day'
import { DomainError, type ErrorCode, type ErrorDetails } from './error'

/** A refusal for a guard to return: a code, the reason's message id, and what else the reader needs. */
export function refused(
  code: ErrorCode,
  reason: string,
  details: Omit<ErrorDetails, 'reason'> = {},
): DomainError {
  return new DomainError(code, { reason, ...details })
}

/** The second writer is told: the row has changed since they loaded it, and this is what it holds now. */
export function refuseStale(given: number, row: { revision: number }, current: unknown): DomainError | null {
  return given === row.revision ? null : refused('conflict', 'stale', { current })
}

/** Days (by the path of their field) that have begun nowhere on earth yet; null when there are none. */
export function refuseDaysToCome(days: Record<string, string | undefined>, now: Date): DomainError | null {
  const issues = Object.entries(days)
    .filter(([, day]) => day !== undefined && day > latestToday(now))
    .map(([field]) => ({ path: field.split('.'), message: 'in_the_future' }))
  return issues.length === 0 ? null : refused('invalid', 'invalid', { issues })
}

/** A refusal whose fields stand in a part of a larger form. */
export function inPart(refusal: DomainError, ...part: (string | number)[]): DomainError {
  const { code, details } = refusal
  if (!details.issues) return refusal
  const issues = details.issues.map((issue) => ({ ...issue, path: [...part, ...issue.path] }))
  return new DomainError(code, { ...details, issues })
}
