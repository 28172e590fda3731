import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { Text } from './rows'

const KeptSnapshot = z.strictObject({
  id: z.uuid(),
  day: z.string(),
  asOf: z.string(),
  auditHead: z.string(),
  sha256: z.string(),
  bytes: z.coerce.number().int(),
  removedAt: z.string().nullable(),
  removedNote: Text,
})
/** A dated snapshot of all exports, or what is still known of one that is no longer kept. */
export type KeptSnapshot = z.output<typeof KeptSnapshot>

/** All snapshots there ever were, newest first. */
export async function listSnapshots(record: RecordReader): Promise<KeptSnapshot[]> {
  return record.rows(all)
}

/** The snapshot of a day (YYYY-MM-DD), or null. */
export async function findSnapshot(record: RecordReader, day: string): Promise<KeptSnapshot | null> {
  const [found] = await record.rows(ofDay, [day])
  return found ?? null
}

/**
 * The bytes of a snapshot, a part at a time as they are read. One that is withdrawn meanwhile ends in an error of the
 * stream.
 */
export function snapshotBytes(
  record: RecordReader,
  { id, bytes }: Pick<KeptSnapshot, 'id' | 'bytes'>,
): ReadableStream<Uint8Array> {
  let number = 0
  let left = bytes
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const [part] = await record.rows(onePart, [id, number])
        if (!part) throw new Error(`The snapshot ${id} has ended ${left} bytes too early`)
        controller.enqueue(part.data)
        number += 1
        left -= part.data.byteLength
        if (left <= 0) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}

const columns = `id, day, as_of AS "asOf", audit_head AS "auditHead", sha256, bytes, removed_at AS "removedAt",
  removed_note AS "removedNote"`

const all = {
  name: 'snapshots',
  text: `SELECT ${columns} FROM snapshot ORDER BY day DESC`,
  row: KeptSnapshot,
}

const ofDay = {
  name: 'snapshot-of-day',
  text: `SELECT ${columns} FROM snapshot WHERE day = $1`,
  row: KeptSnapshot,
}

const onePart = {
  name: 'snapshot-part',
  text: 'SELECT data FROM snapshot_part WHERE snapshot_id = $1 AND number = $2',
  row: z.strictObject({ data: z.instanceof(Uint8Array) }),
}
