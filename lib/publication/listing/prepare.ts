import type { RecordReader } from '@/lib/db/record-pool'
import { sorts } from '@/lib/publication/list-order'
import { currentClaims } from './current-claims'
import { findClaims } from './find-claims'
import { inOrder } from './orders'

/** Makes what lists and searches need once: the columns, their orders and counts, and the spellings of names. */
export async function prepareLists(record: RecordReader): Promise<void> {
  const { columns, registry } = await currentClaims(record)
  for (const { by } of Object.values(sorts)) inOrder(columns, by)
  registry.spellings()
  const { counts } = await findClaims(record, {})
  counts()
}
