import { DomainError, type ErrorCode } from '@/lib/core/error'
import { errorText, fieldText } from '@/lib/i18n/desk'
import { isDatabaseAway, retryAfterSeconds } from './database-away'
import { fieldName } from './form-path'

const statusOf: Record<ErrorCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  limited: 429,
}

/** Refusals of a body before its content is looked at, and of a key that was used, have statuses of their own. */
const statusOfReason: Record<string, number> = {
  'request.too_large': 413,
  'request.not_json_type': 415,
  'idempotency.other_request': 422,
}

/** What people are told of their form says nothing to a program, whose faults stand in `errors`. */
const saidOf: Record<string, string> = { invalid: 'request.faults' }

const titleOf: Record<ErrorCode, string> = {
  invalid: 'Invalid request',
  unauthenticated: 'Not signed in',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  conflict: 'Changed in the meantime',
  gone: 'Gone',
  limited: 'Too many requests',
}

/**
 * A refusal as application/problem+json (RFC 9457); anything but a DomainError becomes a 500 that tells nothing, or a 503
 * while the database is away.
 */
export function problemResponse(error: unknown, requestId: string): Response {
  if (!(error instanceof DomainError)) return unexpected(requestId)
  const { code, details } = error
  const seconds = details.retryAfterSeconds
  const values = { ...details.values, ...(seconds === undefined ? {} : { seconds }) }
  const errors = details.issues?.map(({ path, message, values: bounds }) => ({
    field: fieldName(path),
    pointer: path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    detail: fieldText('en', message, bounds),
  }))
  const body = {
    type: 'about:blank',
    title: titleOf[code],
    status: statusOfReason[details.reason] ?? statusOf[code],
    detail: errorText('en', { code, reason: saidOf[details.reason] ?? details.reason, values }),
    code,
    reason: details.reason,
    ...(errors ? { errors } : {}),
  }
  return problem(body, seconds === undefined ? {} : { 'retry-after': String(seconds) })
}

export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  [extension: string]: unknown
}

function unexpected(requestId: string): Response {
  const detail = errorText('en', { code: 'unexpected', reason: 'code.unexpected', values: { requestId } })
  const body = { type: 'about:blank', detail, requestId }
  if (!isDatabaseAway()) return problem({ ...body, title: 'Internal error', status: 500 })
  const title = 'Not available for a moment'
  return problem({ ...body, title, status: 503 }, { 'retry-after': retryAfterSeconds })
}

/** Any answer of the type application/problem+json. */
export function problem(body: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}
