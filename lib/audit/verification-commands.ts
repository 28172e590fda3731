import { z } from 'zod'
import { command, type Step } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'
import { queueTask } from '@/lib/jobs/queue'
import { Broken } from './problem'

/** Name of the job that reads the whole trail. */
export const verificationTask = 'audit-verification'

/** Asks for the whole trail to be checked by a job. While one check is on its way, asking again changes nothing. */
export const requestVerification = command({
  name: 'audit.ask_verification',
  permission: 'audit.verify',
  input: z.strictObject({}),
  load: ({ tx }) => tx.auditVerification.findFirst({ where: { finishedAt: null } }),
  guard: () => null,
  run: async ({ tx, actor, now, newId, loaded }) => {
    if (loaded) return { result: { id: loaded.id }, audit: [], tags: [] }
    const id = newId()
    await tx.auditVerification.create({ data: { id, requestedById: actor.id, requestedAt: now } })
    await queueTask(tx, verificationTask)
    return { result: { id }, audit: [{ subject: { type: 'audit_verification', id } }], tags: [] }
  },
})

const Whole = z.strictObject({
  events: z.string().regex(/^\d{1,18}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  versions: z.int().min(0),
})
export type Whole = z.output<typeof Whole>

/** Keeps what a check found. The trail says it too, so that a check that failed cannot be made to have passed. */
export const endVerification = command({
  name: 'audit.end_verification',
  permission: 'audit.end_verification',
  input: z.union([z.strictObject({ id: Id, whole: Whole }), z.strictObject({ id: Id, broken: Broken })]),
  load: (step) => lockVerification(step, step.input.id),
  guard: () => null,
  run: async ({ tx, now, input, loaded }) => {
    const { id } = loaded
    if (loaded.finishedAt !== null) return { result: null, audit: [], tags: [] }
    const found =
      'whole' in input ? { ...input.whole, events: BigInt(input.whole.events) } : { problem: input.broken }
    await tx.auditVerification.update({ where: { id }, data: { ...found, finishedAt: now } })
    const after = 'whole' in input ? { whole: input.whole } : { broken: input.broken }
    return { result: null, audit: [{ subject: { type: 'audit_verification', id }, after }], tags: [] }
  },
})

async function lockVerification({ tx }: Pick<Step<unknown>, 'tx'>, id: string) {
  await tx.$queryRaw`SELECT 1 FROM public.audit_verification WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.auditVerification.findUnique({ where: { id } })
  if (!row) throw new DomainError('not_found', { reason: 'not_found' })
  return row
}
