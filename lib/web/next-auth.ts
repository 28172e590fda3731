import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import GithubProvider from 'next-auth/providers/github'
import GoogleProvider from 'next-auth/providers/google'
import type { Provider } from 'next-auth/providers/index'
import { anonymousActor } from '@/lib/auth/actor'
import { acceptInvitationElsewhere } from '@/lib/auth/commands/acceptance'
import { openSession } from '@/lib/auth/commands/sessions'
import { checkCredentials } from '@/lib/auth/credentials'
import { findByIdentity } from '@/lib/auth/outside-identity'
import { type OutsideProvider, outsideProviders } from '@/lib/auth/providers'
import { hasSecondFactor } from '@/lib/auth/second-factor/read'
import { sessionLifeDays } from '@/lib/auth/session'
import { sessionCookie } from '@/lib/auth/session-token'
import { execute } from '@/lib/core/command'
import { env } from '@/lib/core/env'
import { DomainError } from '@/lib/core/error'
import { logDoubtful, logUnexpected } from './log'
import { askSecondStep } from './second-step'
import { serverContext } from './server-context'
import { attemptOrigin, callbackPath, userAgent } from './session-cookie'

/**
 * next-auth's settings for one request. Its token carries the id of a session row and nothing else.
 *
 * @param invitation token of the invitation that is being accepted by signing in elsewhere, if one is
 */
export function authOptions(invitation: string | null): NextAuthOptions {
  const { name, options } = sessionCookie()
  const outside = outsideProviders(env())
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionLifeDays * 86_400 },
    pages: { signIn: '/login', signOut: '/login', error: '/login' },
    cookies: { sessionToken: { name, options } },
    providers: [passwordProvider(), ...outside.map(asProvider)],
    logger: {
      error: (code, details) => {
        const log = code === 'OAUTH_CALLBACK_ERROR' ? logDoubtful : logUnexpected
        log(`next-auth ${code}`, causeOf(details))
      },
      warn: () => {},
    },
    callbacks: {
      signIn: async ({ account, user }) => {
        const provider = outside.find(({ id }) => id === account?.provider)
        if (!provider) return account?.provider === 'credentials'
        const admitted = await admitOutside(provider, user.id, invitation)
        return admitted === true ? secondStepAfter(provider, user.id) : admitted
      },
      jwt: async ({ token, account, user }) => {
        if (!account) return { sid: token.sid }
        const provider = outside.find(({ id }) => id === account.provider)
        const personId = provider
          ? await findByIdentity(serverContext().db, provider.issuer, user.id)
          : user.id
        const input = { personId, userAgent: await userAgent() }
        const { sessionId } = await execute({ ...serverContext(), actor: anonymousActor }, openSession, input)
        return { sid: sessionId }
      },
      // Who is signed in is read from the database; this answer would only repeat a token.
      session: async ({ session }) => ({ expires: session.expires }),
    },
  }
}

function passwordProvider(): Provider {
  return CredentialsProvider({
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    authorize: async (given) => {
      const { email, password } = given ?? {}
      const { personId } = await checkCredentials(serverContext(), { email, password }, await attemptOrigin())
      if (await hasSecondFactor(serverContext().db, personId)) throw new Error('second_step')
      return { id: personId }
    },
  })
}

function asProvider({ id, name, issuer, clientId, clientSecret }: OutsideProvider): Provider {
  const keys = { clientId, clientSecret }
  if (id === 'github') return GithubProvider({ ...keys, authorization: { params: { scope: '' } } })
  if (id === 'google') return GoogleProvider({ ...keys, authorization: { params: { scope: 'openid' } } })
  return {
    id,
    name,
    type: 'oauth',
    ...keys,
    issuer,
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    profile: ({ sub }: { sub: string }) => ({ id: sub }),
  }
}

/** An outside account opens what it is tied to, or is tied now by the invitation that is open; else nothing. */
async function admitOutside(
  { id, issuer }: OutsideProvider,
  subject: string,
  invitation: string | null,
): Promise<true | string> {
  const context = { ...serverContext(), actor: anonymousActor }
  if (await findByIdentity(context.db, issuer, subject)) return true
  if (!invitation) return '/login?error=not_invited'
  try {
    const identity = { provider: id, issuer, subject }
    await execute(context, acceptInvitationElsewhere, { token: invitation, identity })
    return true
  } catch (error) {
    if (error instanceof DomainError)
      return `/accept/${encodeURIComponent(invitation)}?error=${error.details.reason}`
    throw error
  }
}

/** Another site's word is one factor: whoever has a second one here shows it before the session opens. */
async function secondStepAfter({ issuer }: OutsideProvider, subject: string): Promise<true | string> {
  const { db } = serverContext()
  const personId = await findByIdentity(db, issuer, subject)
  if (!personId || !(await hasSecondFactor(db, personId))) return true
  return askSecondStep(personId, await callbackPath())
}

function causeOf(details: unknown): unknown {
  return details instanceof Error || typeof details !== 'object'
    ? details
    : Reflect.get(details ?? {}, 'error')
}
