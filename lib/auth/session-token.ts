import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { env } from '@/lib/core/env'
import { sessionLifeDays } from './session'

const maxAge = sessionLifeDays * 86_400
const Token = z.object({ sid: z.uuid() })

/** The cookie that carries the session: its name, and how browsers must treat it. */
export function sessionCookie() {
  const secure = env().SITE_URL.startsWith('https:')
  return {
    name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge } as const,
  }
}

/** next-auth's encrypted token of a session. It carries the row's id and nothing else. */
export async function sessionToken(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET, maxAge })
}

const secondStepSeconds = 600
const secondStepSalt = 'second step'
const SecondStep = z.object({ pid: z.uuid() })

/** The cookie of somebody who has shown the first of two factors. */
export function secondStepCookie() {
  const { options } = sessionCookie()
  return { name: 'countercheck.second-step', options: { ...options, maxAge: secondStepSeconds } }
}

/** Says for ten minutes that a person has shown the first of two factors. It opens nothing by itself. */
export async function secondStepToken(personId: string): Promise<string> {
  const secret = env().NEXTAUTH_SECRET
  return encode({ token: { pid: personId }, secret, salt: secondStepSalt, maxAge: secondStepSeconds })
}

/** Who that is; null for a token that is forged, too old or another one. */
export async function secondStepOf(token: string): Promise<string | null> {
  const given = { token, secret: env().NEXTAUTH_SECRET, salt: secondStepSalt }
  const claims = await decode(given).catch(() => null)
  return SecondStep.safeParse(claims).data?.pid ?? null
}

/** The session's id from a token; null for one that is forged, too old or not ours. */
export async function sessionIdOf(token: string): Promise<string | null> {
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  return Token.safeParse(claims).data?.sid ?? null
}
