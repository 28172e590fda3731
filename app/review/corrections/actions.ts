'use server'
import { withoutBlanks } from '@/app/review/form-names'
import { inWords } from '@/app/review/in-words'
import { correctText } from '@/lib/corrections/commands'
import {
  approveCorrection,
  proposeCorrection,
  returnCorrection,
  withdrawCorrection,
} from '@/lib/corrections/proposal-commands'
import { action } from '@/lib/web/action'
import { whatChanges } from './what-changes'

export const correctWords = action(correctText, {
  prepare: whatChanges('words'),
  redirectTo: ({ id }) => `/review/claims/${id}/corrections`,
})

export const propose = action(proposeCorrection, {
  prepare: whatChanges('whole'),
  redirectTo: ({ id }) => `/review/corrections/${id}`,
})

export const proposeRetraction = action(proposeCorrection, {
  prepare: withoutBlanks,
  redirectTo: ({ id }) => `/review/corrections/${id}`,
})

export const approve = action(approveCorrection, {
  presentCurrent: inWords,
  redirectTo: ({ id }) => `/review/corrections/${id}`,
})

export const sendBack = action(returnCorrection, { redirectTo: ({ id }) => `/review/corrections/${id}` })

export const takeBack = action(withdrawCorrection, { redirectTo: ({ id }) => `/review/corrections/${id}` })
