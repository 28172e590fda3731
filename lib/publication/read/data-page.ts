import type { RecordReader } from '@/lib/db/record-pool'
import { type ChainedVersion, newestChain } from './newest-chain'
import { type AuditHead, getAuditHead } from './site'
import { type KeptSnapshot, listSnapshots } from './snapshots'

/** What the page about the data shows of the record. */
export type DataPage = {
  head: AuditHead | null
  snapshots: KeptSnapshot[]
  /** A version to try out how to check one. */
  version: ChainedVersion | null
}

export async function getDataPage(record: RecordReader): Promise<DataPage> {
  const [head, snapshots, version] = await Promise.all([
    getAuditHead(record),
    listSnapshots(record),
    newestChain(record),
  ])
  return { head, snapshots, version }
}
