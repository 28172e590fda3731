import type pg from 'pg'
import { z } from 'zod'
import { isClean } from '@/lib/core/clean-text'
import { DomainError } from '@/lib/core/error'
import type { Database } from '@/lib/db/client'
import { countAttempt, forgetAttempts, perAccount, perAddress } from './attempts'
import { knownBrowser } from './known-browser'
import { type MarkedAccount, markedAccount, markedFields } from './marked-account'
import { verifyPassword } from './password'

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: 'invalid_email' }))

/** What the sign-in form sends. Nothing in it is judged before the attempt is counted. */
const Credentials = z.strictObject({
  email: z.string().max(254).refine(isClean),
  password: z.string().max(1000),
})

type Ground = { db: Database; pool: pg.Pool }

/** Where an attempt comes from: an address, and the mark of a browser that has signed in before, if it has one. */
export type AttemptOrigin = { address: string; browserMark: string | undefined }

/**
 * The person whose e-mail and password these are. Counts the attempt, and answers in the same words and after the same
 * work whether or not there is such an account. Guessing by others does not slow a browser that its owner has used.
 *
 * @returns the person's id, and the account as the password was checked against it
 * @throws DomainError unauthenticated, or limited
 */
export async function checkCredentials(
  { db, pool }: Ground,
  given: { email: unknown; password: unknown },
  { address, browserMark }: AttemptOrigin,
): Promise<{ personId: string; account: MarkedAccount }> {
  const credentials = Credentials.safeParse(given)
  const email = credentials.data?.email.trim().toLowerCase() ?? ''
  await countAttempt(pool, perAddress, address)
  const person = await db.person.findFirst({
    where: { email, kind: 'person' },
    select: { id: true, disabledAt: true, ...markedFields },
  })
  const account = person ? markedAccount(person) : nobody
  const browser = knownBrowser(browserMark, account)
  const counted = browser ? `${email} ${browser}` : email
  await countAttempt(pool, perAccount, counted)
  const right = await verifyPassword(account.passwordHash, credentials.data?.password ?? '')
  if (!right || !person || person.disabledAt) throw signInFailed()
  await forgetAttempts(pool, perAccount, counted)
  return { personId: person.id, account }
}

const nobody: MarkedAccount = { email: '', passwordHash: null, factorSince: null }

function signInFailed(): DomainError {
  return new DomainError('unauthenticated', { reason: 'sign_in.failed' })
}
