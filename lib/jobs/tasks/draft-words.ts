import { listWordlessDrafts } from '@/lib/claims/draft-words'
import { execute } from '@/lib/core/command'
import { indexWordlessDrafts } from '@/lib/jobs/index-drafts'
import { inPortions } from '@/lib/jobs/portions'
import type { Task } from '@/lib/jobs/task'

const portionSize = 200

/** Once after an upgrade: drafts from before the desk kept their words become findable. */
export const draftWords: Task = {
  name: 'draft-words',
  cron: '*/10 * * * *',
  hasWork: async (db) => (await listWordlessDrafts(db, null, 1)).length > 0,
  run: async (job) => {
    const { db } = job.context
    await inPortions(job, {
      count: () => db.claim.count({ where: { stage: 'draft', draftWords: null } }),
      list: (after) => listWordlessDrafts(db, after, portionSize),
      perform: (portion) =>
        execute(job.context, indexWordlessDrafts, { claimIds: portion.map(({ id }) => id) }),
    })
  },
}
