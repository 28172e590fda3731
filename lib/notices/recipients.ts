import { type Actor, personRoles } from '@/lib/auth/actor'
import { can, type Permission, permissions } from '@/lib/auth/permissions'
import type { Prisma } from '@/lib/db/generated/client'
import { isNoticeText, type NoticeText, noticeTexts } from './kinds'

type Who = Prisma.PersonWhereInput

/** Whoever may see what a notice is about, now: asked when it is written, shown, counted and mailed. */
type Audience = { permission: Permission; who: Who }

const desk: Audience = { permission: 'desk.read', who: withRoleFor('desk.read') }
const special: Partial<Record<NoticeText, Audience>> = {
  redaction_waiting: { permission: 'redaction.decide', who: withRoleFor('redaction.decide') },
  redaction_agreed: { permission: 'redaction.ask', who: withRoleFor('redaction.ask') },
  redaction_declined: { permission: 'redaction.ask', who: withRoleFor('redaction.ask') },
  challenge_waiting: { permission: 'submission.judge', who: withRoleFor('submission.judge') },
  outside_waiting: {
    permission: 'outside.decide',
    who: { ...openAccount(), outsideApprovals: { some: { assessment: { state: 'proposed' } } } },
  },
}

/** Who may be told a thing. */
export function mayBeTold(what: NoticeText): Who {
  return audienceOf(what).who
}

/** What a reader may be told as they are now; notices of anything else are not there for them. */
export function textsFor(actor: Actor): NoticeText[] {
  return allTexts.filter((what) => can(actor, audienceOf(what).permission))
}

/** Notices whose reader may still see what they are about. */
export function stillSeen(): Prisma.NoticeWhereInput {
  return { OR: allTexts.map((what) => ({ what, person: mayBeTold(what) })) }
}

const allTexts = Object.keys(noticeTexts).filter(isNoticeText)

function audienceOf(what: NoticeText): Audience {
  return special[what] ?? desk
}

function withRoleFor(permission: Permission): Who {
  const allowed = new Set<string>(permissions[permission])
  return {
    ...openAccount(),
    roles: { some: { role: { in: personRoles.filter((role) => allowed.has(role)) } } },
  }
}

function openAccount() {
  return { kind: 'person' as const, disabledAt: null }
}
