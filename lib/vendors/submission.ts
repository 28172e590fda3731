import type { ClaimFacts } from '@/lib/claims/facts'
import { getFacts, lockClaim } from '@/lib/claims/read'
import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'
import type { Stance } from '@/lib/db/generated/client'
import { lockEvidence } from '@/lib/evidence/read'
import { type LocalText, readText } from '@/lib/i18n/locales'
import { listHandlers, type PossibleHandler } from './handlers'
import type { SubmissionKind } from './schema'

/** What judging a submission asks of it, of whichever kind it is. */
export type Submission = {
  kind: SubmissionKind
  id: string
  claimId: string
  organization: string
  acceptedAt: Date | null
  declinedAt: Date | null
  /** The version that a challenge disputes, and who has taken it; null for others. */
  challenge: { version: number; handlerId: string | null } | null
  evidence: { id: string; stance: Stance; stanceReason: LocalText } | null
}
export type Judging = {
  submission: Submission
  facts: ClaimFacts
  /** Those who are asked to deal with it, and why some of them may not. */
  handlers: PossibleHandler[]
}

/** A submission under the locks of its evidence and its claim, with what says who may judge it. */
export async function getJudging(
  tx: Tx,
  { kind, id }: { kind: SubmissionKind; id: string },
): Promise<Judging> {
  const first = await getSubmission(tx, kind, id)
  if (first.evidence) await lockEvidence(tx, [first.evidence.id])
  await lockClaim(tx, first.claimId)
  const submission = await getSubmission(tx, kind, id)
  const facts = await getFacts(tx, submission.claimId)
  return { submission, facts, handlers: await listHandlers(tx, facts, submission.challenge) }
}

async function getSubmission(tx: Tx, kind: SubmissionKind, id: string): Promise<Submission> {
  const found = await finders[kind](tx, id)
  if (!found) throw new DomainError('not_found', { reason: 'not_found' })
  return found
}

const named = { organization: { select: { name: true } } } as const

const finders: Record<SubmissionKind, (tx: Tx, id: string) => Promise<Submission | null>> = {
  response: async (tx, id) => {
    const row = await tx.response.findUnique({ where: { id }, include: named })
    return row && { ...shared(row), kind: 'response', challenge: null, evidence: null }
  },
  challenge: async (tx, id) => {
    const row = await tx.challenge.findUnique({ where: { id }, include: named })
    return row && { ...shared(row), kind: 'challenge', challenge: row, evidence: null }
  },
  evidence: async (tx, id) => {
    const row = await tx.vendorEvidence.findUnique({ where: { id }, include: named })
    if (!row) return null
    const { evidenceId, stance } = row
    const evidence = { id: evidenceId, stance, stanceReason: readText(row.stanceReason) }
    return { ...shared(row), kind: 'evidence', challenge: null, evidence }
  },
}

type Row = Pick<Submission, 'id' | 'claimId' | 'acceptedAt' | 'declinedAt'> & {
  organization: { name: string }
}

function shared({ id, claimId, acceptedAt, declinedAt, organization }: Row) {
  return { id, claimId, acceptedAt, declinedAt, organization: organization.name }
}
