import type { Database } from '@/lib/db/client'
import { type JobView, latestRun } from '@/lib/jobs/read'
import { Broken } from './problem'
import { verificationTask, type Whole } from './verification-commands'

/** The latest check of the trail. `found` is null while it is on its way, `job` then says how far. */
export type VerificationView = {
  requestedBy: string
  requestedAt: Date
  finishedAt: Date | null
  found: { whole: Whole } | { broken: Broken } | null
  job: JobView | null
}

/** Null before the first check. */
export async function latestVerification(db: Database, now: Date): Promise<VerificationView | null> {
  const row = await db.auditVerification.findFirst({
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    include: { requestedBy: { select: { name: true } } },
  })
  if (!row) return null
  const { events, hash, versions, problem, requestedAt, finishedAt } = row
  const run = finishedAt === null ? await latestRun(db, verificationTask, now) : null
  const isWhole = events !== null && hash !== null && versions !== null
  const whole = isWhole ? { whole: { events: String(events), hash, versions } } : null
  return {
    requestedBy: row.requestedBy.name,
    requestedAt,
    finishedAt,
    found: problem === null ? whole : { broken: Broken.parse(problem) },
    job: run && run.startedAt >= requestedAt ? run : null,
  }
}

/** The check that waits to be carried out; null without one. */
export function openVerification(db: Database): Promise<{ id: string } | null> {
  return db.auditVerification.findFirst({ where: { finishedAt: null }, select: { id: true } })
}
