import type { Actor } from '@/lib/auth/actor'
import { type ClaimFacts, comparatorMakers } from '@/lib/claims/facts'
import { type Difference, differences } from '@/lib/core/difference'
import type { DomainError } from '@/lib/core/error'
import { refused } from '@/lib/core/refuse'
import { basisOf } from './basis'
import { answersSince } from './contact'

/** Verdicts that say a vendor was wrong: they need more approvers and a contact record. */
const hardVerdicts: ReadonlySet<string> = new Set(['misleading', 'contradicted'])

export function isHard(verdict: string): boolean {
  return hardVerdicts.has(verdict)
}

/** How many people beside the author must approve, by the settings. */
export function requiredApprovals(verdict: string, settings: { ordinary: number; hard: number }): number {
  return isHard(verdict) ? settings.hard : settings.ordinary
}

/** Nobody approves, or returns, what they proposed themselves. */
export function refuseOwn(actor: Actor, assessment: { authorId: string }): DomainError | null {
  return actor.id === assessment.authorId ? refused('forbidden', 'assessment.own') : null
}

type Outsider = { personId: string; interestsDeclaredAt: Date | null }

/**
 * Whoever was invited from outside decides the proposal that they were invited for, once their interests are declared;
 * any other does not exist for them.
 */
export function refuseOutsider(
  actor: Actor,
  { outsiders }: { outsiders: readonly Outsider[] },
): DomainError | null {
  if (actor.roles.includes('reviewer')) return null
  const own = outsiders.find(({ personId }) => personId === actor.id)
  if (!own) return refused('not_found', 'not_found')
  return own.interestsDeclaredAt ? null : refused('forbidden', 'outside.interests_first')
}

export function refuseUnlessProposed(assessment: { state: string }): DomainError | null {
  return assessment.state === 'proposed' ? null : refused('conflict', 'assessment.not_open')
}

export type DeclaredInterest = { organizationId: string; organization: { name: string } }

/** What interests are held against: the vendor, the makers of comparators, and who owns whom. */
export type InterestGround = {
  vendorId: string
  makers: readonly string[]
  ties: readonly Pick<ClaimFacts['ties'][number], 'kind' | 'fromId' | 'toId' | 'until'>[]
}

/**
 * A person with an interest in the vendor, in a comparator's maker, or in one of their owners at any depth
 * may not act on the claim. Names the organization.
 *
 * @param rivals makers of comparators that the act would bring into the claim
 */
export function refuseInterest(
  facts: ClaimFacts,
  interests: readonly DeclaredInterest[],
  rivals: readonly string[] = [],
): DomainError | null {
  const organization = interestIn(touchedOrganizations(groundOf(facts, rivals)), interests)
  return organization === null
    ? null
    : refused('forbidden', 'assessment.interest', { values: { organization } })
}

/** Somebody whose proposal or approval a decision rests on. */
export type Involved = { name: string; interests: readonly DeclaredInterest[] }

/** What was proposed or approved by somebody who has an interest by now is published by nobody. Names both. */
export function refuseInvolved(
  facts: ClaimFacts,
  involved: readonly Involved[],
  rivals: readonly string[] = [],
): DomainError | null {
  const touched = touchedOrganizations(groundOf(facts, rivals))
  for (const { name: person, interests } of involved) {
    const organization = interestIn(touched, interests)
    if (organization !== null)
      return refused('forbidden', 'assessment.interest_of_another', { values: { person, organization } })
  }
  return null
}

export function groundOf(facts: ClaimFacts, rivals: readonly string[] = []): InterestGround {
  return { vendorId: facts.vendorId, makers: [...comparatorMakers(facts), ...rivals], ties: facts.ties }
}

/** The name of the organization in which somebody has an interest that keeps them from a claim; else null. */
export function interestIn(
  touched: ReadonlySet<string>,
  interests: readonly DeclaredInterest[],
): string | null {
  return interests.find(({ organizationId }) => touched.has(organizationId))?.organization.name ?? null
}

/** The vendor, the makers of comparators, and all their owners. */
export function touchedOrganizations({ vendorId, makers, ties }: InterestGround): Set<string> {
  const found = new Set<string>()
  const open = [vendorId, ...makers]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    for (const tie of ties)
      if (tie.kind === 'owns' && tie.toId === next && tie.until === null) open.push(tie.fromId)
  }
  return found
}

/**
 * What was approved must be what was proposed; a change of claim or evidence since then is refused and
 * shown.
 */
export function refuseChanged(facts: ClaimFacts, proposed: Proposed): DomainError | null {
  const current = changesSince(proposed, facts)
  return current.length === 0 ? null : refused('conflict', 'assessment.stale', { current })
}

type Proposed = Parameters<typeof answersSince>[0] & { basis: string; basisHash: string }

/** What changed since a proposal was made, the vendor's answers included; empty while it may be approved. */
export function changesSince(proposed: Proposed, facts: ClaimFacts): Difference[] {
  const now = basisOf(facts)
  const changed = now.hash === proposed.basisHash ? [] : basisDifferences(proposed.basis, now.text)
  return [...changed, ...answersSince(proposed)]
}

/** The difference between two bases, as the desk shows it. */
export function basisDifferences(before: string, after: string): Difference[] {
  return differences(JSON.parse(before), JSON.parse(after))
}

type Proposal = {
  verdict: string
  departure: object
  contact?: { contactedOn?: string | undefined; deadline?: string | undefined } | undefined
  judgedAsOf: string
  subReason?: string | undefined
}

/**
 * Rules across a proposal's fields: a contact record for hard verdicts, a reason for leaving the rule, no
 * future day.
 */
export function refuseProposal(input: Proposal, suggested: string | null, today: string): DomainError | null {
  const issues: { path: (string | number)[]; message: string }[] = []
  if (isHard(input.verdict) && !input.contact)
    issues.push({ path: ['contact', 'whom'], message: 'contact_needed' })
  const { contactedOn, deadline } = input.contact ?? {}
  if (contactedOn && contactedOn > today)
    issues.push({ path: ['contact', 'contactedOn'], message: 'in_the_future' })
  if (contactedOn && deadline && deadline < contactedOn)
    issues.push({ path: ['contact', 'deadline'], message: 'ends_before_it_begins' })
  if (suggested !== null && suggested !== input.verdict && Object.keys(input.departure).length === 0)
    issues.push({ path: ['departure'], message: 'departure_needed' })
  if (input.judgedAsOf > today) issues.push({ path: ['judgedAsOf'], message: 'in_the_future' })
  return issues.length === 0 ? null : refused('invalid', 'invalid', { issues })
}
