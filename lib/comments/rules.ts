import type { DomainError } from '@/lib/core/error'
import { refused } from '@/lib/core/refuse'
import { type Mentionable, mentionsIn } from './mentions'

/** A comment speaks to people of the desk only, and says whom it did not find. */
export function refuseUnknownMentions(text: string, people: readonly Mentionable[]): DomainError | null {
  const { unknown } = mentionsIn(text, people)
  if (unknown.length === 0) return null
  const values = { names: unknown.map((name) => `@${name}`).join(', ') }
  return refused('invalid', 'invalid', { issues: [{ path: ['text'], message: 'unknown_mention', values }] })
}

/** Only what belongs to the claim is spoken about, and one thing at a time; answers are not answered. */
export function refuseSubject(about: {
  given: number
  isThere: boolean
  thread: { threadId: string | null } | null
}): DomainError | null {
  if (about.given > 1 || !about.isThere) return refused('not_found', 'not_found')
  if (about.thread?.threadId) return refused('conflict', 'comment.not_a_thread')
  return null
}

export function refuseUnlessAuthor(comment: { authorId: string }, actor: { id: string }): DomainError | null {
  return comment.authorId === actor.id ? null : refused('forbidden', 'comment.not_own')
}

/** A thread is resolved or opened again as a whole, once. */
export function refuseResolution(
  comment: { threadId: string | null; resolvedAt: Date | null },
  to: 'resolved' | 'open',
): DomainError | null {
  if (comment.threadId) return refused('conflict', 'comment.not_a_thread')
  if ((comment.resolvedAt !== null) === (to === 'resolved'))
    return refused('conflict', `comment.${to}_already`)
  return null
}
