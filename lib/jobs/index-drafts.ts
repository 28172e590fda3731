import { z } from 'zod'
import { indexDrafts } from '@/lib/claims/draft-words'
import { command } from '@/lib/core/command'
import { Id } from '@/lib/core/fields'

/** Notes the words of drafts that have none yet, so that the desk's search finds them. Changes no claim. */
export const indexWordlessDrafts = command({
  name: 'claim.index_drafts',
  permission: 'jobs.sweep',
  input: z.strictObject({ claimIds: z.array(Id).min(1).max(500) }),
  load: async ({ tx, input }) => {
    await tx.$queryRaw`SELECT id FROM public.claim WHERE id = ANY(${input.claimIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  },
  guard: () => null,
  run: async ({ tx, input }) => {
    await indexDrafts(tx, input.claimIds)
    return { result: null, audit: [], tags: [] }
  },
})
