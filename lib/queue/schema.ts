import { z } from 'zod'
import { Id, Revision } from '@/lib/core/fields'
import { foldName, tidyName } from './fold-name'
import { queueText, readQueueText } from './query'

/** At most this many claims change at once; more become a job. */
export const atOnce = 200

export const ClaimIds = z.array(Id).min(1, { error: 'nothing_ticked' }).max(atOnce)

/** A tag as somebody writes it: 1 to 40 characters with at least one letter or digit. */
export const TagName = shownName(40)
export const ViewName = shownName(60)

/** A filter as the queue's address says it; refused where a part of it cannot be read. */
export const FilterText = z
  .string()
  .max(2000)
  .refine((text) => readQueueText(text).unreadable.length === 0, { error: 'filter_unreadable' })
  .transform((text) => queueText(readQueueText(text)))

/**
 * What one change does to each of several claims. `takeOver` also takes those that somebody else has in hand; without
 * it they stay with them, so that two people who take the same claim at once do not work on it both.
 */
export const Change = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('assign'), assigneeId: Id, takeOver: z.boolean() }),
  z.strictObject({ what: z.literal('unassign') }),
  z.strictObject({ what: z.literal('tag'), tag: TagName }),
  z.strictObject({ what: z.literal('untag'), tag: TagName }),
])
export type Change = z.output<typeof Change>

export const SaveViewInput = z.strictObject({ name: ViewName, filter: FilterText })
export const RenameViewInput = z.strictObject({ id: Id, revision: Revision, name: ViewName })
export const DeleteViewInput = z.strictObject({ id: Id })

function shownName(most: number) {
  return z
    .string()
    .transform(tidyName)
    .pipe(
      z
        .string()
        .min(1, { error: 'required' })
        .max(most)
        .refine((name) => /[\p{L}\p{N}]/u.test(name) && foldName(name).length <= 2 * most, {
          error: 'name_without_letters',
        }),
    )
}
