'use server'
import { ofOneClaim } from '@/app/review/claims/bench-place'
import { handOver } from '@/lib/queue/hand-over-command'
import { tagClaims, untagClaims } from '@/lib/queue/tag-commands'
import { action } from '@/lib/web/action'

export const assign = action(handOver)

export const tag = action(tagClaims, { prepare: ofOneClaim })

export const untag = action(untagClaims, { prepare: ofOneClaim })
