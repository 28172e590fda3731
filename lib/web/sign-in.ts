import { redirect } from 'next/navigation'
import { anonymousActor } from '@/lib/auth/actor'
import { countAttempt, perAccount } from '@/lib/auth/attempts'
import { openSession } from '@/lib/auth/commands/sessions'
import { checkCredentials } from '@/lib/auth/credentials'
import { findMarkedAccount } from '@/lib/auth/marked-account'
import { forgetAllCodes } from '@/lib/auth/second-factor/attempts'
import { execute } from '@/lib/core/command'
import { askSecondStep, countSecondStep } from './second-step'
import { currentPerson, serverContext } from './server-context'
import { attemptOrigin, rememberBrowser, setSessionCookie, userAgent } from './session-cookie'

/**
 * Turns the sign-in form into the input of `openSession`: checks the password and counts the attempt. Whoever has a
 * second factor is led to the page that asks for it; only after that is the browser one that its owner has used.
 */
export async function checkSignIn(sent: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { email, password, next } = sent
  const origin = await attemptOrigin()
  const { personId, account } = await checkCredentials(serverContext(), { email, password }, origin)
  if (account.factorSince) redirect(await askSecondStep(personId, next))
  await rememberBrowser(account)
  return { personId, userAgent: await userAgent() }
}

/** The same for changes to the second factor, which take the password and a code. */
export async function countFactorChange(sent: Record<string, unknown>): Promise<Record<string, unknown>> {
  const person = await currentPerson()
  if (person) await countSecondStep(person.actor.id)
  return sent.currentPassword === undefined ? sent : countPasswordChange(sent)
}

/** A code that was right makes up for those that were not. */
export async function afterFactorChange(): Promise<void> {
  const person = await currentPerson()
  if (person) await forgetAllCodes(serverContext().pool, person.actor.id)
  await rememberOwnBrowser()
}

/** After a change of the password or the second factor: the browser in which its owner made it stays known. */
export async function rememberOwnBrowser(): Promise<void> {
  const person = await currentPerson()
  const account = person && (await findMarkedAccount(serverContext().db, person.actor.id))
  if (account) await rememberBrowser(account)
}

const ownPassword = { ...perAccount, name: 'own-password' }

/** Whoever finds an open browser must not be able to guess at the password at full speed. */
export async function countPasswordChange(sent: Record<string, unknown>): Promise<Record<string, unknown>> {
  const person = await currentPerson()
  if (person) await countAttempt(serverContext().pool, ownPassword, person.actor.id)
  return sent
}

/** Signs in somebody who has just shown that an account is theirs, by other means than its password. */
export async function signInAs(personId: string): Promise<void> {
  const account = await findMarkedAccount(serverContext().db, personId)
  if (account?.factorSince) redirect(await askSecondStep(personId, '/review'))
  const context = { ...serverContext(), actor: anonymousActor }
  const { sessionId } = await execute(context, openSession, { personId, userAgent: await userAgent() })
  await setSessionCookie(sessionId)
  if (account) await rememberBrowser(account)
}
