'use server'
import { toBulkChange } from '@/app/review/bulk-input'
import { changeMany } from '@/lib/queue/bulk-commands'
import { saveView } from '@/lib/queue/view-commands'
import { action } from '@/lib/web/action'

/** What can be done at once says so where it was asked for; the rest has a page that shows how far it is. */
export const changeSeveral = action(changeMany, {
  prepare: toBulkChange,
  redirectTo: ({ jobId }) => (jobId === null ? null : `/review/changes/${jobId}`),
})

export const keepView = action(saveView, { redirectTo: ({ filter }) => `/review?${filter}` })
