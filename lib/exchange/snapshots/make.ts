import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import pg from 'pg'
import { type CommandContext, execute } from '@/lib/core/command'
import { archiveStream } from '../export/archive'
import { type AsOf, beginReading } from '../export/reading'
import { addSnapshotPart, beginSnapshot, completeSnapshot } from './commands'

/** Bytes of a part: small beside the memory of a process, and few rows for a large archive. */
const partBytes = 1024 * 1024

export type SnapshotSource = {
  /** Address of the database. */
  url: string
  /** Address of the site, without a slash at the end. */
  siteUrl: string
}

/**
 * Keeps the archive of all exports as it is now. It is written part by part, and public only when all of it is there:
 * after a crash nobody sees what was left, and the next one clears it away.
 *
 * @param report is told how many parts, of a megabyte each, are written so far
 */
export async function makeSnapshot(
  context: CommandContext,
  { url, siteUrl }: SnapshotSource,
  report: (parts: number) => Promise<void> = async () => {},
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  // The statement under way reports what breaks; without a listener the process would end as well.
  client.on('error', () => {})
  await client.connect()
  try {
    const asOf = await beginReading(client, { 'countercheck.site_url': siteUrl })
    const zip = archiveStream(client, { asOf, siteUrl })
    await execute(context, completeSnapshot, await keep(context, { zip, asOf, report }))
  } finally {
    await client.end()
  }
}

type Keeping = { zip: Readable; asOf: AsOf; report: (parts: number) => Promise<void> }

async function keep(context: CommandContext, { zip, asOf, report }: Keeping) {
  const { time, auditHead } = asOf
  const { id } = await execute(context, beginSnapshot, { asOf: time, auditHead })
  const hash = createHash('sha256')
  let bytes = 0
  let number = 0
  for await (const data of inParts(zip)) {
    hash.update(data)
    await execute(context, addSnapshotPart, { id, number, data })
    number += 1
    bytes += data.byteLength
    await report(number)
  }
  return { id, sha256: hash.digest('hex'), bytes }
}

async function* inParts(stream: Readable): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    waiting.push(chunk)
    length += chunk.byteLength
    if (length < partBytes) continue
    yield joined(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield joined(waiting)
}

function joined(chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(chunks))
}
