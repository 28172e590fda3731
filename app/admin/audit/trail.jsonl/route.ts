import { trailStream } from '@/lib/audit/export'
import { readHead, TrailQuery } from '@/lib/audit/read'
import { trailFile } from '@/lib/audit/recipe'
import { can } from '@/lib/auth/permissions'
import { DomainError } from '@/lib/core/error'
import { route } from '@/lib/web/route'
import { currentPerson, serverContext } from '@/lib/web/server-context'

/** The audit trail, or the part of it that the filter of the page shows, as JSON Lines. */
export const GET = route(async (request) => {
  const person = await currentPerson()
  if (!person || person.mustFirst || !can(person.actor, 'audit.read'))
    throw new DomainError('not_found', { reason: 'not_found' })
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
