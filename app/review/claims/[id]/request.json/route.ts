import { DomainError } from '@/lib/core/error'
import { isId } from '@/lib/desk/capture/picks'
import { readWorkbench } from '@/lib/desk/read/workbench'
import { deskRoute } from '@/lib/web/desk-route'
import { serverContext } from '@/lib/web/server-context'

/** The request that puts a claim to the decision rule, as `POST /api/v1/suggest` takes it. */
export const GET = deskRoute<{ id: string }>('desk.read', async (_request, { params, actor }) => {
  const { id } = await params
  const bench = isId(id) ? await readWorkbench(serverContext().db, actor, id) : null
  if (!bench?.judgement.request) throw new DomainError('not_found', { reason: 'not_found' })
  return new Response(`${JSON.stringify(bench.judgement.request, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${bench.facts.slug}.request.json"`,
      'cache-control': 'private, no-store',
    },
  })
})
