import { createHash } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { DomainError } from '@/lib/core/error'

/** So many at once; then one in every `thenEverySeconds` until `perSeconds` have passed. */
export type Pace = { name: string; burst: number; perSeconds: number; thenEverySeconds: number }

/** Sign-in attempts on one account, whoever makes them. Slowed, never locked: the owner gets a turn too. */
export const perAccount: Pace = { name: 'account', burst: 10, perSeconds: 900, thenEverySeconds: 10 }
/** Sign-in attempts from one address, on whichever accounts. */
export const perAddress: Pace = { name: 'address', burst: 30, perSeconds: 900, thenEverySeconds: 5 }

/**
 * Codes of a second factor that are tried on one account, counted once for all browsers that it knows and once for all
 * others. Of a million codes three count at a time: whoever knows the password and tries at this pace for a year has a
 * chance of about one in twelve.
 */
export const perSecondStep: readonly Pace[] = [
  { name: 'second-step', burst: 5, perSeconds: 900, thenEverySeconds: 60 },
  { name: 'second-step-day', burst: 30, perSeconds: 86_400, thenEverySeconds: 1800 },
]

/**
 * Counts one attempt before it is made, in PostgreSQL, so that all processes and parallel attempts share the count.
 *
 * @param key who or what is counted; only its hash is stored
 * @throws DomainError limited, with the seconds to wait
 */
export async function countAttempt(pool: pg.Pool, pace: Pace, key: string): Promise<void> {
  const { burst, trickle } = limiters(pool, pace)
  const hashed = hashOf(key)
  if (await admits(burst, hashed)) return
  const refused = await consume(trickle, hashed)
  if (refused) {
    const retryAfterSeconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw new DomainError('limited', { reason: 'sign_in.limited', retryAfterSeconds })
  }
}

/** Forgets the attempts on an account, after one that was right. */
export async function forgetAttempts(pool: pg.Pool, pace: Pace, key: string): Promise<void> {
  const { burst, trickle } = limiters(pool, pace)
  await Promise.all([burst.delete(hashOf(key)), trickle.delete(hashOf(key))])
}

function limiters(pool: pg.Pool, { name, burst, perSeconds, thenEverySeconds }: Pace) {
  return {
    burst: limiter(pool, { name, points: burst, seconds: perSeconds }),
    trickle: limiter(pool, { name: `${name}-slow`, points: 1, seconds: thenEverySeconds }),
  }
}

/** A counter in the table `rate_limit`: `points` in `seconds`. */
export function limiter(
  pool: pg.Pool,
  rate: { name: string; points: number; seconds: number },
): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool,
    schemaName: 'public',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: rate.name,
    points: rate.points,
    duration: rate.seconds,
  })
}

/** Takes one point; null when there was one, else when there will be. The library rejects with that, not with an Error. */
export async function consume(from: RateLimiterPostgres, key: string): Promise<RateLimiterRes | null> {
  try {
    await from.consume(key)
    return null
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused
    throw refused
  }
}

async function admits(from: RateLimiterPostgres, key: string): Promise<boolean> {
  return (await consume(from, key)) === null
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}
