import type { RecordReader } from '@/lib/db/record-pool'
import { currentClaims } from './current-claims'
import { findClaims } from './find-claims'

/** Makes what lists and searches need once: the columns of all claims, their counts, and the spellings of names. */
export async function prepareLists(record: RecordReader): Promise<void> {
  const { registry } = await currentClaims(record)
  registry.spellings()
  const { counts } = await findClaims(record, {})
  counts()
}
