import { openPool } from '@/lib/db/pool'
import type { RecordReader } from '@/lib/db/record-pool'
import { numbersOf } from '@/lib/publication/listing/claim-set'
import { findClaims } from '@/lib/publication/listing/find-claims'
import { isNarrowed } from '@/lib/search/filter'
import { archiveStream } from './archive'
import { exportBody } from './body'
import { type ExportConnection, exportConnection } from './connection'
import { copyOut } from './copy-out'
import { places } from './places'
import { type ExportRequest, exportQuery } from './query'
import { type AsOf, beginReading } from './reading'
import { exportTag } from './tag'

/** One file with its filters, or the archive of all files. */
export type Wanted = ExportRequest | 'archive'

export type Exports = {
  /**
   * Starts an export; its body fetches rows as it is read. `left` breaks it off.
   *
   * @param reader the address of whoever reads it, of whom there may be several at once
   * @throws DomainError limited when as many as allowed are under way
   */
  start: (wanted: Wanted, left: AbortSignal, reader?: string) => Promise<StartedExport>
  /** What an export would say of itself, without its rows. Throws as `start` does. */
  describe: (wanted: Wanted) => Promise<ExportFacts>
  close: () => Promise<void>
}

export type ExportFacts = { asOf: AsOf; etag: string }
export type StartedExport = ExportFacts & { body: ReadableStream<Uint8Array> }

export type ExportsOptions = {
  /** Address of the database. */
  url: string
  /** What finds the claims that a filter leaves. */
  record: RecordReader
  /** Exports under way at most; each holds one connection. */
  atOnce: number
  /** Address of this site, without a slash at the end. */
  siteUrl: string
  /** How long a reader may take nothing before the export is broken off. */
  stallSeconds?: number
  /** Bytes per second below which a reader holds a place rather than reads, once `stallSeconds` have passed. */
  slowest?: number
}

/** What a process needs for its exports. They have connections of their own, so that pages never wait for them. */
export function openExports({
  url,
  record,
  atOnce,
  siteUrl,
  stallSeconds = 60,
  slowest = 16_384,
}: ExportsOptions): Exports {
  const pool = openPool(url, { max: atOnce })
  const takePlace = places(atOnce)
  const open = async (
    plan: Plan,
    reader?: string,
  ): Promise<{ connection: ExportConnection; facts: ExportFacts }> => {
    const connection = await exportConnection(pool, () => takePlace(reader))
    try {
      const settings = { 'countercheck.site_url': siteUrl, ...plan.settings }
      const asOf = await beginReading(connection.client, settings)
      return { connection, facts: { asOf, etag: exportTag(plan.madeBy, asOf) } }
    } catch (error) {
      connection.leave('broken')
      throw error
    }
  }
  return {
    async start(wanted, left, reader) {
      const plan = await planOf(wanted, record, siteUrl)
      const { connection, facts } = await open(plan, reader)
      return { ...facts, body: streamed({ plan, connection, asOf: facts.asOf, left, stallSeconds, slowest }) }
    },
    async describe(wanted) {
      const { connection, facts } = await open(await planOf(wanted, record, siteUrl))
      await finish(connection)
      return facts
    },
    close: () => pool.end(),
  }
}

/** How an export is read, and everything of the software that its bytes depend on. */
type Plan = {
  settings: Record<string, string>
  madeBy: string[]
  open: (
    client: ExportConnection['client'],
    asOf: AsOf,
  ) => Pick<Parameters<typeof exportBody>[0], 'before' | 'copied' | 'after' | 'brokenOff'>
}

async function planOf(wanted: Wanted, record: RecordReader, siteUrl: string): Promise<Plan> {
  return wanted === 'archive' ? archivePlan(siteUrl) : filePlan(wanted, record, siteUrl)
}

async function filePlan(request: ExportRequest, record: RecordReader, siteUrl: string): Promise<Plan> {
  const { file, format, filter, on } = request
  const { copy, settings } = exportQuery(
    request,
    isNarrowed(filter) ? numbersOf((await findClaims(record, filter)).left) : null,
  )
  return {
    settings,
    madeBy: [copy, JSON.stringify(settings), ...on],
    open: (client, asOf) => ({
      before: format.before({ file: file.name, on, asOf, siteUrl }),
      copied: copyOut(client, copy),
      after: format.after,
      brokenOff: format.brokenOff,
    }),
  }
}

/** An archive that is cut short lacks its directory, so that it cannot be opened. */
function archivePlan(siteUrl: string): Plan {
  return {
    settings: {},
    madeBy: ['archive', siteUrl],
    open: (client, asOf) => ({
      before: '',
      copied: archiveStream(client, { asOf, siteUrl }),
      after: '',
      brokenOff: '',
    }),
  }
}

type Streaming = {
  plan: Plan
  connection: ExportConnection
  asOf: AsOf
  left: AbortSignal
  stallSeconds: number
  slowest: number
}

function streamed({ plan, connection, asOf, left, ...pace }: Streaming): ReadableStream<Uint8Array> {
  const { client, leave } = connection
  const parts = plan.open(client, asOf)
  const abandon = () => {
    parts.copied.destroy()
    leave('broken')
  }
  if (left.aborted) abandon()
  left.addEventListener('abort', abandon, { once: true })
  return exportBody({
    ...parts,
    finish: async () => {
      await finish(connection)
      left.removeEventListener('abort', abandon)
    },
    abandon,
    ...pace,
  })
}

async function finish({ client, leave }: ExportConnection): Promise<void> {
  try {
    await client.query('COMMIT')
    leave('whole')
  } finally {
    leave('broken')
  }
}
