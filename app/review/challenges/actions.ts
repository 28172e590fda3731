'use server'
import { withoutBlanks } from '@/app/review/form-names'
import { decideChallenge, leaveChallenge, takeChallenge } from '@/lib/vendors/challenge-commands'
import { action } from '@/lib/web/action'

export const take = action(takeChallenge, { redirectTo: ({ id }) => `/review/challenges/${id}` })

export const leave = action(leaveChallenge, { redirectTo: ({ id }) => `/review/challenges/${id}` })

export const decide = action(decideChallenge, {
  prepare: withoutBlanks,
  redirectTo: ({ id }) => `/review/challenges/${id}`,
})
