import { z } from 'zod'
import { Day, Id } from '@/lib/core/fields'
import { requiredText } from '@/lib/i18n/local-text-schema'

const Short = z.string().trim().min(1, { error: 'required' }).max(200)

/**
 * What is faulty: versions of a harness (none named: all of them), or what an evaluator ran between two days, both
 * included; one of the days may be open.
 */
const faulty = {
  harness: Short.optional(),
  versions: z.array(Short).max(100).default([]),
  evaluatorId: Id.optional(),
  since: Day.optional(),
  until: Day.optional(),
}

/** What a recall would speak of, before anybody says why. */
export const RecallTarget = z.strictObject(faulty).superRefine(checkTarget)
export type RecallTarget = z.output<typeof RecallTarget>

export const RecallInput = z.strictObject({ ...faulty, reason: requiredText(1000) }).superRefine(checkTarget)

export const LiftInput = z.strictObject({ recallId: Id, reason: requiredText(1000) })

function checkTarget(recall: RecallTarget, context: z.RefinementCtx): void {
  const problem = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  const { harness, evaluatorId, since, until } = recall
  if (harness === undefined && evaluatorId === undefined) problem('harness', 'required')
  if (harness === undefined && recall.versions.length > 0) problem('harness', 'required')
  if (evaluatorId !== undefined && since === undefined && until === undefined) problem('since', 'required')
  if (since !== undefined && until !== undefined && until < since) problem('until', 'ends_before_it_begins')
}
