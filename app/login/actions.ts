'use server'
import { openSession } from '@/lib/auth/commands/sessions'
import { action } from '@/lib/web/action'
import { safeNext } from '@/lib/web/request'
import { checkSecondStep, completeSignIn } from '@/lib/web/second-step'
import { setSessionCookie } from '@/lib/web/session-cookie'
import { checkSignIn } from '@/lib/web/sign-in'

export const signIn = action(openSession, {
  prepare: checkSignIn,
  after: ({ sessionId }) => setSessionCookie(sessionId),
  redirectTo: (_, { next }) => safeNext(next),
})

export const finishSignIn = action(openSession, {
  prepare: checkSecondStep,
  after: completeSignIn,
  redirectTo: (_, { next }) => safeNext(next),
})
