import { cache } from 'react'
import { isId } from '@/lib/desk/capture/picks'
import { readSubmission } from '@/lib/desk/read/submissions'
import { requireActor, serverContext } from '@/lib/web/server-context'

/** What the page of a submission and its title both read, once per request; null where there is none. */
export const loadSubmission = cache(async (id: string) => {
  const actor = await requireActor('desk.read')
  return isId(id) ? readSubmission(serverContext().db, actor, id) : null
})
