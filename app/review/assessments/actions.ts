'use server'
import { withoutBlanks } from '@/app/review/form-names'
import { inWords } from '@/app/review/in-words'
import {
  approveAssessment,
  proposeAssessment,
  returnAssessment,
  withdrawProposal,
} from '@/lib/verdicts/commands'
import { recordAnswer } from '@/lib/verdicts/contact-commands'
import { proposeRestoration } from '@/lib/verdicts/restore-commands'
import { action } from '@/lib/web/action'

export const propose = action(proposeAssessment, {
  prepare: withoutBlanks,
  redirectTo: ({ id }) => `/review/assessments/${id}`,
})

export const approve = action(approveAssessment, {
  presentCurrent: inWords,
  redirectTo: ({ id }) => `/review/assessments/${id}`,
})

export const sendBack = action(returnAssessment, { redirectTo: ({ id }) => `/review/assessments/${id}` })

export const takeBack = action(withdrawProposal, { redirectTo: ({ id }) => `/review/assessments/${id}` })

export const restore = action(proposeRestoration, {
  prepare: withoutBlanks,
  redirectTo: ({ id }) => `/review/assessments/${id}`,
})

export const addAnswer = action(recordAnswer, {
  prepare: withoutBlanks,
  redirectTo: ({ id }) => `/review/assessments/${id}`,
})
