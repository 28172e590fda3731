import { type ClaimFacts, releasedFacts } from '@/lib/claims/facts'
import { getFacts } from '@/lib/claims/read'
import { canonicalJson, sha256 } from '@/lib/core/canonical'
import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { VerdictMeta } from '@/lib/publication/snapshot'
import { Snapshot } from '@/lib/publication/snapshot-schema'
import { verdictMeta } from '@/lib/publication/verdict-meta'
import { loadPointers, standsFor } from '@/lib/registry/merged'
import { type Basis, basisOf } from '@/lib/verdicts/basis'
import { findStandingVerdict } from '@/lib/verdicts/standing'
import type { Changes } from './schema'

/** A published claim as the public sees it; `last` is its newest version, null for a draft. */
export type Standing = {
  facts: ClaimFacts
  verdict: VerdictMeta
  assessmentId: string | null
  version: number
  last: Snapshot | null
}

/** Loads what a correction starts from: what is released, the newest version, and the verdict in its last words. */
export async function getStanding(tx: Tx, claimId: string): Promise<Standing> {
  const facts = releasedFacts(await getFacts(tx, claimId))
  const newest = await tx.version.findFirst({
    where: { claimId },
    orderBy: { number: 'desc' },
    select: { number: true, text: true },
  })
  const version = newest?.number ?? 0
  const standing = await findStandingVerdict(tx, claimId)
  return {
    facts,
    verdict: await verdictMeta(tx, { claimId }, version),
    assessmentId: standing?.assessmentId ?? null,
    version,
    last: newest ? Snapshot.parse(JSON.parse(newest.text)) : null,
  }
}

/** What a proposed correction rests on: the released claim and evidence, and the verdict's words. */
export function correctionBasis({ facts, verdict, assessmentId }: Standing): Basis {
  const { oneLine, reasoning } = verdict
  const claim: unknown = JSON.parse(basisOf(facts).text)
  const text = canonicalJson({ claim, verdict: { assessmentId, oneLine, reasoning } })
  return { text, hash: sha256(text) }
}

/** The makers of the comparators that a correction names: interests are held against them before it is public. */
export async function rivalsIn(
  tx: Pick<Tx, 'model' | '$queryRaw'>,
  { assertions }: Pick<Changes, 'assertions'>,
): Promise<string[]> {
  const named = assertions.flatMap(({ comparatorModelId }) => comparatorModelId ?? [])
  if (named.length === 0) return []
  const { model, organization } = await loadPointers(tx)
  const makers = await tx.model.findMany({
    where: { id: { in: named.map((id) => standsFor(model, id)) } },
    select: { organizationId: true },
  })
  return makers.map(({ organizationId }) => standsFor(organization, organizationId))
}

const withPeople = {
  author: { select: { id: true, name: true } },
  returnedBy: { select: { id: true, name: true } },
  approvals: { include: { approver: { select: { id: true, name: true } } }, orderBy: { approvedAt: 'asc' } },
} satisfies Prisma.CorrectionProposalInclude
export type ProposalRow = Prisma.CorrectionProposalGetPayload<{ include: typeof withPeople }>

/** Loads a proposed correction with its people. Throws `not_found`. */
export async function getProposal(tx: Pick<Tx, 'correctionProposal'>, id: string): Promise<ProposalRow> {
  const row = await tx.correctionProposal.findUnique({ where: { id }, include: withPeople })
  if (!row) throw new DomainError('not_found', { reason: 'not_found' })
  return row
}

/** The proposed corrections of a claim, the newest first. */
export function listProposals(tx: Pick<Tx, 'correctionProposal'>, claimId: string): Promise<ProposalRow[]> {
  return tx.correctionProposal.findMany({
    where: { claimId },
    include: withPeople,
    orderBy: { proposedAt: 'desc' },
    take: 100,
  })
}
