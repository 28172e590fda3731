/** What went wrong, in words every transport understands. Anything else that is thrown is a bug. */
export type ErrorCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'gone'
  | 'conflict'
  | 'limited'

/** A problem with one field: its path in the input, and a message id with its values. */
export type FieldIssue = {
  path: (string | number)[]
  message: string
  values?: Record<string, string | number>
  /** An entry of the registry or a source that the sentence is about, for those who may see it. */
  entry?: { kind: EntryKind; id: string; name: string }
}

export type EntryKind = 'organization' | 'model' | 'benchmark' | 'source'

export type ErrorDetails = {
  /** Message id under `errors.` that says why, e.g. `assessment.own`. */
  reason: string
  values?: Record<string, string | number>
  issues?: FieldIssue[]
  /** What the second writer needs to see: the current state of what they tried to change. */
  current?: unknown
  retryAfterSeconds?: number
}

/** Thrown by domains; mapped once by each transport (actions, routes, command line). */
export class DomainError extends Error {
  override name = 'DomainError'
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails,
  ) {
    super(`${code}: ${details.reason}`)
  }
}
