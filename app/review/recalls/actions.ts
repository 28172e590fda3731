'use server'
import { withoutBlanks } from '@/app/review/form-names'
import { liftRecall, recallHarness } from '@/lib/recalls/commands'
import { action } from '@/lib/web/action'

export const recall = action(recallHarness, {
  prepare: withoutBlanks,
  redirectTo: ({ id }) => `/review/recalls/${id}`,
})

export const lift = action(liftRecall, {
  prepare: withoutBlanks,
  redirectTo: ({ id }) => `/review/recalls/${id}`,
})
