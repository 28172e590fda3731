import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { optionalDate } from '@/lib/core/day'
import { DomainError } from '@/lib/core/error'
import { Day } from '@/lib/core/fields'
import type { Database, Tx } from '@/lib/db/client'
import { type JobView, latestRun } from '@/lib/jobs/read'
import {
  type EvaluatorChoice,
  type HarnessChoice,
  listEvaluators,
  listHarnesses,
  listVersions,
  type VersionChoice,
} from '@/lib/recalls/choices'
import { recallTask } from '@/lib/recalls/commands'
import { previewRecall, type RecallPreview, type TouchedClaim, touchedClaims } from '@/lib/recalls/preview'
import { listRecalls, type RecallView } from '@/lib/recalls/read'
import { RecallTarget } from '@/lib/recalls/schema'
import { orNull, readDesk } from './desk-reader'

const claimsShown = 200

const one = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')])
const several = z.union([z.string().transform((single) => [single]), z.array(z.string())])

/** The address of a recall that is being put together. What cannot be read is left out. */
export const RecallQuery = z.object({
  harness: one.pipe(z.string().trim().min(1).max(200)).optional().catch(undefined),
  versions: several
    .pipe(z.array(z.string().trim().min(1).max(200)).max(100))
    .default([])
    .catch([]),
  evaluator: one
    .pipe(z.string().regex(/^[a-z0-9-]{1,120}$/))
    .optional()
    .catch(undefined),
  since: one.pipe(Day).optional().catch(undefined),
  until: one.pipe(Day).optional().catch(undefined),
})
export type RecallQuery = z.output<typeof RecallQuery>

/** What there is to choose from, and what the choice made so far would touch. */
export type NewRecall = {
  harnesses: HarnessChoice[]
  evaluators: EvaluatorChoice[]
  /** Of the harness that was chosen. */
  versions: VersionChoice[]
  target: RecallTarget | null
  /** What is missing or wrong, as message ids by field. */
  problems: { field: string; message: string }[]
  preview: RecallPreview | null
}

/** Reads what the page of a new recall shows. */
export function readNewRecall(db: Database, actor: Actor, query: RecallQuery): Promise<NewRecall> {
  return readDesk(db, actor, async (tx) => {
    const { target, problems } = await targetOf(tx, query)
    return {
      harnesses: await listHarnesses(tx),
      evaluators: await listEvaluators(tx),
      versions: query.harness ? await listVersions(tx, query.harness) : [],
      target,
      problems,
      preview: target ? await previewRecall(tx, scopeOf(target)) : null,
    }
  })
}

async function targetOf(tx: Tx, { evaluator, ...rest }: RecallQuery) {
  if (rest.harness === undefined && evaluator === undefined) return { target: null, problems: [] }
  const organization = evaluator
    ? await tx.organization.findUnique({ where: { slug: evaluator }, select: { id: true } })
    : null
  const parsed = RecallTarget.safeParse({ ...rest, evaluatorId: organization?.id })
  if (parsed.success) return { target: parsed.data, problems: [] }
  const problems = parsed.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message }))
  return { target: null, problems }
}

function scopeOf({ harness, versions, evaluatorId, since, until }: RecallTarget) {
  return {
    id: null,
    harness: harness ?? null,
    versions,
    evaluatorId: evaluatorId ?? null,
    since: optionalDate(since),
    until: optionalDate(until),
  }
}

/** All recalls, the newest first, and the job that carries them out. */
export function readRecalls(
  db: Database,
  actor: Actor,
  now: Date,
): Promise<{ recalls: RecallView[]; job: JobView | null }> {
  return readDesk(db, actor, async (tx) => ({
    recalls: await listRecalls(tx),
    job: await latestRun(tx, recallTask, now),
  }))
}

export type RecallPage = {
  recall: RecallView
  /** The first of the claims that it flagged; how many there are in all stands in the recall. */
  claims: TouchedClaim[]
  /** How many of its flags stand. */
  standing: number
  job: JobView | null
}

/** One recall with what it flagged; null where there is none, or not for this reader. */
export function readRecall(db: Database, actor: Actor, id: string, now: Date): Promise<RecallPage | null> {
  const reading = readDesk(db, actor, async (tx) => {
    const [recall] = await listRecalls(tx, { id })
    if (!recall) throw new DomainError('not_found', { reason: 'not_found' })
    const flagged = await tx.claimFlag.findMany({
      where: { recallId: id },
      select: { claimId: true },
      orderBy: { claimId: 'asc' },
      take: claimsShown,
    })
    return {
      recall,
      claims: await touchedClaims(
        tx,
        flagged.map(({ claimId }) => claimId),
      ),
      standing: await tx.claimFlag.count({ where: { recallId: id, liftedAt: null } }),
      job: await latestRun(tx, recallTask, now),
    }
  })
  return orNull(reading)
}
