import { z } from 'zod'

/** One field that changed, in words: where it stands, and what it said before and says now; null where it is absent. */
export type ShownDifference = z.output<typeof ShownDifference>
const ShownDifference = z.object({
  where: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

/** The differences that a refusal carries in its state, [] where it carries something else. */
export function shownDifferences(current: unknown): ShownDifference[] {
  return z.array(ShownDifference).safeParse(current).data ?? []
}
