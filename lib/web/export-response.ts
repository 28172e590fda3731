import { env } from '@/lib/core/env'
import { DomainError } from '@/lib/core/error'
import { publicRecord } from '@/lib/db/record-pool'
import { type ExportFacts, type Exports, openExports, type Wanted } from '@/lib/exchange/export/exports'
import { parseWanted } from '@/lib/exchange/export/request'
import { namedEntries } from '@/lib/publication/read/chosen-entries'
import { clientAddress } from './client-address'
import { knows } from './etag'
import { logUnexpected } from './log'
import { problemResponse } from './problem'

/**
 * Answers `/export/{file}`: the rows as a stream; for HEAD the headers that they would have; 304 for readers who have
 * what is public now.
 */
export async function answerExport(request: Request, file: string): Promise<Response> {
  try {
    const wanted = parseWanted(file, new URL(request.url).searchParams)
    if (wanted !== 'archive') await namedEntries(publicRecord(), wanted.filter)
    if (request.method === 'HEAD' || request.headers.has('if-none-match')) {
      const facts = await processExports().describe(wanted)
      const headers = headersOf(wanted, facts)
      if (knows(request.headers.get('if-none-match'), facts.etag))
        return new Response(null, { status: 304, headers })
      if (request.method === 'HEAD') return new Response(null, { headers })
    }
    const reader = clientAddress(request.headers, env().TRUSTED_PROXY_HOPS)
    const { body, ...facts } = await processExports().start(wanted, request.signal, reader)
    return new Response(body, { headers: headersOf(wanted, facts) })
  } catch (error) {
    if (error instanceof DomainError && error.code === 'limited') return busy(problemResponse(error, ''))
    return problemResponse(error, error instanceof DomainError ? '' : logUnexpected('export', error))
  }
}

function processExports(): Exports {
  const { DATABASE_URL: url, EXPORTS_AT_ONCE: atOnce, SITE_URL: siteUrl } = env()
  globalThis.countercheckExports ??= openExports({ url, record: publicRecord(), atOnce, siteUrl })
  return globalThis.countercheckExports
}

declare global {
  // One per process, although Next.js loads modules once per kind of bundle.
  var countercheckExports: Exports | undefined
}

function headersOf(wanted: Wanted, { asOf, etag }: ExportFacts): Record<string, string> {
  return {
    'content-type': wanted === 'archive' ? 'application/zip' : wanted.format.contentType,
    'content-disposition': `attachment; filename="${fileNameOf(wanted, asOf.time.slice(0, 10))}"`,
    'cache-control': 'no-cache',
    etag,
    'x-as-of': asOf.time,
    'x-audit-head': asOf.auditHead,
  }
}

function fileNameOf(wanted: Wanted, day: string): string {
  return wanted === 'archive' ? `countercheck-${day}.zip` : `${wanted.file.name}.${wanted.format.extension}`
}

/** It is not this reader who asked too often, but the server that has no place now. */
async function busy(refused: Response): Promise<Response> {
  const problem: object = await refused.json()
  return new Response(JSON.stringify({ ...problem, title: 'Busy', status: 503 }), {
    status: 503,
    headers: refused.headers,
  })
}
