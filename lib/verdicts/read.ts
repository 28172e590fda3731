import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { loadPointers } from '@/lib/registry/merged'
import { interestsOf, withInterests } from './approvers'
import type { DeclaredInterest, Involved } from './rules'

const withPeople = {
  author: { select: { id: true, name: true } },
  returnedBy: { select: { id: true, name: true } },
  approvals: { include: { approver: { select: { id: true, name: true } } }, orderBy: { approvedAt: 'asc' } },
  outsiders: { include: { person: { select: withInterests }, invitedBy: { select: { name: true } } } },
  contact: { include: { answers: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] } } },
} satisfies Prisma.AssessmentInclude
export type AssessmentRow = Prisma.AssessmentGetPayload<{ include: typeof withPeople }>

/** Loads an assessment with its people. Throws `not_found`. */
export async function getAssessment(tx: Pick<Tx, 'assessment'>, id: string): Promise<AssessmentRow> {
  const row = await tx.assessment.findUnique({ where: { id }, include: withPeople })
  if (!row) throw new DomainError('not_found', { reason: 'not_found' })
  return row
}

/** All assessments of a claim, the newest first. */
export function listAssessments(tx: Pick<Tx, 'assessment'>, claimId: string): Promise<AssessmentRow[]> {
  return tx.assessment.findMany({ where: { claimId }, include: withPeople, orderBy: { proposedAt: 'desc' } })
}

/** What a person must not judge (`interestsOf`). */
export async function listInterests(
  tx: Pick<Tx, 'person' | '$queryRaw'>,
  personId: string,
): Promise<DeclaredInterest[]> {
  const person = await tx.person.findUnique({ where: { id: personId }, select: withInterests })
  if (!person || (person.organizationId === null && person.interests.length === 0)) return []
  const { organization: pointers } = await loadPointers(tx)
  return interestsOf(person, pointers)
}

type Decided = { author: Named; approvals: readonly { approver: Named }[] }
type Named = { id: string; name: string }

/** Who proposed something and who has approved it so far, each with what they must not judge. */
export function listInvolved(
  tx: Pick<Tx, 'person' | '$queryRaw'>,
  { author, approvals }: Decided,
): Promise<Involved[]> {
  const people = [author, ...approvals.map(({ approver }) => approver)]
  return Promise.all(people.map(async ({ id, name }) => ({ name, interests: await listInterests(tx, id) })))
}
