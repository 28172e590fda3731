import { z } from 'zod'
import { getOutline } from '@/lib/claims/read'
import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'
import { refuseStale } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'
import { mentionsIn } from './mentions'
import { listMentionable } from './read'
import { refuseResolution, refuseSubject, refuseUnknownMentions, refuseUnlessAuthor } from './rules'
import { CommentEditInput, CommentInput } from './schema'

/**
 * Says something about a claim, its evidence or an assessment, to the desk alone. `mentions` of the audit event are the
 * people it speaks to; the text stays out of the trail.
 */
export const addComment = command({
  name: 'comment.add',
  permission: 'comment.write',
  input: CommentInput,
  load: async ({ tx, input }) => {
    await getOutline(tx, input.claimId)
    return { people: await listMentionable(tx), ...(await findSubject(tx, input)) }
  },
  guard: ({ input, loaded }) => refuseSubject(loaded) ?? refuseUnknownMentions(input.text, loaded.people),
  run: async ({ tx, input, actor, now, newId, loaded }) => {
    const id = newId()
    const mentions = mentionsIn(input.text, loaded.people).people
    const { claimId, evidenceId = null, assessmentId = null, threadId = null, text } = input
    const about = { claimId, evidenceId, assessmentId, threadId }
    await tx.comment.create({
      data: { id, ...about, text, authorId: actor.id, createdAt: now, writtenAt: now },
    })
    await writeMentions(tx, id, mentions)
    const after = {
      claim: claimId,
      evidence: evidenceId,
      assessment: assessmentId,
      thread: threadId,
      mentions,
    }
    return { result: { id, claimId }, audit: [{ subject: { type: 'comment', id }, after }], tags: [] }
  },
})

/** Changes one's own comment. What it said before stays to be read. */
export const editComment = command({
  name: 'comment.edit',
  permission: 'comment.write',
  input: CommentEditInput,
  load: async ({ tx, input }) => ({
    comment: await lockComment(tx, input.id),
    people: await listMentionable(tx),
  }),
  guard: ({ input, actor, loaded: { comment, people } }) =>
    refuseUnlessAuthor(comment, actor) ??
    refuseStale(input.revision, comment, { revision: comment.revision, text: comment.text }) ??
    refuseUnknownMentions(input.text, people),
  run: async ({ tx, input, now, loaded: { comment, people } }) => {
    const { id, claimId, revision, text, writtenAt } = comment
    const result = { id, claimId }
    if (text === input.text) return { result, audit: [], tags: [] }
    const mentions = mentionsIn(input.text, people).people
    await tx.commentEarlier.create({ data: { commentId: id, revision, text, writtenAt } })
    await tx.comment.update({
      where: { id },
      data: { text: input.text, writtenAt: now, revision: { increment: 1 } },
    })
    await tx.commentMention.deleteMany({ where: { commentId: id } })
    await writeMentions(tx, id, mentions)
    const before = { revision, mentions: comment.mentions.map(({ personId }) => personId) }
    const after = { claim: claimId, revision: revision + 1, mentions }
    return { result, audit: [{ subject: { type: 'comment', id }, before, after }], tags: [] }
  },
})

/** Closes a thread: what it asked is settled. */
export const resolveComment = command({
  name: 'comment.resolve',
  permission: 'comment.write',
  input: z.strictObject({ id: Id }),
  load: ({ tx, input }) => lockComment(tx, input.id),
  guard: ({ loaded }) => refuseResolution(loaded, 'resolved'),
  run: async ({ tx, actor, now, loaded: { id, claimId } }) => {
    await tx.comment.update({ where: { id }, data: { resolvedAt: now, resolvedById: actor.id } })
    const after = { claim: claimId }
    return { result: { id, claimId }, audit: [{ subject: { type: 'comment', id }, after }], tags: [] }
  },
})

/** Opens a resolved thread again. */
export const reopenComment = command({
  name: 'comment.reopen',
  permission: 'comment.write',
  input: z.strictObject({ id: Id }),
  load: ({ tx, input }) => lockComment(tx, input.id),
  guard: ({ loaded }) => refuseResolution(loaded, 'open'),
  run: async ({ tx, loaded: { id, claimId } }) => {
    await tx.comment.update({ where: { id }, data: { resolvedAt: null, resolvedById: null } })
    const after = { claim: claimId }
    return { result: { id, claimId }, audit: [{ subject: { type: 'comment', id }, after }], tags: [] }
  },
})

/** How many things a comment names as what it is about, and whether they are there. */
async function findSubject(tx: Tx, input: z.output<typeof CommentInput>) {
  const { claimId, evidenceId, assessmentId, threadId } = input
  const thread = threadId ? await tx.comment.findFirst({ where: { id: threadId, claimId } }) : null
  const link = evidenceId ? await tx.claimEvidence.findFirst({ where: { evidenceId, claimId } }) : null
  const assessment = assessmentId
    ? await tx.assessment.findFirst({ where: { id: assessmentId, claimId } })
    : null
  const given = [evidenceId, assessmentId, threadId].filter((id) => id !== undefined).length
  return { thread, given, isThere: given === [thread, link, assessment].filter(Boolean).length }
}

async function writeMentions(tx: Tx, commentId: string, people: readonly string[]): Promise<void> {
  await tx.commentMention.createMany({ data: people.map((personId) => ({ commentId, personId })) })
}

/** A comment whose row stays locked until the transaction ends. Throws `not_found`. */
async function lockComment(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM public.comment WHERE id = ${id}::uuid FOR UPDATE`
  const comment = await tx.comment.findUnique({ where: { id }, include: { mentions: true } })
  if (!comment) throw new DomainError('not_found', { reason: 'not_found' })
  return comment
}
