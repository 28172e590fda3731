import type { Actor } from '@/lib/auth/actor'
import type { DomainError } from '@/lib/core/error'
import { refused } from '@/lib/core/refuse'
import type { PossibleHandler } from './handlers'

/** A submission is judged once. */
export function refuseJudged(submission: {
  acceptedAt: Date | null
  declinedAt: Date | null
}): DomainError | null {
  return submission.acceptedAt || submission.declinedAt ? refused('conflict', 'submission.judged') : null
}

/**
 * Only those deal with a submission whom the list of handlers names, and against whom nothing stands: a part in the
 * disputed version, or an interest.
 */
export function refuseHandling(actor: Actor, handlers: readonly PossibleHandler[]): DomainError | null {
  const listed = handlers.find(({ id }) => id === actor.id)
  if (!listed) return refused('forbidden', 'submission.desk_only')
  if (listed.why === null) return null
  return listed.why.code === 'involved'
    ? refused('forbidden', 'challenge.involved')
    : refused('forbidden', 'assessment.interest', { values: { organization: listed.why.organization } })
}

export type ChallengeState = {
  decidedAt: Date | null
  acceptedAt: Date | null
  handlerId: string | null
  /** Whether whoever took it can no longer sign in. */
  isOrphaned: boolean
}

/** An open challenge is taken by one person at a time. */
export function refuseTaking(actor: Actor, challenge: ChallengeState): DomainError | null {
  if (challenge.decidedAt) return refused('conflict', 'challenge.decided')
  if (challenge.handlerId === null || challenge.isOrphaned) return null
  return refused('conflict', challenge.handlerId === actor.id ? 'challenge.taken_by_you' : 'challenge.taken')
}

/** Whoever took a challenge decides it, after somebody has found it to the point. */
export function refuseDeciding(actor: Actor, challenge: ChallengeState): DomainError | null {
  if (challenge.decidedAt) return refused('conflict', 'challenge.decided')
  if (challenge.handlerId !== actor.id) return refused('forbidden', 'challenge.not_handler')
  return challenge.acceptedAt ? null : refused('conflict', 'challenge.not_accepted')
}
