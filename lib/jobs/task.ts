import type { CommandContext } from '@/lib/core/command'
import type { Database } from '@/lib/db/client'

/** What a running task sees. Its commands run as the actor of background jobs. */
export type Job = {
  context: CommandContext
  /** How far it is; shown to administrators. `total` is null where nobody knows. */
  report: (done: number, total: number | null) => Promise<void>
}

/** Work in the background. It may run twice or stop half-way: a second run finds what is left, and else changes nothing. */
export type Task = {
  name: string
  /** When it runs by itself, as a cron line in UTC; what was missed while no worker ran is made up for. */
  cron: string
  /** Whether there is anything to do for the schedule. Whoever starts a task by hand starts it in any case. */
  hasWork?: (db: Database, now: Date) => Promise<boolean>
  run: (job: Job) => Promise<void>
}
