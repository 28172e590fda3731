import type { Speech } from '@/lib/i18n/translator'
import type { KeptSnapshot } from '@/lib/publication/read/snapshots'
import { Table } from '../../ui/table'

/** So many stand open; the rest is folded away. */
const shownOpen = 7

/** The dated snapshots with what proves them, those that are no longer kept included. */
export function Snapshots({ s, snapshots }: { s: Speech; snapshots: readonly KeptSnapshot[] }) {
  const older = snapshots.slice(shownOpen)
  return (
    <section aria-labelledby="snapshots">
      <h2 id="snapshots">{s.t('data.snapshotsTitle')}</h2>
      <p>{s.t('data.snapshots')}</p>
      {snapshots.length === 0 ? <p>{s.t('data.noSnapshots')}</p> : null}
      {snapshots.length === 0 ? null : (
        <SnapshotTable s={s} caption={s.t('data.snapshotsTitle')} snapshots={snapshots.slice(0, shownOpen)} />
      )}
      {older.length === 0 ? null : (
        <details>
          <summary>{s.t('data.snapshotOld')}</summary>
          <SnapshotTable s={s} caption={s.t('data.snapshotOld')} snapshots={older} />
        </details>
      )}
    </section>
  )
}

function SnapshotTable({
  s,
  caption,
  snapshots,
}: {
  s: Speech
  caption: string
  snapshots: readonly KeptSnapshot[]
}) {
  return (
    <Table
      stacked
      caption={caption}
      columns={[
        { key: 'day', head: s.t('data.snapshotColumns.day') },
        { key: 'size', head: s.t('data.snapshotColumns.size'), numeric: true },
        { key: 'sha256', head: s.t('data.snapshotColumns.sha256') },
        { key: 'head', head: s.t('data.snapshotColumns.head') },
      ]}
      rows={snapshots.map((snapshot) => ({
        key: snapshot.day,
        cells: {
          day: <Day s={s} snapshot={snapshot} />,
          size: s.t('data.kilobytes', { size: s.number(Math.ceil(snapshot.bytes / 1000)) }),
          sha256: <code className="hash">{snapshot.sha256}</code>,
          head: <code className="hash">{snapshot.auditHead}</code>,
        },
      }))}
    />
  )
}

/** The download, or why there is none any more. */
function Day({ s, snapshot: { day, removedAt, removedNote } }: { s: Speech; snapshot: KeptSnapshot }) {
  if (removedAt === null) {
    return (
      <a className="snapshot-day" href={`/export/snapshots/${day}.zip`} download>
        {day}
      </a>
    )
  }
  const note = s.text(removedNote)?.text
  return (
    <>
      <span className="snapshot-day">{day}</span>
      <small> {note ? s.t('data.snapshotWithdrawn', { note }) : s.t('data.snapshotGone')}</small>
    </>
  )
}
