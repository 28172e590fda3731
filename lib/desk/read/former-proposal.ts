import type { Actor } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'
import { sameAgain, withWords } from '@/lib/verdicts/same-again'
import { type FormTexts, formTexts } from '../capture/form-values'
import { readDesk } from './desk-reader'

/** The form of a proposal, filled in as an earlier one of the same claim was; null where there is none. */
export function readFormerProposal(
  db: Database,
  actor: Actor,
  which: { claimId: string; assessmentId: string },
): Promise<FormTexts | null> {
  return readDesk(db, actor, async (tx) => {
    const { claimId, assessmentId: id } = which
    const former = await tx.assessment.findFirst({ where: { id, claimId }, include: withWords })
    return former && formTexts(sameAgain(former))
  })
}
