import { DomainError } from '@/lib/core/error'
import { Day } from '@/lib/core/fields'
import { publicRecord } from '@/lib/db/record-pool'
import { findSnapshot, type KeptSnapshot, snapshotBytes } from '@/lib/publication/read/snapshots'
import { answerTagged, keptForEver, machineRoute } from '@/lib/web/machine-answer'

/** `/export/snapshots/2026-03-01.zip`: the archive of all exports as it was kept on that day. */
export const { GET, OPTIONS } = machineRoute<{ file: string }>(async (request, { params }) => {
  const snapshot = await getSnapshot((await params).file)
  const { day, asOf, auditHead, sha256, bytes } = snapshot
  return answerTagged(request, {
    type: 'application/zip',
    etag: `"${sha256}"`,
    headers: {
      ...keptForEver,
      'content-length': String(bytes),
      'content-disposition': `attachment; filename="countercheck-${day}.zip"`,
      'x-as-of': asOf,
      'x-audit-head': auditHead,
    },
    body: async () => snapshotBytes(publicRecord(), snapshot),
  })
})

/** @throws DomainError not_found, or gone for one that is no longer kept */
async function getSnapshot(file: string): Promise<KeptSnapshot> {
  const [, day] = /^(\d{4}-\d\d-\d\d)\.zip$/.exec(file) ?? []
  const snapshot = Day.safeParse(day).success && day ? await findSnapshot(publicRecord(), day) : null
  if (!snapshot) throw new DomainError('not_found', { reason: 'export.no_snapshot' })
  if (snapshot.removedAt !== null) throw new DomainError('gone', { reason: 'export.snapshot_gone' })
  return snapshot
}
