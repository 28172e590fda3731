import { z } from 'zod'
import { loadFacts } from '@/lib/claims/facts'
import { command, type Step } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'
import type { Tx } from '@/lib/db/client'
import { claimTag, listTag } from '@/lib/publication/tags'
import { changedSinceReason, type SuggestionChange, suggestionSince } from './changed-suggestion'
import { raiseFlag } from './flags'
import { findStandingVerdict } from './standing'
import type { Suggestion } from './suggest/suggestion'

/** The decision rule that this release asks. */
export const ruleVersion: Suggestion['rule'] = '1'

const judged = { decidedAt: { not: null }, withdrawnAt: null }

/** Begins a pass over all verdicts, or finds the one that was begun and not finished. */
export const beginCheck = command({
  name: 'suggestion.begin_check',
  permission: 'suggestion.check',
  input: z.strictObject({}),
  load: ({ tx }) => tx.suggestionCheck.findFirst({ where: { finishedAt: null } }),
  guard: () => null,
  run: async ({ tx, now, newId, loaded }) => {
    if (loaded) return { result: { id: loaded.id }, audit: [], tags: [] }
    const id = newId()
    const total = await tx.recordClaim.count({ where: judged })
    await tx.suggestionCheck.create({ data: { id, ruleVersion, startedAt: now, total } })
    const after = { rule: ruleVersion, verdicts: total }
    return { result: { id }, audit: [{ subject: { type: 'suggestion_check', id }, after }], tags: [] }
  },
})

/**
 * Asks the rule again about the next verdicts of a pass, and puts those under re-review of which it suggests something
 * else by now. The place in the pass moves in the same transaction, so that a pass that was cut off goes on there.
 */
export const checkPortion = command({
  name: 'suggestion.check_portion',
  permission: 'suggestion.check',
  /** `take`: how many verdicts at once. */
  input: z.strictObject({ id: Id, take: z.int().min(1).max(100).default(25) }),
  load: async ({ tx, input }) => {
    const check = await lockCheck(tx, input.id)
    const claims = await tx.recordClaim.findMany({
      where: check.afterId ? { ...judged, claimId: { gt: check.afterId } } : judged,
      orderBy: { claimId: 'asc' },
      take: input.take,
      select: { claimId: true, slug: true },
    })
    return { check, claims }
  },
  guard: () => null,
  run: async (step) => {
    const { tx, now, input, loaded } = step
    const { check, claims } = loaded
    const over = { isOver: true, done: check.done, total: check.total }
    if (check.finishedAt !== null) return { result: over, audit: [], tags: [] }
    const changed = await flagChanged(step, claims)
    const isOver = claims.length < input.take
    const done = check.done + claims.length
    await tx.suggestionCheck.update({
      where: { id: check.id },
      data: {
        done,
        afterId: claims.at(-1)?.claimId ?? check.afterId,
        flagged: { increment: changed.length },
        finishedAt: isOver ? now : null,
      },
    })
    const audit = changed.map(({ claimId, before, after }) => ({
      action: 'suggestion.changed' as const,
      subject: { type: 'claim', id: claimId },
      before: { suggestion: before },
      after: { suggestion: after, flag: 'under_re_review' },
    }))
    const tags = changed.length > 0 ? [listTag, ...changed.map(({ slug }) => claimTag(slug))] : []
    return { result: { isOver, done, total: Math.max(check.total, done) }, audit, tags }
  },
})

type Judged = { claimId: string; slug: string }

/** Looks without a lock first: few verdicts change, and nobody should wait for the others. */
async function flagChanged(step: Step<unknown>, claims: readonly Judged[]) {
  const changed: (Judged & SuggestionChange)[] = []
  for (const claim of claims) {
    if (!(await changeOf(step.tx, claim.claimId))) continue
    await step.tx.$queryRaw`SELECT 1 FROM public.claim WHERE id = ${claim.claimId}::uuid FOR UPDATE`
    const change = await changeOf(step.tx, claim.claimId)
    if (!change) continue
    const flag = { flag: 'under_re_review', reason: changedSinceReason(change) } as const
    await raiseFlag(step, { claimId: claim.claimId, ...flag })
    changed.push({ ...claim, ...change })
  }
  return changed
}

/** Null where nothing changed, where no verdict stands, or where it is under re-review already. */
async function changeOf(tx: Tx, claimId: string): Promise<SuggestionChange | null> {
  const standing = await tx.claimFlag.count({
    where: { claimId, flag: 'under_re_review', recallId: null, liftedAt: null },
  })
  const verdict = standing > 0 ? null : await findStandingVerdict(tx, claimId)
  const facts = verdict ? await loadFacts(tx, claimId) : null
  if (!verdict || facts?.stage !== 'published') return null
  const assessment = await tx.assessment.findUniqueOrThrow({
    where: { id: verdict.assessmentId },
    select: { suggestion: true },
  })
  return suggestionSince(facts, Suggested.parse(assessment.suggestion)?.verdict ?? null)
}

const Suggested = z.object({ verdict: z.string() }).nullable()

async function lockCheck(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM public.suggestion_check WHERE id = ${id}::uuid FOR UPDATE`
  const check = await tx.suggestionCheck.findUnique({ where: { id } })
  if (!check) throw new DomainError('not_found', { reason: 'not_found' })
  return check
}
