import type { Actor } from '@/lib/auth/actor'
import type { ClaimFacts } from '@/lib/claims/facts'
import type { Database } from '@/lib/db/client'
import { listInterests } from '@/lib/verdicts/read'
import { refuseInterest } from '@/lib/verdicts/rules'
import { readDesk } from './desk-reader'

/** The organization in which the reader has an interest that keeps them from acting on a claim, or null. */
export async function findOwnInterest(db: Database, actor: Actor, facts: ClaimFacts): Promise<string | null> {
  const interests = await readDesk(db, actor, (tx) => listInterests(tx, actor.id))
  const organization = refuseInterest(facts, interests)?.details.values?.organization
  return organization === undefined ? null : String(organization)
}
