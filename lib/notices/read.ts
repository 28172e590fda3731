import type { Actor } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'
import { readPlace, writePlace } from '@/lib/desk/read/keyset'
import { type LocalText, readText } from '@/lib/i18n/locales'
import { isNoticeText, type NoticeKind, type NoticeText, noticeKindIds, noticeKinds } from './kinds'
import { textsFor } from './recipients'

const pageSize = 50
/** More are shown as "99+". */
const mostCounted = 100

export type NoticeView = {
  id: string
  what: NoticeText
  at: Date
  isRead: boolean
  /** Whether what it says waits does so no longer. */
  isDone: boolean
  claims: number
  actor: string
  claimId: string
  statement: LocalText
  subjectType: string
  subjectId: string
}

/** One page of somebody's notices, newest first, and where the next begins; null at the end. */
export async function listNotices(
  db: Database,
  actor: Actor,
  after: string | undefined,
): Promise<{ notices: NoticeView[]; next: string | null }> {
  const place = readPlace(after)
  const at = new Date(place?.key ?? '')
  const from = place && !Number.isNaN(at.getTime()) ? { at, id: place.id } : null
  const rows = await db.notice.findMany({
    where: {
      personId: actor.id,
      what: { in: textsFor(actor) },
      ...(from ? { OR: [{ at: { lt: from.at } }, { at: from.at, id: { lt: from.id } }] } : {}),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    include: { actor: { select: { name: true } }, claim: { select: { statement: true } } },
  })
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  const notices = rows.slice(0, pageSize).flatMap(({ what, ...row }) => {
    if (!isNoticeText(what)) return []
    const { id, at, readAt, doneAt, claims, claimId, subjectType, subjectId } = row
    const about = { claimId, statement: readText(row.claim.statement), subjectType, subjectId }
    return [
      {
        id,
        what,
        at,
        isRead: readAt !== null,
        isDone: doneAt !== null,
        claims,
        actor: row.actor.name,
        ...about,
      },
    ]
  })
  return { notices, next: last ? writePlace(last.at.toISOString(), last.id) : null }
}

/** How many notices somebody has not read; `mostCounted` stands for that many or more. */
export async function countUnread(db: Database, actor: Actor): Promise<{ count: number; isMore: boolean }> {
  const rows = await db.notice.findMany({
    where: { personId: actor.id, readAt: null, what: { in: textsFor(actor) } },
    take: mostCounted,
    select: { id: true },
  })
  return { count: Math.min(rows.length, mostCounted - 1), isMore: rows.length === mostCounted }
}

/** Which kinds come by e-mail, as chosen or by default. */
export async function readMailChoices(db: Database, personId: string): Promise<NoticeKind[]> {
  const rows = await db.noticePreference.findMany({ where: { personId } })
  return noticeKindIds.filter(
    (kind) => rows.find((row) => row.kind === kind)?.byMail ?? noticeKinds[kind].byMail,
  )
}

/** Whether somebody follows a claim. */
export async function isFollowing(db: Database, actor: Actor, claimId: string): Promise<boolean> {
  return (await db.claimFollow.count({ where: { claimId, personId: actor.id } })) > 0
}
