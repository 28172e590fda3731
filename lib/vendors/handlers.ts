import type { ClaimFacts } from '@/lib/claims/facts'
import type { Tx } from '@/lib/db/client'
import { listPeopleWith, type Reviewer } from '@/lib/verdicts/approvers'
import { groundOf, interestIn, touchedOrganizations } from '@/lib/verdicts/rules'
import { involvedIn } from './involved'

/** Somebody whose role lets them deal with a submission, and why they may not deal with this one. */
export type PossibleHandler = {
  id: string
  name: string
  /** An administrator who does not belong to the desk. */
  stepsIn: boolean
  why: null | { code: 'involved' } | { code: 'interest'; organization: string }
}

type Disputed = { version: number; handlerId: string | null }
type Reader = Pick<
  Tx,
  'person' | 'personRole' | 'version' | 'assessment' | 'correctionProposal' | '$queryRaw'
>

/**
 * Everybody who deals with a submission, by name, with what stands against each: their part in the disputed version, or
 * an interest. Judging, taking and deciding ask this list and nothing else. Null where no version is disputed.
 */
export async function listHandlers(
  tx: Reader,
  facts: ClaimFacts,
  challenge: Disputed | null,
): Promise<PossibleHandler[]> {
  const people = await listPeopleWith(tx, 'submission.judge')
  const ofDesk = await tx.personRole.findMany({
    where: { role: { in: ['editor', 'reviewer'] } },
    select: { personId: true },
  })
  const desk = new Set(ofDesk.map(({ personId }) => personId))
  const touched = touchedOrganizations(groundOf(facts))
  const involved = challenge ? await involvedIn(tx, { claimId: facts.id, ...challenge }) : new Set<string>()
  const all = people.map((person) => ({
    id: person.id,
    name: person.name,
    stepsIn: !desk.has(person.id),
    why: whyNot(person, touched, involved),
  }))
  return withWhoStepsIn(all, challenge)
}

/**
 * Administrators step in for a challenge that nobody of the desk may deal with, and end what they have taken.
 * Everything else is the desk's alone. Pure.
 */
export function withWhoStepsIn(
  people: readonly PossibleHandler[],
  challenge: Pick<Disputed, 'handlerId'> | null,
): PossibleHandler[] {
  const desk = people.filter(({ stepsIn }) => !stepsIn)
  if (challenge === null) return desk
  if (desk.every(({ why }) => why !== null)) return [...people]
  return people.filter(({ id, stepsIn }) => !stepsIn || id === challenge.handlerId)
}

function whyNot(
  { id, interests }: Reviewer,
  touched: ReadonlySet<string>,
  involved: ReadonlySet<string>,
): PossibleHandler['why'] {
  if (involved.has(id)) return { code: 'involved' }
  const organization = interestIn(touched, interests)
  return organization === null ? null : { code: 'interest', organization }
}
