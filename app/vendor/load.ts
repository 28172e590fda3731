import { cache } from 'react'
import { isId } from '@/lib/desk/capture/picks'
import { orNull } from '@/lib/desk/read/desk-reader'
import { getOwnPublicClaim } from '@/lib/vendors/claims-read'
import { getOwnSubmission } from '@/lib/vendors/read'
import { requireActor, serverContext } from '@/lib/web/server-context'

/** What a page and its title both read, once per request; null where there is nothing, or nothing of the vendor's own. */
export const loadOwnClaim = cache(async (id: string) => {
  const actor = await requireActor('submission.own')
  return isId(id) ? orNull(getOwnPublicClaim(serverContext().db, actor, id)) : null
})

export const loadOwnSubmission = cache(async (id: string) => {
  const actor = await requireActor('submission.own')
  return isId(id) ? orNull(getOwnSubmission(serverContext().db, actor, id)) : null
})
