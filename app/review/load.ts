import { cache } from 'react'
import { isId } from '@/lib/desk/capture/picks'
import { readCorrection, readCorrectionGround } from '@/lib/desk/read/correction'
import { readEvidence } from '@/lib/desk/read/evidence'
import { readProposal } from '@/lib/desk/read/proposal'
import { readWorkbench } from '@/lib/desk/read/workbench'
import { requireActor, requirePerson, serverContext } from '@/lib/web/server-context'

/** What a page and its title both read, once per request; null where there is nothing, or nothing for this reader. */
export const loadWorkbench = cache(async (id: string, threadsBefore: string | null = null) => {
  const actor = await requireActor('desk.read')
  return isId(id) ? readWorkbench(serverContext().db, actor, id, threadsBefore) : null
})

export const loadEvidence = cache(async (id: string) => {
  const actor = await requireActor('desk.read')
  return isId(id) ? readEvidence(serverContext().db, actor, id) : null
})

export const loadProposal = cache(async (id: string) => {
  const person = await requirePerson('desk.read')
  return isId(id) ? readProposal(serverContext().db, person, id) : null
})

export const loadCorrection = cache(async (id: string) => {
  const person = await requirePerson('desk.read')
  return readCorrection(serverContext().db, person, id)
})

/** What corrections of a published claim start from; null for anything else. */
export const loadCorrectionGround = cache(async (claimId: string) => {
  const actor = await requireActor('correction.propose')
  const ground = await readCorrectionGround(serverContext().db, actor, claimId)
  return ground?.standing.facts.stage === 'published' ? ground : null
})
