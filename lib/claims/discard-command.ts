import { z } from 'zod'
import { command } from '@/lib/core/command'
import { Id, Revision } from '@/lib/core/fields'
import { refuseStale } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'
import { claimTag } from '@/lib/publication/tags'
import { interestsInClaims, refuseInterested } from '@/lib/verdicts/interests'
import { dropDraftRows } from './draft-rows'
import { dropDraftWords } from './draft-words'
import { draftForm, getFacts, lockClaim } from './read'
import { refuseDiscarding, refuseUnlessDraft } from './rules'

/**
 * Throws a draft away: it is in no list and at no address any more, and its slug is free. Comments on it are kept, which
 * the database never deletes; so is evidence, which may bear on other claims. The second of two writers is refused.
 */
export const discardDraft = command({
  name: 'claim.discard',
  permission: 'claim.draft',
  input: z.strictObject({ id: Id, revision: Revision, confirmed: z.literal(true, { error: 'required' }) }),
  load: async ({ tx, input, actor }) => {
    await lockClaim(tx, input.id)
    const interests = await interestsInClaims(tx, actor.id, [input.id])
    return { facts: await getFacts(tx, input.id), interests }
  },
  guard: ({ actor, input, loaded: { facts, interests } }) =>
    refuseUnlessDraft(facts) ??
    refuseDiscarding(actor, facts) ??
    refuseInterested(interests) ??
    refuseStale(input.revision, facts, draftForm(facts)),
  run: async ({ tx, input: { id }, now, loaded: { facts } }) => {
    const tied = await untie(tx, id)
    await dropEverythingElse(tx, id)
    await tx.claim.update({
      where: { id },
      data: {
        stage: 'discarded',
        slug: `discarded-${id}`,
        importKey: null,
        updatedAt: now,
        revision: { increment: 1 },
      },
    })
    const before = { stage: 'draft', slug: facts.slug }
    const audit = [{ subject: { type: 'claim', id }, before, after: { stage: 'discarded' } }, ...tied.audit]
    return { result: { id }, audit, tags: tied.tags }
  },
})

/** Ties to other claims end, and the trail of these says so. */
async function untie(tx: Tx, id: string) {
  const slug = { select: { slug: true } } as const
  const links = await tx.claimLink.findMany({
    where: { OR: [{ fromId: id }, { toId: id }] },
    include: { from: slug, to: slug },
  })
  await tx.claimLink.deleteMany({ where: { id: { in: links.map((link) => link.id) } } })
  return {
    audit: links.map(({ fromId, toId, kind }) => ({
      action: 'claim.unlink' as const,
      subject: { type: 'claim', id: fromId },
      before: { from: fromId, to: toId, kind },
    })),
    tags: links.flatMap(({ from, to }) => [claimTag(from.slug), claimTag(to.slug)]),
  }
}

/** What would find the draft, call somebody to it, or count it as naming a model, a benchmark or a source. */
async function dropEverythingElse(tx: Tx, claimId: string): Promise<void> {
  const ofClaim = { where: { claimId } }
  await dropDraftWords(tx, claimId)
  await dropDraftRows(tx, claimId)
  await tx.comparabilityOverride.deleteMany(ofClaim)
  await tx.claimEvidence.deleteMany({ where: { claimId, comments: { none: {} } } })
  await tx.claimAssignment.deleteMany(ofClaim)
  await tx.claimTag.deleteMany(ofClaim)
  await tx.claimFollow.deleteMany(ofClaim)
  await tx.notice.deleteMany(ofClaim)
  await tx.bulkChangeClaim.deleteMany(ofClaim)
}
