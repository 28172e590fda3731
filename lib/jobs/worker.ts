import { setTimeout } from 'node:timers/promises'
import { Logger, type Runner, run } from 'graphile-worker'
import type { CommandContext } from '@/lib/core/command'
import { env } from '@/lib/core/env'
import { newId } from '@/lib/core/id'
import { openDatabase } from '@/lib/db/client'
import { runTask } from './run-task'
import { tasks } from './tasks'

const retryAfterMs = 5000

export type JobWorker = {
  /** Resolves when the worker has its database and waits for work. */
  ready: Promise<void>
  /** Lets what is running finish, then gives everything back. */
  stop: () => Promise<void>
}

/**
 * Works off the queue in PostgreSQL (graphile-worker, in its own schema). Returns at once: while the database is away it
 * tries again every five seconds. Several workers share the work; each job runs in one of them.
 */
export function startWorker(url: string, context: Omit<CommandContext, 'actor'>): JobWorker {
  const ending = new AbortController()
  const started = keepTrying(() => run(options(url, context)), ending.signal)
  let stopping: Promise<void> | undefined
  const stop = async () => {
    ending.abort()
    const runner = await started
    await runner?.stop()
  }
  return {
    ready: started.then(() => {}),
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

async function keepTrying(start: () => Promise<Runner>, signal: AbortSignal): Promise<Runner | null> {
  while (!signal.aborted) {
    try {
      return await start()
    } catch (error) {
      if (signal.aborted) break
      log('error', `The worker cannot start: ${error instanceof Error ? error.message : error}`)
      // Aborting ends the wait; it does not keep the process alive.
      await setTimeout(retryAfterMs, undefined, { signal, ref: false }).catch(() => {})
    }
  }
  return null
}

/**
 * `npm run worker`: works until the process is told to end.
 *
 * @param say told in a line that it works, and that it has ended
 */
export async function runWorker(say: (line: string) => void): Promise<void> {
  const { DATABASE_URL } = env()
  const db = openDatabase(DATABASE_URL, 4)
  const worker = startWorker(DATABASE_URL, { db, now: () => new Date(), newId })
  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  void Promise.race([worker.ready.then(() => true), told.then(() => false)]).then(
    (works) => works && say('The worker does the background jobs. Ctrl-C ends it.'),
  )
  // A pending promise alone does not keep Node running.
  const alive = setInterval(() => {}, 60_000)
  await told
  clearInterval(alive)
  await worker.stop()
  await db.$disconnect()
  say('The worker has ended.')
}

function options(url: string, context: Omit<CommandContext, 'actor'>) {
  return {
    connectionString: url,
    maxPoolSize: 4,
    concurrency: 2,
    noHandleSignals: true,
    logger: new Logger(() => log),
    crontab: tasks.map(({ name, cron }) => `${cron} ${name} ?fill=2d&max=5`).join('\n'),
    taskList: Object.fromEntries(
      tasks.map((task) => [
        task.name,
        async (payload: unknown) => void (await runTask(context, task, isScheduled(payload))),
      ]),
    ),
  }
}

/** The library marks what its schedule began. */
function isScheduled(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && '_cron' in payload
}

/** Only what an operator must see; what became of each job stands in the administration. */
function log(level: string, message: string): void {
  if (level !== 'error' && level !== 'warning') return
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), level, where: 'worker', message })}\n`,
  )
}
