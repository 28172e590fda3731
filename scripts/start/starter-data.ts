import { join } from 'node:path'
import { starterActor } from '@/lib/auth/actor'
import { newId } from '@/lib/core/id'
import type { Database } from '@/lib/db/client'
import { openDatabase } from '@/lib/db/client'
import { loadDataset } from '@/lib/exchange/import/dataset/load'
import { starterTask } from '@/lib/jobs/starter-task'
import { root } from '../setup/root.mjs'

/**
 * Loads the claims that ship with the software, once per database: what a team changes or withdraws
 * afterwards stays so. A load that was cut off is taken up again, since loading twice changes nothing.
 *
 * @param tell told how far it is, as in "120 of 900"
 */
export async function loadStarterData(url: string, tell: (progress: string) => void): Promise<void> {
  const db = openDatabase(url)
  try {
    const done = await db.jobRun.findFirst({ where: { task: starterTask, finishedAt: { not: null } } })
    if (!done) await load(db, tell)
  } finally {
    await db.$disconnect()
  }
}

/** Noted among the jobs, where administrators see it. */
async function load(db: Database, tell: (progress: string) => void): Promise<void> {
  const startedAt = new Date()
  const { id } = await db.jobRun.create({
    data: { id: newId(), task: starterTask, state: 'running', startedAt, updatedAt: startedAt },
  })
  const context = { db, actor: starterActor, now: () => new Date(), newId }
  const { done, total } = await loadDataset(context, {
    place: join(root, 'prisma/starter'),
    name: 'starter',
    publish: true,
    onProgress: (progress) => tell(`${progress.done} of ${progress.total}`),
  })
  const finishedAt = new Date()
  await db.jobRun.update({
    where: { id },
    data: { state: 'done', done, total, updatedAt: finishedAt, finishedAt },
  })
}
