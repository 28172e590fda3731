import type { AuditEntry } from '@/lib/audit/event'
import type { Step } from '@/lib/core/command'
import type { LocalText } from '@/lib/i18n/locales'
import { listTag } from '@/lib/publication/tags'

/**
 * Takes back every snapshot that may hold a text which is redacted, in the transaction of the command that redacts it:
 * no process can serve one from then on. What they were stays listed with the note. One that is being made just now
 * is thrown away; its maker begins again with what is public then.
 *
 * @param given.since when the text became public
 * @param given.note why, for the public
 * @returns what the command adds to its own outcome
 */
export async function withdrawSnapshots(
  { tx, now }: Pick<Step<unknown>, 'tx' | 'now'>,
  { since, note }: { since: Date; note: LocalText },
): Promise<{ audit: (AuditEntry & { action: string })[]; tags: string[] }> {
  await tx.exportSnapshot.deleteMany({ where: { completedAt: null } })
  const held = { completedAt: { not: null }, asOf: { gte: since } }
  const rows = await tx.exportSnapshot.findMany({ where: held, select: { id: true, day: true } })
  const ids = { in: rows.map(({ id }) => id) }
  await tx.exportSnapshotPart.deleteMany({ where: { snapshotId: ids } })
  await tx.exportSnapshot.updateMany({ where: { id: ids, removedAt: null }, data: { removedAt: now } })
  await tx.exportSnapshot.updateMany({ where: { id: ids }, data: { removedNote: note } })
  const audit = rows.map(({ day }) => ({
    action: 'snapshot.withdraw' as const,
    subject: { type: 'snapshot', id: day.toISOString().slice(0, 10) },
    after: { note },
  }))
  return { audit, tags: rows.length > 0 ? [listTag] : [] }
}
