import { cookies } from 'next/headers'
import { countAttempt, forgetAttempts, perSecondStep } from '@/lib/auth/attempts'
import { isKnownBrowser } from '@/lib/auth/known-browser'
import { findEmail } from '@/lib/auth/read'
import { SecondStepCode } from '@/lib/auth/schema'
import { secondStepCookie, secondStepOf, secondStepToken } from '@/lib/auth/session-token'
import { DomainError } from '@/lib/core/error'
import { safeNext } from './request'
import { serverContext } from './server-context'
import { attemptOrigin, rememberBrowser, setSessionCookie, userAgent } from './session-cookie'

/**
 * Remembers in the browser that is being answered who has shown the first of two factors.
 *
 * @returns the path of the page that asks for the second
 */
export async function askSecondStep(personId: string, next: unknown): Promise<string> {
  const { name, options } = secondStepCookie()
  const jar = await cookies()
  jar.set(name, await secondStepToken(personId), options)
  return `/login/code?next=${encodeURIComponent(safeNext(next))}`
}

/** Who has shown the first factor in this browser within the last ten minutes, or null. */
export async function pendingPerson(): Promise<string | null> {
  const token = (await cookies()).get(secondStepCookie().name)?.value
  return token ? secondStepOf(token) : null
}

/** Turns the form that asks for the code into the input of `openSession`, and counts the attempt. */
export async function checkSecondStep(sent: Record<string, unknown>): Promise<Record<string, unknown>> {
  const personId = await pendingPerson()
  if (!personId) throw new DomainError('unauthenticated', { reason: 'sign_in.second_step_over' })
  const code = SecondStepCode.safeParse(sent.code)
  if (!code.success) throw missingCode()
  await countSecondStep(personId)
  return { personId, userAgent: await userAgent(), code: code.data }
}

/** Counts a code that is about to be tried. Guessing by others does not slow a browser that its owner has used. */
export async function countSecondStep(personId: string): Promise<void> {
  const { pool } = serverContext()
  const key = await countedUnder(personId)
  for (const pace of perSecondStep) await countAttempt(pool, pace, key)
}

/** What the browser is given once both factors were right. */
export async function completeSignIn(opened: { sessionId: string; personId: string }): Promise<void> {
  await forgetSecondStep(opened.personId)
  await setSessionCookie(opened.sessionId)
  await rememberBrowser((await findEmail(serverContext().db, opened.personId)) ?? '')
  const { name, options } = secondStepCookie()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}

/** After a code that was right. */
export async function forgetSecondStep(personId: string): Promise<void> {
  const { pool } = serverContext()
  const key = await countedUnder(personId)
  for (const pace of perSecondStep) await forgetAttempts(pool, pace, key)
}

async function countedUnder(personId: string): Promise<string> {
  const email = (await findEmail(serverContext().db, personId)) ?? ''
  const { browserMark } = await attemptOrigin()
  return isKnownBrowser(browserMark, email) ? `${personId} ${browserMark}` : personId
}

function missingCode(): DomainError {
  const issues = [{ path: ['code'], message: 'required' }]
  return new DomainError('invalid', { reason: 'invalid', issues })
}
