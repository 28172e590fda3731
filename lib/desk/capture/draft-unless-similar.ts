import { z } from 'zod'
import { createDraft } from '@/lib/claims/commands'
import { refuseDraft } from '@/lib/claims/rules'
import { ClaimDraftInput } from '@/lib/claims/schema'
import { findSimilarClaims, SimilarQuery } from '@/lib/claims/similar'
import { command } from '@/lib/core/command'
import { refused } from '@/lib/core/refuse'

/** Ids of the claims that the writer was shown, joined by commas. */
const Seen = z.string().regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,19}$/i)

/**
 * Writes down a draft, unless claims of the same vendor are worded alike that its writer has not seen: then they are
 * shown, and sending once more saves it.
 */
export const draftUnlessSimilar = command({
  name: 'claim.draft_unless_similar',
  permission: 'claim.draft',
  input: ClaimDraftInput.extend({ seenSimilar: Seen.optional() }),
  load: ({ tx, input }) =>
    findSimilarClaims(
      tx,
      SimilarQuery.parse({
        vendorId: input.vendorId,
        statement: input.statement,
        modelIds: input.subjectIds,
        benchmarkIds: input.assertions.flatMap(({ benchmarkId }) => benchmarkId ?? []).slice(0, 40),
      }),
    ),
  guard: ({ input, loaded, now }) => {
    const seen = new Set(input.seenSimilar?.split(','))
    const wrong = refuseDraft(input, now)
    if (wrong || loaded.every(({ id }) => seen.has(id))) return wrong
    return refused('conflict', 'claim.similar', { current: { similar: loaded } })
  },
  run: async ({ input: { seenSimilar: _, ...draft }, call }) => ({
    result: await call(createDraft, draft),
    audit: [],
    tags: [],
  }),
})
