import { personRoles } from '@/lib/auth/actor'
import { type Permission, permissions } from '@/lib/auth/permissions'
import type { ClaimFacts } from '@/lib/claims/facts'
import type { Tx } from '@/lib/db/client'
import { loadPointers, type Pointers, standsFor } from '@/lib/registry/merged'
import {
  type DeclaredInterest,
  groundOf,
  type InterestGround,
  interestIn,
  touchedOrganizations,
} from './rules'

/** Somebody who approves verdicts, and why they may not approve this one. */
export type PossibleApprover = {
  id: string
  name: string
  /** Invited from outside for this one proposal. */
  outside: boolean
  why: null | { code: 'author' | 'approved' } | { code: 'interest'; organization: string }
}

type Waiting = { authorId: string; approvals: readonly { approverId: string }[] }
type WithOutsiders = Waiting & {
  outsiders?: readonly { person: Interested & { id: string; name: string } }[]
}

/** Somebody with the role to approve, and the interests that keep them from claims. */
export type Reviewer = { id: string; name: string; outside: boolean; interests: DeclaredInterest[] }

/** Everybody who approves verdicts, by name, with why they may not approve this one: the rule of the command itself. */
export async function listApprovers(
  tx: Pick<Tx, 'person' | '$queryRaw'>,
  facts: ClaimFacts,
  waiting: WithOutsiders,
): Promise<PossibleApprover[]> {
  const { organization: pointers } = await loadPointers(tx)
  const outsiders = (waiting.outsiders ?? []).map(({ person: { id, name, ...person } }) => ({
    id,
    name,
    outside: true,
    interests: interestsOf(person, pointers),
  }))
  return possibleApprovers([...(await listReviewers(tx)), ...outsiders], groundOf(facts), waiting)
}

/** Everybody who approves verdicts, by name. */
export function listReviewers(tx: Pick<Tx, 'person' | '$queryRaw'>): Promise<Reviewer[]> {
  return listPeopleWith(tx, 'assessment.approve')
}

/** Everybody with a role that may do something, by name, with their interests. */
export async function listPeopleWith(
  tx: Pick<Tx, 'person' | '$queryRaw'>,
  permission: Permission,
): Promise<Reviewer[]> {
  const roles = personRoles.filter((role) => new Set<string>(permissions[permission]).has(role))
  const people = await tx.person.findMany({
    where: { kind: 'person', disabledAt: null, roles: { some: { role: { in: roles } } } },
    select: withInterests,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const { organization: pointers } = await loadPointers(tx)
  return people.map((person) => ({
    id: person.id,
    name: person.name,
    outside: false,
    interests: interestsOf(person, pointers),
  }))
}

/** Who of them may still approve a proposal, and why the others may not. Pure. */
export function possibleApprovers(
  people: readonly Reviewer[],
  ground: InterestGround,
  waiting: Waiting,
): PossibleApprover[] {
  const touched = touchedOrganizations(ground)
  return people.map(({ id, name, outside, interests }) => ({
    id,
    name,
    outside,
    why: whyNot({ id, interests }, touched, waiting),
  }))
}

/** Whether somebody can still approve. */
export function isAnybodyLeft(approvers: readonly PossibleApprover[]): boolean {
  return approvers.some(({ why }) => why === null)
}

function whyNot(
  { id, interests }: Pick<Reviewer, 'id' | 'interests'>,
  touched: ReadonlySet<string>,
  waiting: Waiting,
): PossibleApprover['why'] {
  if (id === waiting.authorId) return { code: 'author' }
  if (waiting.approvals.some((row) => row.approverId === id)) return { code: 'approved' }
  const organization = interestIn(touched, interests)
  return organization === null ? null : { code: 'interest', organization }
}

const organization = { select: { name: true } } as const
/** What must be read of a person to know their interests. */
export const withInterests = {
  id: true,
  name: true,
  organizationId: true,
  organization,
  interests: { where: { endedAt: null }, select: { organizationId: true, organization } },
} as const

type Interested = {
  organizationId: string | null
  organization: { name: string } | null
  interests: readonly DeclaredInterest[]
}

/**
 * The interests that a person has declared and not ended, and the organization that they speak for. What was merged
 * counts as what it was merged into. Pure.
 */
export function interestsOf(person: Interested, pointers: Pointers): DeclaredInterest[] {
  const { organizationId, organization: spokenFor, interests } = person
  const own = organizationId && spokenFor ? [{ organizationId, organization: spokenFor }] : []
  return [...interests, ...own].map((row) => ({
    ...row,
    organizationId: standsFor(pointers, row.organizationId),
  }))
}
