import { cookies } from 'next/headers'
import { findMarkedAccount } from '@/lib/auth/marked-account'
import { SecondStepCode } from '@/lib/auth/schema'
import { countCode, forgetCodes } from '@/lib/auth/second-factor/attempts'
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

/** Counts a code that is about to be tried in this browser. */
export async function countSecondStep(personId: string): Promise<void> {
  const { browserMark } = await attemptOrigin()
  await countCode(serverContext(), { personId, browserMark })
}

type Opened = { sessionId: string; personId: string }

/** What the browser is given once both factors were right. */
export async function completeSignIn({ sessionId, personId }: Opened): Promise<void> {
  const { browserMark } = await attemptOrigin()
  await forgetCodes(serverContext(), { personId, browserMark })
  await setSessionCookie(sessionId)
  const account = await findMarkedAccount(serverContext().db, personId)
  if (account) await rememberBrowser(account)
  const { name, options } = secondStepCookie()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}

function missingCode(): DomainError {
  const issues = [{ path: ['code'], message: 'required' }]
  return new DomainError('invalid', { reason: 'invalid', issues })
}
