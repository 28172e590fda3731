/** When to ask again, in seconds, for what could not be answered because the database is away. */
export const retryAfterSeconds = '5'

/**
 * Whether this process has lost the database: then what went wrong went wrong for that, and is over soon. The errors
 * themselves do not tell it reliably; each library has its own, and Next.js hides those of pages.
 */
export function isDatabaseAway(): boolean {
  return globalThis.countercheckFollower?.isConnected() === false
}
