'use server'
import { declareInterest } from '@/lib/auth/commands/interests'
import { declareAllInterests, inviteOutside } from '@/lib/outside/commands'
import { approveAssessment, returnAssessment } from '@/lib/verdicts/commands'
import { action } from '@/lib/web/action'
import { mailInvitation } from '@/lib/web/mail-invitation'
import { inWords } from '../in-words'

export const invite = action(inviteOutside, { after: mailInvitation })

export const declare = action(declareInterest, { redirectTo: '/review/outside' })

export const declareAll = action(declareAllInterests, { redirectTo: ({ id }) => `/review/outside/${id}` })

export const approve = action(approveAssessment, {
  presentCurrent: inWords,
  redirectTo: '/review/outside/done',
})

export const sendBack = action(returnAssessment, { redirectTo: '/review/outside/done' })
