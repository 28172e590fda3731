import type pg from 'pg'
import { countAttempt, forgetAttempts, perSecondStep } from '@/lib/auth/attempts'
import { knownBrowser } from '@/lib/auth/known-browser'
import { findMarkedAccount } from '@/lib/auth/marked-account'
import type { Database } from '@/lib/db/client'

type Ground = { db: Database; pool: pg.Pool }
type Trying = { personId: string; browserMark: string | undefined }

/**
 * Counts a code that is about to be tried. All browsers in which the person has shown both factors share one count, all
 * others another: guessing by whoever has the password alone slows no browser that the owner has used, and more marks
 * allow no more tries.
 *
 * @throws DomainError limited
 */
export async function countCode({ db, pool }: Ground, trying: Trying): Promise<void> {
  const key = await countedUnder(db, trying)
  for (const pace of perSecondStep) await countAttempt(pool, pace, key)
}

/** After a code that was right: forgets the tries that were counted with it. */
export async function forgetCodes({ db, pool }: Ground, trying: Trying): Promise<void> {
  await forget(pool, await countedUnder(db, trying))
}

/** After a change of the second factor by its owner: forgets all tries. */
export async function forgetAllCodes(pool: pg.Pool, personId: string): Promise<void> {
  await forget(pool, elsewhere(personId))
  await forget(pool, inKnownBrowsers(personId))
}

async function forget(pool: pg.Pool, key: string): Promise<void> {
  for (const pace of perSecondStep) await forgetAttempts(pool, pace, key)
}

async function countedUnder(db: Database, { personId, browserMark }: Trying): Promise<string> {
  const account = await findMarkedAccount(db, personId)
  const isKnown = account !== null && knownBrowser(browserMark, account) !== null
  return isKnown ? inKnownBrowsers(personId) : elsewhere(personId)
}

const elsewhere = (personId: string) => personId
const inKnownBrowsers = (personId: string) => `${personId} known`
