'use server'
import { deleteView, renameView } from '@/lib/queue/view-commands'
import { action } from '@/lib/web/action'

export const rename = action(renameView, { redirectTo: '/review/views' })

export const remove = action(deleteView, { redirectTo: '/review/views' })
