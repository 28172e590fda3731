import { execute } from '@/lib/core/command'
import type { Database } from '@/lib/db/client'
import type { Task } from '@/lib/jobs/task'
import { beginCheck, checkPortion, ruleVersion } from '@/lib/verdicts/check-commands'

const everyDays = 7

/**
 * Asks the rule again about every verdict: what it suggests can change without new evidence, by a tie, a margin, a merge
 * or another rule. Once a week, after a change of the rule, and when an administrator says so.
 */
export const suggestionCheck: Task = {
  name: 'suggestion-check',
  cron: '*/10 * * * *',
  hasWork: isDue,
  run: async (job) => {
    const { id } = await execute(job.context, beginCheck, {})
    for (let isOver = false; !isOver; ) {
      const portion = await execute(job.context, checkPortion, { id })
      await job.report(portion.done, portion.total)
      isOver = portion.isOver
    }
  },
}

/** A pass that was cut off is always due. */
async function isDue(db: Database, now: Date): Promise<boolean> {
  const last = await db.suggestionCheck.findFirst({ orderBy: [{ startedAt: 'desc' }, { id: 'desc' }] })
  if (last?.finishedAt == null || last.ruleVersion !== ruleVersion) return true
  return now.getTime() - last.startedAt.getTime() > everyDays * 86_400_000
}
