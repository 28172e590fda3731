import { command } from '@/lib/core/command'
import { refused } from '@/lib/core/refuse'
import { claimTag } from '@/lib/publication/tags'
import { getOwnClaim } from './own-claim'
import { ChallengeInput, ResponseInput } from './schema'

/** A vendor's answer to a claim's page, printed as it is written. */
export const submitResponse = command({
  name: 'response.submit',
  permission: 'submission.own',
  input: ResponseInput,
  load: ({ tx, input, actor }) => getOwnClaim(tx, actor, input.claimId),
  guard: () => null,
  run: async ({ tx, input, actor, now, newId, loaded }) => {
    const id = newId()
    const { id: claimId, organizationId } = loaded
    await tx.response.create({
      data: { ...input, id, claimId, organizationId, submittedById: actor.id, receivedAt: now },
    })
    const after = { claim: claimId, organization: organizationId, language: input.language }
    return {
      result: { id, claimId },
      audit: [{ subject: { type: 'response', id }, after }],
      tags: [claimTag(loaded.slug)],
    }
  },
})

/** A formal objection to a version. One of an organization may be open for each version. */
export const submitChallenge = command({
  name: 'challenge.submit',
  permission: 'submission.own',
  input: ChallengeInput,
  load: async ({ tx, input, actor }) => {
    const claim = await getOwnClaim(tx, actor, input.claimId)
    const { version } = input
    const { organizationId } = claim
    return {
      claim,
      version: await tx.version.findUnique({
        where: { claimId_number: { claimId: claim.id, number: version } },
        select: { number: true },
      }),
      open: await tx.challenge.findFirst({
        where: { claimId: claim.id, organizationId, version, decidedAt: null },
        select: { id: true },
      }),
    }
  },
  guard: ({ loaded }) => {
    if (loaded.open) return refused('conflict', 'challenge.already_open')
    const issues = [{ path: ['version'], message: 'invalid_reference' }]
    return loaded.version ? null : refused('invalid', 'invalid', { issues })
  },
  run: async ({ tx, input, actor, now, newId, loaded: { claim } }) => {
    const id = newId()
    const { organizationId } = claim
    await tx.challenge.create({
      data: { ...input, id, organizationId, submittedById: actor.id, receivedAt: now },
    })
    const after = {
      claim: claim.id,
      organization: organizationId,
      version: input.version,
      disputes: input.disputes,
    }
    return {
      result: { id, claimId: claim.id },
      audit: [{ subject: { type: 'challenge', id }, after }],
      tags: [claimTag(claim.slug)],
    }
  },
})
