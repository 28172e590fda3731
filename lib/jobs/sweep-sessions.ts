import { z } from 'zod'
import { command } from '@/lib/core/command'
import { forgottenBefore } from '@/lib/core/once'
import { starterTask } from './starter-task'

const keptDays = 90

/** Removes sessions that ended long ago, spent counters and keys, records of old jobs, and notices read long ago. */
export const sweepSessions = command({
  name: 'session.sweep',
  permission: 'jobs.sweep',
  input: z.strictObject({}),
  load: async () => null,
  guard: () => null,
  run: async ({ tx, now, actor }) => {
    const before = new Date(now.getTime() - keptDays * 86_400_000)
    const ended = { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] }
    const { count: sessions } = await tx.session.deleteMany({ where: ended })
    const { count: jobs } = await tx.jobRun.deleteMany({
      where: { updatedAt: { lt: before }, task: { not: starterTask } },
    })
    await tx.notice.deleteMany({ where: { readAt: { lt: before } } })
    await tx.idempotencyKey.deleteMany({ where: { carriedOutAt: { lt: forgottenBefore(now) } } })
    await tx.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now.getTime()) } } })
    const entry = { subject: { type: 'person', id: actor.id }, before: { sessions, jobs } }
    return { result: { sessions, jobs }, audit: sessions + jobs > 0 ? [entry] : [], tags: [] }
  },
})
