import type { Actor } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'
import { type AssessmentRow, getAssessment } from '@/lib/verdicts/read'
import { findStandingVerdict } from '@/lib/verdicts/standing'
import { readDesk } from './desk-reader'

/** The assessment that is a claim's verdict now, suspended or not; null without one. */
export function readStandingAssessment(
  db: Database,
  actor: Actor,
  claimId: string,
): Promise<AssessmentRow | null> {
  return readDesk(db, actor, async (tx) => {
    const standing = await findStandingVerdict(tx, claimId)
    return standing && getAssessment(tx, standing.assessmentId)
  })
}
