import { trailStream } from '@/lib/audit/export'
import { readHead } from '@/lib/audit/read'
import { trailFile } from '@/lib/audit/recipe'
import { readTrailQuery } from '@/lib/audit/trail-query'
import { refused } from '@/lib/core/refuse'
import { deskRoute } from '@/lib/web/desk-route'
import { serverContext } from '@/lib/web/server-context'

/** The audit trail, or the part of it that the filter of the page shows, as JSON Lines. */
export const GET = deskRoute('audit.read', async (request) => {
  const { query, unreadable } = readTrailQuery(parametersOf(request))
  // Part of the trail is never mistaken for what was asked for.
  if (unreadable.length > 0)
    throw refused('invalid', 'export.parameters', { values: { names: namesOf(unreadable) } })
  const { db } = serverContext()
  const head = await readHead(db)
  return new Response(trailStream(db, query, head), {
    headers: {
      'content-type': 'application/jsonl; charset=utf-8',
      'content-disposition': `attachment; filename="${trailFile}"`,
      'cache-control': 'private, no-store, no-transform',
      'x-audit-head': `${head.seq} ${head.hash}`,
    },
  })
})

function parametersOf(request: Request): Record<string, string[]> {
  const { searchParams } = new URL(request.url)
  return Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]))
}

function namesOf(unreadable: readonly { name: string }[]): string {
  return unreadable.map(({ name }) => name).join(', ')
}
