'use server'
import { withoutBlanks } from '@/app/review/form-names'
import { agreeRedaction, askRedaction, declineRedaction } from '@/lib/redactions/commands'
import { action } from '@/lib/web/action'

export const ask = action(askRedaction, {
  prepare: withoutBlanks,
  redirectTo: ({ id }) => `/admin/redactions/${id}`,
})

export const agree = action(agreeRedaction, { redirectTo: ({ id }) => `/admin/redactions/${id}` })

export const decline = action(declineRedaction, { redirectTo: ({ id }) => `/admin/redactions/${id}` })
