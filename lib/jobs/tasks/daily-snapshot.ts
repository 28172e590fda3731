import { env } from '@/lib/core/env'
import type { Database } from '@/lib/db/client'
import { makeSnapshot } from '@/lib/exchange/snapshots/make'
import type { Task } from '@/lib/jobs/task'

/** Keeps the public record once a day; looks every hour, so that a day is not lost for want of a worker at midnight. */
export const dailySnapshot: Task = {
  name: 'daily-snapshot',
  cron: '7 * * * *',
  hasWork: isMissing,
  run: async ({ context, report }) => {
    if (!(await isMissing(context.db, context.now()))) return
    const { DATABASE_URL: url, SITE_URL: siteUrl } = env()
    await makeSnapshot(context, { url, siteUrl }, (parts) => report(parts, null))
  },
}

async function isMissing(db: Database, now: Date): Promise<boolean> {
  const day = new Date(now.toISOString().slice(0, 10))
  return (await db.exportSnapshot.count({ where: { day, completedAt: { not: null } } })) === 0
}
