import { readSimilar, TypedClaim } from '@/lib/desk/read/similar'
import { deskRoute } from '@/lib/web/desk-route'
import { serverContext } from '@/lib/web/server-context'

/** Claims like the one that is being typed, for the form that shows them while somebody types. */
export const GET = deskRoute('desk.read', async (request, { actor }) => {
  const asked = new URL(request.url).searchParams
  const typed = TypedClaim.safeParse({
    vendor: asked.get('vendor') ?? '',
    statement: { en: asked.get('en') ?? undefined, ko: asked.get('ko') ?? undefined },
    models: asked.getAll('model').filter(Boolean),
    benchmarks: asked.getAll('benchmark').filter(Boolean),
  })
  const similar = typed.success ? await readSimilar(serverContext().db, actor, typed.data) : []
  return Response.json({ similar }, { headers: { 'cache-control': 'private, no-store' } })
})
