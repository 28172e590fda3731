import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

export type RecallRow = Prisma.HarnessRecallGetPayload<object>

/** A recall under its lock: while it is held nobody lifts it, and nothing is flagged for it. Throws `not_found`. */
export async function getRecall(tx: Tx, id: string): Promise<RecallRow> {
  await tx.$queryRaw`SELECT 1 FROM public.harness_recall WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.harnessRecall.findUnique({ where: { id } })
  if (!row) throw new DomainError('not_found', { reason: 'not_found' })
  return row
}

/** A recall whose flags the job has not finished setting, or lifting; the oldest first. */
export function nextRecall(tx: Pick<Tx, 'harnessRecall'>): Promise<RecallRow | null> {
  return tx.harnessRecall.findFirst({
    where: {
      OR: [
        { liftedAt: null, flaggedAt: null },
        { liftedAt: { not: null }, unflaggedAt: null },
      ],
    },
    orderBy: { recalledAt: 'asc' },
  })
}

const withPeople = {
  recalledBy: { select: { name: true } },
  liftedBy: { select: { name: true } },
  _count: { select: { flags: true } },
} satisfies Prisma.HarnessRecallInclude
export type RecallView = Prisma.HarnessRecallGetPayload<{ include: typeof withPeople }> & {
  evaluator: { name: string; slug: string } | null
}

/** The latest recalls, or the one of an id, with who made them and how many claims each flagged, newest first. */
export async function listRecalls(
  tx: Pick<Tx, 'harnessRecall' | 'organization'>,
  { id, take = 100 }: { id?: string; take?: number } = {},
): Promise<RecallView[]> {
  const rows = await tx.harnessRecall.findMany({
    ...(id === undefined ? {} : { where: { id } }),
    include: withPeople,
    orderBy: { recalledAt: 'desc' },
    take,
  })
  const evaluators = await tx.organization.findMany({
    where: { id: { in: rows.flatMap((row) => row.evaluatorId ?? []) } },
    select: { id: true, name: true, slug: true },
  })
  return rows.map((row) => ({
    ...row,
    evaluator: evaluators.find((each) => each.id === row.evaluatorId) ?? null,
  }))
}
