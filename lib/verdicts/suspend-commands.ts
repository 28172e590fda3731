import { z } from 'zod'
import { lockClaim } from '@/lib/claims/read'
import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'
import { refused } from '@/lib/core/refuse'
import { requiredText } from '@/lib/i18n/local-text-schema'
import { claimTag, listTag } from '@/lib/publication/tags'
import { raiseFlag } from './flags'
import { interestsInClaims, refuseInterested } from './interests'
import { findStandingVerdict } from './standing'

/**
 * Puts a published verdict aside at once: the page says "suspended, under re-review". A new approval ends it.
 */
export const suspendVerdict = command({
  name: 'verdict.suspend',
  permission: 'claim.suspend',
  input: z.strictObject({ claimId: Id, reason: requiredText(1000) }),
  load: async ({ tx, input, actor }) => {
    await lockClaim(tx, input.claimId)
    const claim = await tx.claim.findUnique({
      where: { id: input.claimId },
      select: {
        slug: true,
        stage: true,
        flags: { where: { flag: 'suspended', liftedAt: null }, select: { id: true } },
      },
    })
    if (!claim) throw new DomainError('not_found', { reason: 'not_found' })
    return {
      ...claim,
      verdict: await findStandingVerdict(tx, input.claimId),
      interests: await interestsInClaims(tx, actor.id, [input.claimId]),
    }
  },
  guard: ({ loaded }) => {
    if (loaded.stage !== 'published' || !loaded.verdict) return refused('conflict', 'verdict.none')
    if (loaded.flags.length > 0) return refused('conflict', 'verdict.suspended_already')
    return refuseInterested(loaded.interests)
  },
  run: async (step) => {
    const { input, loaded } = step
    await raiseFlag(step, { claimId: input.claimId, flag: 'suspended', reason: input.reason })
    const audit = [
      {
        subject: { type: 'claim', id: input.claimId },
        after: { suspended: true, reason: { ...input.reason } },
      },
    ]
    return { result: { id: input.claimId, slug: loaded.slug }, audit, tags: [claimTag(loaded.slug), listTag] }
  },
})
