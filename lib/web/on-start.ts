import { env } from '@/lib/core/env'
import { publicRecord } from '@/lib/db/record-pool'
import { startWorker } from '@/lib/jobs/worker'
import { prepareLists } from '@/lib/publication/listing/prepare'
import { notePeers } from './client-address'
import { serverContext } from './server-context'
import { startServing } from './start'

/** What a server process sets going: headers, the page cache, what lists are told from, and the worker unless it runs elsewhere. */
export function onStart(): void {
  const { DATABASE_URL, WORKER } = env()
  notePeers()
  startServing()
  // The first reader of a list does not wait for it. Without a database the next reader tries again.
  prepareLists(publicRecord()).catch(() => {})
  if (WORKER === 'off') return
  const worker = startWorker(DATABASE_URL, serverContext())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop())
}
