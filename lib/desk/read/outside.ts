import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import type { Database } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/locales'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { standing } from '@/lib/verdicts/basis'
import { isId } from '../capture/picks'
import { loadProposal, type Proposal } from './proposal'

/** What an outside approver sees: the one proposal, and its claim as a version would show it now. */
export type OutsideView = Proposal & { snapshot: Snapshot; hasDeclared: boolean }

/** Reads the proposal that somebody was invited to decide; null for any other, and once it has been decided. */
export async function readOutside(
  db: Database,
  { actor, locale }: { actor: Actor; locale: Locale },
  assessmentId: string,
): Promise<OutsideView | null> {
  if (!can(actor, 'outside.decide') || !isId(assessmentId)) return null
  return db.$transaction(
    async (tx) => {
      const own = await tx.outsideApprover.findFirst({
        where: { personId: actor.id, assessmentId, assessment: { state: 'proposed' } },
      })
      if (!own) return null
      const proposal = await loadProposal(tx, locale, assessmentId)
      const hasDeclared = own.interestsDeclaredAt !== null
      return { ...proposal, snapshot: standing(proposal.facts), hasDeclared }
    },
    { isolationLevel: 'RepeatableRead', maxWait: 10_000, timeout: 20_000 },
  )
}

/** The proposals that somebody was invited to decide and that still wait. */
export async function listOutside(db: Database, actor: Actor): Promise<string[]> {
  const rows = await db.outsideApprover.findMany({
    where: { personId: actor.id, assessment: { state: 'proposed' } },
    orderBy: { acceptedAt: 'asc' },
    select: { assessmentId: true },
  })
  return rows.map(({ assessmentId }) => assessmentId)
}
