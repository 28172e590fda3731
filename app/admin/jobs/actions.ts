'use server'
import { startJob, startJobAgain } from '@/lib/jobs/commands'
import { action } from '@/lib/web/action'

export const start = action(startJob)

export const startAgain = action(startJobAgain)
