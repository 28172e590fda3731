import { z } from 'zod'
import { command } from '@/lib/core/command'
import { Id } from '@/lib/core/fields'
import type { Tx } from '@/lib/db/client'
import { defaultLocale, type Locale, LocaleSchema } from '@/lib/i18n/locales'
import { isNoticeKind, isNoticeText, type NoticeText, noticeKinds, noticeTexts } from '../kinds'
import { stillSeen } from '../recipients'
import { nextAttempt } from './back-off'

const batch = 20
/** A change of many claims at once must not fill a mailbox. */
const mostAnHour = 20
/** An attempt of which nothing was heard for so long is taken for lost. */
const lostAfterMs = 10 * 60_000

export type Mail = {
  noticeId: string
  attempt: number
  to: string
  locale: Locale
  what: NoticeText
  claimId: string
  subjectType: string
  subjectId: string
  claims: number
}

/**
 * Takes mails that are due out of the outbox, so that no other worker sends them. What its reader has read meanwhile,
 * wants no longer, or may no longer see is dropped. The trail says nothing of the post.
 */
export const takeMails = command({
  name: 'notice.take_mails',
  permission: 'notice.deliver',
  input: z.strictObject({}),
  load: async ({ tx, now }) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM public.notice
      WHERE mail_state IN ('waiting', 'sending') AND mail_due_at <= ${now}
      ORDER BY mail_due_at LIMIT ${batch} FOR UPDATE SKIP LOCKED`
    return rows.map(({ id }) => id)
  },
  guard: () => null,
  run: async ({ tx, now, loaded: ids }) => {
    const mails = await wanted(tx, ids, now)
    const taken = mails.map(({ noticeId }) => noticeId)
    await tx.notice.updateMany({
      where: { id: { in: ids.filter((id) => !taken.includes(id)) } },
      data: { mailState: 'dropped' },
    })
    await tx.notice.updateMany({
      where: { id: { in: taken } },
      data: {
        mailState: 'sending',
        mailAttempts: { increment: 1 },
        mailDueAt: new Date(now.getTime() + lostAfterMs),
      },
    })
    return { result: { mails, looked: ids.length }, audit: [], tags: [] }
  },
})

/** Notes that the mail server has taken a mail over. */
export const noteSent = command({
  name: 'notice.note_sent',
  permission: 'notice.deliver',
  input: z.strictObject({ noticeId: Id }),
  load: async () => null,
  guard: () => null,
  run: async ({ tx, input: { noticeId: id }, now }) => {
    const data = { mailState: 'sent', mailDueAt: now, mailError: null } as const
    await tx.notice.update({ where: { id }, data })
    return { result: null, audit: [], tags: [] }
  },
})

/** Notes that a mail was not taken over: it is tried again later, or given up. */
export const noteUnsent = command({
  name: 'notice.note_unsent',
  permission: 'notice.deliver',
  input: z.strictObject({ noticeId: Id, error: z.string().max(500), isFinal: z.boolean() }),
  load: ({ tx, input }) => tx.notice.findUniqueOrThrow({ where: { id: input.noticeId } }),
  guard: () => null,
  run: async ({ tx, input: { noticeId: id, error, isFinal }, loaded, now }) => {
    const due = isFinal ? null : nextAttempt(loaded.mailAttempts, now)
    const data = due
      ? ({ mailState: 'waiting', mailDueAt: due } as const)
      : ({ mailState: 'failed' } as const)
    await tx.notice.update({ where: { id }, data: { ...data, mailError: error } })
    return { result: null, audit: [], tags: [] }
  },
})

/** Empties the outbox of a site that sends no mail. */
export const dropMails = command({
  name: 'notice.drop_mails',
  permission: 'notice.deliver',
  input: z.strictObject({}),
  load: async () => null,
  guard: () => null,
  run: async ({ tx }) => {
    const where = { mailState: { in: ['waiting', 'sending'] as const } }
    const { count } = await tx.notice.updateMany({
      where: { mailState: { in: [...where.mailState.in] } },
      data: { mailState: 'dropped' },
    })
    return { result: { count }, audit: [], tags: [] }
  },
})

/** Those of the notices that are still to be sent, with where to. Beyond `mostAnHour` a person's stay on the desk alone. */
async function wanted(tx: Tx, ids: string[], now: Date): Promise<Mail[]> {
  const rows = await tx.notice.findMany({
    where: { id: { in: ids }, readAt: null, ...stillSeen() },
    include: { person: { select: { email: true, locale: true, noticePreferences: true } } },
  })
  const room = await roomFor(tx, [...new Set(rows.map(({ personId }) => personId))], now)
  return rows.flatMap(
    ({ id, personId, what, person, mailAttempts, claimId, claims, subjectType, subjectId }) => {
      if (!person.email || !isNoticeText(what)) return []
      const left = room.get(personId) ?? mostAnHour
      if (left <= 0) return []
      const kind = noticeTexts[what]
      const chosen = person.noticePreferences.find((row) => isNoticeKind(row.kind) && row.kind === kind)
      if (!(chosen?.byMail ?? noticeKinds[kind].byMail)) return []
      const locale = LocaleSchema.catch(defaultLocale).parse(person.locale)
      const about = { what, claimId, claims, subjectType, subjectId }
      room.set(personId, left - 1)
      return [{ noticeId: id, attempt: mailAttempts + 1, to: person.email, locale, ...about }]
    },
  )
}

/** How many more mails each of these people gets within the hour. A sent mail's `mailDueAt` is when it was sent. */
async function roomFor(tx: Tx, personIds: string[], now: Date): Promise<Map<string, number>> {
  const since = new Date(now.getTime() - 3_600_000)
  const rows = await tx.notice.groupBy({
    by: ['personId'],
    where: { personId: { in: personIds }, mailState: 'sent', mailDueAt: { gt: since } },
    _count: true,
  })
  return new Map(rows.map(({ personId, _count }) => [personId, mostAnHour - _count]))
}
