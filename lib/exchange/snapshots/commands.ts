import { z } from 'zod'
import { command, type Step } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'
import { listTag } from '@/lib/publication/tags'
import { readSetting } from '@/lib/settings/settings'
import { outlived } from './rules'

/** A maker that has said nothing for so long is gone. */
const lostAfterHours = 6

/** Begins a snapshot, which nobody sees until it is whole, and clears away what makers left that were ended half-way. */
export const beginSnapshot = command({
  name: 'snapshot.begin',
  permission: 'snapshot.make',
  input: z.strictObject({ asOf: z.iso.datetime(), auditHead: z.string().regex(/^\d+:[0-9a-f]{64}$/) }),
  load: async () => null,
  guard: () => null,
  run: async ({ tx, input: { asOf, auditHead }, now, newId }) => {
    const lost = new Date(now.getTime() - lostAfterHours * 3_600_000)
    await tx.exportSnapshot.deleteMany({ where: { completedAt: null, startedAt: { lt: lost } } })
    const id = newId()
    await tx.exportSnapshot.create({
      data: { id, day: new Date(asOf.slice(0, 10)), asOf: new Date(asOf), auditHead, startedAt: now },
    })
    return { result: { id }, audit: [], tags: [] }
  },
})

/** Adds the next bytes of a snapshot that is being made. */
export const addSnapshotPart = command({
  name: 'snapshot.add_part',
  permission: 'snapshot.make',
  input: z.strictObject({ id: Id, number: z.int().min(0), data: z.instanceof(Uint8Array<ArrayBuffer>) }),
  load: loadUnfinished,
  guard: ({ loaded }) => refuseUnlessUnfinished(loaded),
  run: async ({ tx, input: { id, number, data } }) => {
    await tx.exportSnapshotPart.create({ data: { snapshotId: id, number, data } })
    return { result: null, audit: [], tags: [] }
  },
})

/** Makes a whole snapshot public, and gives up the bytes of those that are kept no longer. */
export const completeSnapshot = command({
  name: 'snapshot.complete',
  permission: 'snapshot.make',
  input: z.strictObject({ id: Id, sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(1) }),
  load: loadUnfinished,
  guard: ({ loaded }) => refuseUnlessUnfinished(loaded),
  run: async (step) => {
    const { tx, input, now } = step
    const { id, sha256, bytes } = input
    const { day, auditHead } = await tx.exportSnapshot.update({
      where: { id },
      data: { sha256, bytes, completedAt: now },
    })
    const gone = await giveUpOld(step)
    const after = { sha256, bytes, auditHead, ...(gone.length > 0 ? { gone } : {}) }
    const audit = [{ subject: { type: 'snapshot', id: dayText(day) }, after }]
    return { result: null, audit, tags: [listTag] }
  },
})

type Unfinished = { isUnfinished: boolean }

async function loadUnfinished({ tx, input }: Step<{ id: string }>): Promise<Unfinished> {
  await tx.$queryRaw`SELECT id FROM public.export_snapshot WHERE id = ${input.id}::uuid FOR UPDATE`
  const row = await tx.exportSnapshot.findUnique({ where: { id: input.id } })
  return { isUnfinished: row !== null && row.completedAt === null }
}

/** It may have been withdrawn while it was made. */
function refuseUnlessUnfinished({ isUnfinished }: Unfinished): DomainError | null {
  return isUnfinished ? null : new DomainError('conflict', { reason: 'changed' })
}

async function giveUpOld({ tx, now }: Pick<Step<unknown>, 'tx' | 'now'>): Promise<string[]> {
  const kept = await readSetting(tx, 'snapshots.kept')
  const rows = await tx.exportSnapshot.findMany({
    where: { completedAt: { not: null }, removedAt: null },
    select: { id: true, day: true },
  })
  const days = outlived(
    rows.map(({ day }) => dayText(day)),
    kept,
  )
  const ids = rows.filter(({ day }) => days.includes(dayText(day))).map(({ id }) => id)
  if (ids.length === 0) return []
  await tx.exportSnapshotPart.deleteMany({ where: { snapshotId: { in: ids } } })
  await tx.exportSnapshot.updateMany({ where: { id: { in: ids } }, data: { removedAt: now } })
  return days
}

function dayText(day: Date): string {
  return day.toISOString().slice(0, 10)
}
