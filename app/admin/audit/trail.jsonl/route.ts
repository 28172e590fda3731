import { trailStream } from '@/lib/audit/export'
import { readHead, TrailQuery } from '@/lib/audit/read'
import { trailFile } from '@/lib/audit/recipe'
import { deskRoute } from '@/lib/web/desk-route'
import { serverContext } from '@/lib/web/server-context'

/** The audit trail, or the part of it that the filter of the page shows, as JSON Lines. */
export const GET = deskRoute('audit.read', async (request) => {
  const query = TrailQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
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
