import type { AuditEntry } from '@/lib/audit/event'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { queueTask } from '@/lib/jobs/queue'
import { endedBy } from './endings'
import { type NoticeKind, noticeKinds, noticeTexts } from './kinds'
import { type Draft, draftOf, gathered, versionDrafts } from './occasions'
import { mayBeTold } from './recipients'

export const mailTask = 'notice-mail'

type Ground = { tx: Tx; actor: Actor; now: Date; newId: () => string }
type Done = { audit: readonly (AuditEntry & { action: string })[]; tags: readonly string[] }

/**
 * Writes the notices that a command's events give rise to, in its own transaction: nobody is told of what did not
 * happen, and nothing happens of which nobody is told. The actor is never told of their own doing, and neither is
 * anybody who may not see what it is about.
 */
export async function tellPeople(ground: Ground, { audit, tags }: Done): Promise<void> {
  const { tx, actor, now } = ground
  const drafts: Draft[] = []
  for (const event of audit) {
    const ended = endedBy({ tx, actor, event })
    if (ended) await close(ground, ended)
    const draft = await draftOf({ tx, actor, event })
    if (draft) drafts.push(draft)
  }
  // Every version changes pages.
  if (tags.length > 0) drafts.push(...(await versionDrafts(tx, actor, now)))
  for (const draft of gathered(drafts)) await write(ground, draft)
}

/** What is done with is read too: nobody is called to it, and its mail is not sent. */
async function close({ tx, now }: Ground, which: Prisma.NoticeWhereInput): Promise<void> {
  await tx.notice.updateMany({ where: { ...which, doneAt: null, readAt: null }, data: { readAt: now } })
  await tx.notice.updateMany({ where: { ...which, doneAt: null }, data: { doneAt: now } })
}

async function write({ tx, actor, now, newId }: Ground, draft: Draft): Promise<void> {
  const kind = noticeTexts[draft.what]
  const ids = [...new Set(draft.personIds)].filter((id) => id !== actor.id)
  if (ids.length === 0) return
  const people = await tx.person.findMany({
    where: { id: { in: ids }, ...mayBeTold(draft.what) },
    select: { id: true, noticePreferences: { where: { kind }, select: { byMail: true } } },
  })
  const rows = people.map(({ id: personId, noticePreferences: [chosen] }) => {
    const id = newId()
    const { what, claimId, subject, once, claims = 1 } = draft
    const about = {
      what,
      claimId,
      claims,
      subjectType: subject.type,
      subjectId: subject.id,
      actorId: actor.id,
    }
    return { id, personId, ...about, key: once ?? id, at: now, ...outbox(kind, chosen, now) }
  })
  await tx.notice.createMany({ data: rows, skipDuplicates: true })
  if (rows.some(({ mailState }) => mailState !== null)) await queueTask(tx, mailTask)
}

function outbox(kind: NoticeKind, chosen: { byMail: boolean } | undefined, now: Date) {
  const byMail = chosen?.byMail ?? noticeKinds[kind].byMail
  return byMail ? { mailState: 'waiting' as const, mailDueAt: now } : { mailState: null, mailDueAt: null }
}
