import type pg from 'pg'
import type { Broken } from '@/lib/audit/problem'
import { endVerification, verificationTask, type Whole } from '@/lib/audit/verification-commands'
import { openVerification } from '@/lib/audit/verification-read'
import { verifyChain } from '@/lib/audit/verify'
import { verifyVersions } from '@/lib/audit/verify-versions'
import { execute } from '@/lib/core/command'
import { env } from '@/lib/core/env'
import { reach } from '@/lib/db/reach'
import type { Job, Task } from '@/lib/jobs/task'

/**
 * Reads the whole audit trail and every version, as `npm run audit:verify` does. Started by whoever asks for it; the
 * schedule begins again where a worker was ended half-way.
 */
export const auditVerification: Task = {
  name: verificationTask,
  cron: '* * * * *',
  hasWork: async (db) => (await openVerification(db)) !== null,
  run: async (job) => {
    const open = await openVerification(job.context.db)
    if (!open) return
    const client = await reach(env().DATABASE_URL)
    const found = await verify(job, client).finally(() => client.end())
    await execute(job.context, endVerification, { id: open.id, ...found })
  },
}

async function verify(job: Job, client: pg.Client): Promise<{ whole: Whole } | { broken: Broken }> {
  const { db } = job.context
  const { seq } = await db.auditHead.findUniqueOrThrow({ where: { id: 1 } })
  const versions = await db.version.count()
  const report = (done: number) => job.report(done, Math.max(done, Number(seq) + versions))
  const chain = await verifyChain(client, { report: (events) => report(Number(events)) })
  if (!chain.intact) {
    const { problem } = chain
    return { broken: { part: 'chain', seq: String(chain.seq), problem } }
  }
  const record = await verifyVersions(client, (read) => report(Number(chain.events) + read))
  if (!record.intact) {
    const { claim, version, problem } = record
    return { broken: { part: 'version', claim, version, problem } }
  }
  return { whole: { events: String(chain.events), hash: chain.hash, versions: record.versions } }
}
