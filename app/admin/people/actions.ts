'use server'
import { untieIdentity } from '@/lib/auth/commands/identities'
import { createInvitation, createReset, withdrawInvitation } from '@/lib/auth/commands/invitations'
import { disablePerson, enablePerson, setRoles } from '@/lib/auth/commands/people'
import { resetSecondFactor } from '@/lib/auth/commands/second-factor'
import { revokeAllSessions, revokeSession } from '@/lib/auth/commands/sessions'
import { revokeToken } from '@/lib/auth/commands/tokens'
import { bindVendor, unbindVendor } from '@/lib/auth/commands/vendor-accounts'
import { action } from '@/lib/web/action'

export const invite = action(createInvitation)
export const makeResetLink = action(createReset)
export const withdraw = action(withdrawInvitation, { redirectTo: '/admin/people' })
export const saveRoles = action(setRoles)
export const disable = action(disablePerson)
export const enable = action(enablePerson)
export const endSession = action(revokeSession)
export const endAllSessions = action(revokeAllSessions)
export const takeSecondFactor = action(resetSecondFactor)
export const untie = action(untieIdentity)
export const bind = action(bindVendor)
export const unbind = action(unbindVendor)
export const endToken = action(revokeToken)
