'use server'
import { requestVerification } from '@/lib/audit/verification-commands'
import { action } from '@/lib/web/action'

export const verify = action(requestVerification, { redirectTo: '/admin/audit#verification' })
