import { queueAddress } from '@/lib/queue/query'

/** Kinds of notices, for which people choose whether they come by e-mail too, and the default of each. */
export const noticeKinds = {
  assigned: { byMail: true },
  mentioned: { byMail: true },
  returned: { byMail: true },
  waiting: { byMail: true },
  followed: { byMail: false },
} as const satisfies Record<string, { byMail: boolean }>
export type NoticeKind = keyof typeof noticeKinds

/** What a notice says: one entry each, with its kind. The sentences are messages `notices.what.<id>`. */
export const noticeTexts = {
  claim_assigned: 'assigned',
  claims_assigned: 'assigned',
  comment_mention: 'mentioned',
  assessment_returned: 'returned',
  correction_returned: 'returned',
  redaction_agreed: 'returned',
  redaction_declined: 'returned',
  assessment_waiting: 'waiting',
  correction_waiting: 'waiting',
  redaction_waiting: 'waiting',
  challenge_waiting: 'waiting',
  outside_waiting: 'waiting',
  version_published: 'followed',
  version_verdict: 'followed',
  version_evidence: 'followed',
  version_answer: 'followed',
  version_correction: 'followed',
  version_retraction: 'followed',
  version_withdrawal: 'followed',
  verdict_suspended: 'followed',
} as const satisfies Record<string, NoticeKind>
export type NoticeText = keyof typeof noticeTexts

export const noticeKindIds = Object.keys(noticeKinds).filter(isNoticeKind)

export function isNoticeKind(name: string): name is NoticeKind {
  return Object.hasOwn(noticeKinds, name)
}

export function isNoticeText(name: string): name is NoticeText {
  return Object.hasOwn(noticeTexts, name)
}

const places: Readonly<Record<string, string>> = {
  assessment: '/review/assessments',
  correction: '/review/corrections',
  challenge: '/review/challenges',
  redaction: '/admin/redactions',
  outside: '/review/outside',
}
const listOfAssigned = queueAddress({ filter: {}, list: 'assigned', sort: 'newest' })

/** Where a notice leads: to what it is about, to the claim, or to the claims that its reader was given last. */
export function noticePath(notice: { claimId: string; subjectType: string; subjectId: string }): string {
  const { claimId, subjectType, subjectId } = notice
  if (subjectType === 'claims') return listOfAssigned
  if (subjectType === 'comment') return `/review/claims/${claimId}#c-${subjectId}`
  const place = Object.hasOwn(places, subjectType) ? places[subjectType] : undefined
  return place ? `${place}/${subjectId}` : `/review/claims/${claimId}`
}
