import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import type { DomainError } from '@/lib/core/error'
import { refused } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'
import { family, loadPointers } from './merged'
import { type OwnInterests, readOwnInterests, refuseOwnInterest } from './own-interests'

/** That a model is given another maker: whether anything rests on the model, and the actor's interests in the two. */
export type MakerChange = { isUsed: boolean; own: OwnInterests }

/** What the rule asks before a model passes from one maker to another; null when the maker stays. */
export async function readMakerChange(
  tx: Tx,
  actor: Actor,
  { model, makerId }: { model: { id: string; organizationId: string }; makerId: string },
): Promise<MakerChange | null> {
  if (model.organizationId === makerId) return null
  return {
    isUsed: await isUsed(tx, model.id),
    own: await readOwnInterests(tx, actor, [model.organizationId, makerId]),
  }
}

/** Interests are held against makers: an editor changes that of a model in use, and nobody with an interest in either. */
export function refuseMakerChange(actor: Actor, change: MakerChange | null): DomainError | null {
  if (change === null) return null
  if (change.isUsed && !can(actor, 'registry.reassign'))
    return refused('forbidden', 'registry.maker', {
      issues: [{ path: ['organizationId'], message: 'maker_by_editor' }],
    })
  return refuseOwnInterest(change.own, ['organizationId'])
}

/** Whether the public record mentions a model, or a claim is about it, under any of the entries merged with it. */
async function isUsed(tx: Tx, modelId: string): Promise<boolean> {
  const ids = family((await loadPointers(tx)).model, modelId)
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM record.mention WHERE kind = 'model' AND subject_id = ANY(${ids}::uuid[])
    UNION ALL SELECT 1 FROM public.claim_subject WHERE model_id = ANY(${ids}::uuid[])
    UNION ALL SELECT 1 FROM public.assertion
      WHERE model_id = ANY(${ids}::uuid[]) OR comparator_model_id = ANY(${ids}::uuid[])
    LIMIT 1`
  return rows.length > 0
}
