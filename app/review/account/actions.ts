'use server'
import { changeKeys, changeLanguage, changePassword } from '@/lib/auth/commands/account'
import { untieOwnIdentity } from '@/lib/auth/commands/identities'
import { declareInterest, endInterest } from '@/lib/auth/commands/interests'
import {
  beginSecondFactor,
  confirmSecondFactor,
  disableSecondFactor,
} from '@/lib/auth/commands/second-factor'
import { closeAllSessions, closeOtherSessions, closeSession } from '@/lib/auth/commands/sessions'
import { action } from '@/lib/web/action'
import { clearSessionCookie } from '@/lib/web/session-cookie'
import {
  afterFactorChange,
  countFactorChange,
  countPasswordChange,
  rememberOwnBrowser,
} from '@/lib/web/sign-in'

export const signOut = action(closeSession, { after: clearSessionCookie, redirectTo: '/login' })

export const endSession = action(closeSession, {
  after: async ({ own }) => (own ? clearSessionCookie() : undefined),
  redirectTo: ({ own }) => (own ? '/login' : '/review/account'),
})

export const endAllSessions = action(closeAllSessions, { after: clearSessionCookie, redirectTo: '/login' })

export const endOtherSessions = action(closeOtherSessions)

/** Without a redirect the whole page is made anew, its `lang` too. */
export const saveLanguage = action(changeLanguage)

export const saveKeys = action(changeKeys, { redirectTo: '/review/account#keys' })

export const savePassword = action(changePassword, {
  prepare: countPasswordChange,
  after: rememberOwnBrowser,
  redirectTo: '/review/account',
})

export const beginFactor = action(beginSecondFactor, { prepare: countPasswordChange })

export const confirmFactor = action(confirmSecondFactor, {
  prepare: countFactorChange,
  after: afterFactorChange,
})

export const disableFactor = action(disableSecondFactor, {
  prepare: countFactorChange,
  after: afterFactorChange,
  redirectTo: '/review/account',
})

export const untie = action(untieOwnIdentity, { redirectTo: '/review/account' })

export const declare = action(declareInterest, { redirectTo: '/review/account' })

export const end = action(endInterest, { redirectTo: '/review/account' })
