import { randomUUID } from 'node:crypto'
import { env } from '@/lib/core/env'

/**
 * Writes an error that nobody foresaw as one JSON line on stderr.
 *
 * @returns the number that the reader is told, to find the line by
 */
export function logUnexpected(where: string, error: unknown): string {
  const requestId = randomUUID()
  const { message, stack, cause } = error instanceof Error ? error : new Error(String(error))
  write('error', { requestId, where: withoutToken(where), message, stack, cause: causeOf(cause) })
  return requestId
}

/** Writes why another site's answer was not believed: a wrong setting, or somebody's attempt. */
export function logDoubtful(where: string, error: unknown): void {
  write('warn', { where, message: error instanceof Error ? error.message : String(error) })
}

/** The address of an invitation or reset link opens an account to whoever reads it. */
function withoutToken(where: string): string {
  return where.replace(/(\/accept\/)[^/\s]+/g, '$1…')
}

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const

function write(level: 'warn' | 'error', line: Record<string, unknown>): void {
  if (levels.indexOf(level) < levels.indexOf(env().LOG_LEVEL)) return
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, ...line })}\n`)
}

function causeOf(cause: unknown): string | undefined {
  if (cause === undefined) return undefined
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
}
