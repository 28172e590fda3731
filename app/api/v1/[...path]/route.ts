import { answerCall } from '@/lib/web/api-call'
import { openToAll } from '@/lib/web/open'
import { type RouteContext, route } from '@/lib/web/route'

type Params = { path: string[] }

const call = route<Params>(async (request, context: RouteContext<Params>) =>
  answerCall(request, (await context.params).path),
)

/** The API: every address of lib/api/endpoints.ts. Who acts is said by a token, never by a cookie. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openToAll({ GET: call, POST: call })
