import { z } from 'zod'
import { changedFields } from '@/lib/audit/changed-fields'
import { command } from '@/lib/core/command'
import { Id, Revision } from '@/lib/core/fields'
import { ImportKey } from '@/lib/core/import-key'
import { refuseStale } from '@/lib/core/refuse'
import { requiredText } from '@/lib/i18n/local-text-schema'
import { pickText } from '@/lib/i18n/locales'
import { publishVersion } from '@/lib/publication/publish-version'
import { freeSlug, slugFrom } from '@/lib/registry/slug'
import { refuseUnseen } from '@/lib/verdicts/basis'
import { interestsInClaims, refuseInterested } from '@/lib/verdicts/interests'
import { BasisHash } from '@/lib/verdicts/schema'
import { draftColumns, writeDraftRows } from './draft-rows'
import { dropDraftWords, writeDraftWords } from './draft-words'
import { draftForm, getFacts, getOutline, lockClaim } from './read'
import { refuseDraft, refusePublishing, refuseUnlessDraft, refuseUnlessPublished } from './rules'
import { ClaimDraftInput, ClaimEditInput } from './schema'

/** Writes down what a vendor said, as a draft that only the desk sees. */
export const createDraft = command({
  name: 'claim.draft',
  permission: 'claim.draft',
  input: ClaimDraftInput.extend({ importKey: ImportKey }),
  load: async () => ({}),
  guard: ({ input, now }) => refuseDraft(input, now),
  run: async ({ tx, input, actor, now, newId }) => {
    const id = newId()
    const wanted = input.slug ?? slugFrom(pickText(input.statement, 'en')?.text ?? '', 'claim')
    const slug = await freeSlug(tx, 'claim', wanted)
    await tx.claim.create({
      data: {
        id,
        slug,
        ...draftColumns(input),
        importKey: input.importKey ?? null,
        createdById: actor.id,
        createdAt: now,
        updatedAt: now,
      },
    })
    await writeDraftRows(tx, id, input, newId)
    await writeDraftWords(tx, id, { ...input, slug })
    const after = { slug, kind: input.kind, statement: { ...input.statement } }
    return { result: { id, slug }, audit: [{ subject: { type: 'claim', id }, after }], tags: [] }
  },
})

/** Changes a draft. The second of two writers is refused with what the first one wrote. */
export const editDraft = command({
  name: 'claim.edit_draft',
  permission: 'claim.draft',
  input: ClaimEditInput,
  load: async ({ tx, input, actor }) => {
    await lockClaim(tx, input.id)
    const interests = await interestsInClaims(tx, actor.id, [input.id])
    return { facts: await getFacts(tx, input.id), interests }
  },
  guard: ({ input, now, loaded: { facts, interests } }) =>
    refuseUnlessDraft(facts) ??
    refuseInterested(interests) ??
    refuseStale(input.revision, facts, draftForm(facts)) ??
    refuseDraft(input, now),
  run: async ({ tx, input, now, newId, loaded: { facts } }) => {
    const wanted = input.slug ?? facts.slug
    const slug = wanted === facts.slug ? wanted : await freeSlug(tx, 'claim', wanted)
    await tx.claim.update({
      where: { id: input.id },
      data: { slug, ...draftColumns(input), updatedAt: now, revision: { increment: 1 } },
    })
    await writeDraftRows(tx, input.id, input, newId)
    await writeDraftWords(tx, input.id, { ...input, slug })
    const changed = changedFields(draftForm(facts), draftForm(await getFacts(tx, input.id)))
    const audit = { subject: { type: 'claim', id: input.id }, ...changed }
    return { result: { id: input.id, slug }, audit: [audit], tags: [] }
  },
})

/** Makes a draft public as version 0, with the evidence attached so far. */
export const publishClaim = command({
  name: 'claim.publish',
  permission: 'claim.publish',
  input: z.strictObject({ id: Id, revision: Revision, basisHash: BasisHash }),
  load: async ({ tx, input, actor }) => {
    await lockClaim(tx, input.id)
    const interests = await interestsInClaims(tx, actor.id, [input.id])
    return { facts: await getFacts(tx, input.id), interests }
  },
  guard: ({ input, loaded: { facts, interests } }) =>
    refuseStale(input.revision, facts, draftForm(facts)) ??
    refusePublishing({
      stage: facts.stage,
      kind: facts.kind,
      appearances: facts.appearances.length,
      assertions: facts.assertions.length,
    }) ??
    refuseInterested(interests) ??
    refuseUnseen(facts, input),
  run: async ({ tx, input, actor, now, loaded: { facts } }) => {
    await tx.claim.update({
      where: { id: input.id },
      data: { stage: 'published', publishedAt: now, updatedAt: now, revision: { increment: 1 } },
    })
    await dropDraftWords(tx, input.id)
    await tx.claimEvidence.updateMany({
      where: { claimId: input.id, releasedAt: null },
      data: { releasedAt: now },
    })
    const published = await publishVersion(
      { tx, actor, now },
      { claimId: input.id, reason: 'published', note: {} },
    )
    const after = { version: published.number, contentHash: published.contentHash }
    const audit = [
      {
        subject: { type: 'claim', id: input.id },
        before: { stage: 'draft' },
        after: { stage: 'published', ...after },
      },
    ]
    return {
      result: { id: input.id, slug: facts.slug, version: published.number },
      audit,
      tags: published.tags,
    }
  },
})

/** Takes a published claim back. Its page stays and says why. */
export const withdrawClaim = command({
  name: 'claim.withdraw',
  permission: 'claim.withdraw',
  input: z.strictObject({
    id: Id,
    note: requiredText(2000),
  }),
  load: async ({ tx, input, actor }) => {
    await lockClaim(tx, input.id)
    const interests = await interestsInClaims(tx, actor.id, [input.id])
    return { ...(await getOutline(tx, input.id)), interests }
  },
  guard: ({ loaded }) => refuseUnlessPublished(loaded) ?? refuseInterested(loaded.interests),
  run: async ({ tx, input, actor, now, loaded }) => {
    await tx.claim.update({
      where: { id: input.id },
      data: {
        stage: 'withdrawn',
        withdrawnAt: now,
        withdrawnNote: input.note,
        updatedAt: now,
        revision: { increment: 1 },
      },
    })
    const published = await publishVersion(
      { tx, actor, now },
      { claimId: input.id, reason: 'withdrawal', note: input.note },
    )
    const after = {
      stage: 'withdrawn',
      note: { ...input.note },
      version: published.number,
      contentHash: published.contentHash,
    }
    const audit = [{ subject: { type: 'claim', id: input.id }, before: { stage: 'published' }, after }]
    return {
      result: { id: input.id, slug: loaded.slug, version: published.number },
      audit,
      tags: published.tags,
    }
  },
})
