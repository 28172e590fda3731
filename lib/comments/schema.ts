import { z } from 'zod'
import { Id, Revision } from '@/lib/core/fields'

/** Markdown of at most 5,000 characters. */
const CommentText = z.string().trim().min(1, { error: 'required' }).max(5000)

/** About a claim as a whole, one piece of its evidence, one assessment; or an answer to the first comment of a thread. */
export const CommentInput = z.strictObject({
  claimId: Id,
  evidenceId: Id.optional(),
  assessmentId: Id.optional(),
  threadId: Id.optional(),
  text: CommentText,
})

export const CommentEditInput = z.strictObject({ id: Id, revision: Revision, text: CommentText })
