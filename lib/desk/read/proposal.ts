import type { Actor } from '@/lib/auth/actor'
import type { ClaimFacts } from '@/lib/claims/facts'
import { getFacts } from '@/lib/claims/read'
import type { Database, Tx } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/locales'
import { listApprovers, type PossibleApprover } from '@/lib/verdicts/approvers'
import { type Judgement, judge } from '@/lib/verdicts/judgement'
import { type AssessmentRow, getAssessment } from '@/lib/verdicts/read'
import { changesSince } from '@/lib/verdicts/rules'
import { findStandingVerdict } from '@/lib/verdicts/standing'
import type { ShownDifference } from '../shown-difference'
import { orNull, readDesk } from './desk-reader'
import { namedDifferences } from './named-differences'

/** A proposed verdict with what it rests on, what changed since, and who may still approve. */
export type Proposal = {
  assessment: AssessmentRow
  facts: ClaimFacts
  judgement: Judgement
  /** Only while it is open: what changed since it was proposed. */
  changes: ShownDifference[]
  approvers: PossibleApprover[]
  /** Whether it is the claim's verdict now. */
  stands: boolean
}

/** Reads a proposal; null where there is none, or not for this reader. */
export function readProposal(db: Database, reader: Reader, id: string): Promise<Proposal | null> {
  return orNull(readDesk(db, reader.actor, (tx) => loadProposal(tx, reader.locale, id)))
}

type Reader = { actor: Actor; locale: Locale }

/** The same within a transaction, of whoever may see it. */
export async function loadProposal(tx: Tx, locale: Locale, id: string): Promise<Proposal> {
  const assessment = await getAssessment(tx, id)
  const facts = await getFacts(tx, assessment.claimId)
  const isOpen = assessment.state === 'proposed'
  return {
    assessment,
    facts,
    judgement: judge(facts),
    changes: isOpen ? await namedDifferences(tx, locale, changesSince(assessment, facts)) : [],
    approvers: isOpen ? await listApprovers(tx, facts, assessment) : [],
    stands: (await findStandingVerdict(tx, facts.id))?.assessmentId === id,
  }
}
