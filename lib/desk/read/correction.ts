import type { Actor } from '@/lib/auth/actor'
import { correctionDifferences, correctionForm, textForm } from '@/lib/corrections/form'
import { correctionChangesSince } from '@/lib/corrections/proposal-commands'
import {
  getProposal,
  getStanding,
  listProposals,
  type ProposalRow,
  type Standing,
} from '@/lib/corrections/read'
import type { Database, Tx } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/locales'
import { listApprovers, type PossibleApprover } from '@/lib/verdicts/approvers'
import { isId } from '../capture/picks'
import type { ShownDifference } from '../shown-difference'
import { orNull, readDesk } from './desk-reader'
import { namedDifferences, namesOf } from './named-differences'

type Reader = { actor: Actor; locale: Locale }

/** A proposed correction: what it changes, what changed since it was proposed, and who may still approve. */
export type CorrectionView = {
  proposal: ProposalRow
  standing: Standing
  differences: ShownDifference[]
  changes: ShownDifference[]
  approvers: PossibleApprover[]
  /** The version that it became, null while it has not. */
  version: number | null
}

/** Reads a proposed correction; null where there is none, or not for this reader. */
export function readCorrection(db: Database, reader: Reader, id: string): Promise<CorrectionView | null> {
  if (!isId(id)) return Promise.resolve(null)
  return orNull(readDesk(db, reader.actor, (tx) => load(tx, reader.locale, id)))
}

async function load(tx: Tx, locale: Locale, id: string): Promise<CorrectionView> {
  const proposal = await getProposal(tx, id)
  const standing = await getStanding(tx, proposal.claimId)
  const isOpen = proposal.state === 'proposed'
  const changed = correctionDifferences(standing, changesOf(proposal))
  const published = await tx.correction.findUnique({
    where: { proposalId: id },
    select: { toVersion: true },
  })
  return {
    proposal,
    standing,
    differences: published ? [] : await namedDifferences(tx, locale, changed),
    changes: isOpen ? await namedDifferences(tx, locale, correctionChangesSince(proposal, standing)) : [],
    approvers: isOpen ? await listApprovers(tx, standing.facts, proposal) : [],
    version: published?.toVersion ?? null,
  }
}

function changesOf({ changes }: ProposalRow): object {
  return typeof changes === 'object' && changes !== null ? changes : {}
}

/** What the forms of corrections begin with: the version that stands, its fields, and the names of its rows. */
export type CorrectionGround = {
  standing: Standing
  /** All that a correction can change, and the words that one editor may change alone. */
  whole: ReturnType<typeof correctionForm>
  words: ReturnType<typeof textForm>
  names: Record<string, string>
  proposals: ProposalRow[]
}

/** Reads what a correction of a claim starts from; null where there is no such claim, or not for this reader. */
export function readCorrectionGround(
  db: Database,
  actor: Actor,
  claimId: string,
): Promise<CorrectionGround | null> {
  if (!isId(claimId)) return Promise.resolve(null)
  const reading = readDesk(db, actor, async (tx) => {
    const standing = await getStanding(tx, claimId)
    const { facts } = standing
    const rows = [
      ...facts.appearances.map(({ id }) => id),
      ...facts.assertions.map(({ id }) => id),
      ...facts.evidence.map(({ evidenceId }) => evidenceId),
    ]
    return {
      standing,
      whole: correctionForm(standing),
      words: textForm(standing),
      names: Object.fromEntries(await namesOf(tx, rows)),
      proposals: await listProposals(tx, claimId),
    }
  })
  return orNull(reading)
}
