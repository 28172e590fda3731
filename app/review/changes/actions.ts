'use server'
import { stopChange } from '@/lib/queue/bulk-commands'
import { action } from '@/lib/web/action'

export const stop = action(stopChange, { redirectTo: ({ id }) => `/review/changes/${id}` })
