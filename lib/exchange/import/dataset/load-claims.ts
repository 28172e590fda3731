import { createDraft, publishClaim } from '@/lib/claims/commands'
import { linkClaims } from '@/lib/claims/link-commands'
import { getFacts } from '@/lib/claims/read'
import { basisOf } from '@/lib/verdicts/basis'
import { draftInput } from './inputs'
import type { Loader } from './loader'
import type { DatasetFile } from './schema'

/** Loads claims as drafts. */
export async function loadClaims(loader: Loader, data: DatasetFile): Promise<void> {
  for (const row of data.claims) {
    const input = draftInput(loader, row)
    const { importKey } = input
    const known = await loader.context.db.claim.findUnique({ where: { importKey }, select: { id: true } })
    const { id } = known ?? (await loader.run(`claims ${row.key}`, createDraft, input))
    loader.remember('claims', row.key, id)
    loader.step()
  }
}

/** Ties claims to each other. */
export async function loadClaimLinks(loader: Loader, data: DatasetFile): Promise<void> {
  for (const { from, to, kind, note } of data.claimLinks) {
    const [fromId, toId] = [loader.idOf('claims', from), loader.idOf('claims', to)]
    const known = await loader.context.db.claimLink.findUnique({
      where: { fromId_toId_kind: { fromId, toId, kind } },
    })
    if (!known) await loader.run(`claimLinks ${from} ${to}`, linkClaims, { fromId, toId, kind, note })
    loader.step()
  }
}

/** Publishes the claims that are still drafts, with the evidence that was loaded for them. */
export async function publishClaims(loader: Loader, data: DatasetFile): Promise<void> {
  for (const { key } of data.claims) {
    const id = loader.idOf('claims', key)
    const claim = await loader.context.db.claim.findUniqueOrThrow({
      where: { id },
      select: { stage: true, revision: true },
    })
    if (claim.stage !== 'draft') continue
    const { hash } = basisOf(await getFacts(loader.context.db, id))
    await loader.run(`claims ${key}`, publishClaim, { id, revision: claim.revision, basisHash: hash })
  }
}
