'use server'
import { createToken, revokeOwnToken } from '@/lib/auth/commands/tokens'
import { action } from '@/lib/web/action'

export const create = action(createToken)
export const revoke = action(revokeOwnToken)
