import type { Tx } from '@/lib/db/client'

/**
 * Who had a part in what a version says: author and approvers of its verdict, whoever published a version between that
 * verdict and this one, and author and approvers of the corrections among them. What came later is none of it.
 */
export async function involvedIn(
  tx: Pick<Tx, 'version' | 'assessment' | 'correctionProposal'>,
  { claimId, version }: { claimId: string; version: number },
): Promise<ReadonlySet<string>> {
  const decided = await tx.version.findFirst({
    where: { claimId, number: { lte: version }, assessmentId: { not: null } },
    orderBy: { number: 'desc' },
    select: { number: true, assessmentId: true },
  })
  const since = { gte: decided?.number ?? 0, lte: version }
  const proposal = { authorId: true, approvals: { select: { approverId: true } } } as const
  const assessments = decided?.assessmentId
    ? await tx.assessment.findMany({ where: { id: decided.assessmentId }, select: proposal })
    : []
  const corrections = await tx.correctionProposal.findMany({
    where: { claimId, correction: { is: { toVersion: since } } },
    select: proposal,
  })
  const published = await tx.version.findMany({
    where: { claimId, number: since },
    select: { publishedById: true },
  })
  return new Set([
    ...[...assessments, ...corrections].flatMap((row) => [
      row.authorId,
      ...row.approvals.map(({ approverId }) => approverId),
    ]),
    ...published.map(({ publishedById }) => publishedById),
  ])
}
