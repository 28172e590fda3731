import type { Prisma } from '@/lib/db/generated/client'
import type { Occasion } from './occasions'

/**
 * Which notices an event makes done, because what they speak of waits no longer: for anybody, or, after one approval of
 * several, for whoever gave it. Null for most events.
 */
export function endedBy({ actor, event }: Occasion): Prisma.NoticeWhereInput | null {
  const ending = Object.hasOwn(endings, event.action) ? endings[event.action] : undefined
  if (!ending) return null
  if (event.action === 'claim.withdraw') return { claimId: event.subject.id, what: { in: ending } }
  const of = { subjectId: event.subject.id, what: { in: ending } }
  const moreNeeded = event.action.endsWith('.approve') && event.after?.state === undefined
  return moreNeeded ? { ...of, personId: actor.id } : of
}

const verdict = ['assessment_waiting', 'outside_waiting']
const correction = ['correction_waiting']
const redaction = ['redaction_waiting']
const challenge = ['challenge_waiting']

/** By action of the audit trail: what it ends. A withdrawn claim can be judged and corrected no longer. */
const endings: Record<string, string[]> = {
  'assessment.approve': verdict,
  'assessment.return': verdict,
  'assessment.withdraw': verdict,
  'correction.approve': correction,
  'correction.return': correction,
  'correction.withdraw': correction,
  'redaction.agree': redaction,
  'redaction.decline': redaction,
  'challenge.take': challenge,
  'challenge.decide': challenge,
  'submission.decline': challenge,
  'claim.withdraw': [...verdict, ...correction],
}
