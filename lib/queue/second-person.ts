import type { Tx } from '@/lib/db/client'
import type { CorrectionProposal } from '@/lib/db/generated/client'
import {
  listPeopleWith,
  listReviewers,
  type PossibleApprover,
  possibleApprovers,
  type Reviewer,
} from '@/lib/verdicts/approvers'
import type { InterestGround } from '@/lib/verdicts/rules'
import type { Found } from './entries'
import type { QueueList } from './query'

/** A correction or a redaction of a claim that waits for somebody other than whoever asked for it, or was returned to them. */
export type SecondPerson = {
  id: string
  kind: 'correction' | 'retraction' | 'redaction'
  by: string
  at: string
  given: number
  needed: number
  returned: { by: string; reason: string } | null
  /** Everybody who decides such things, and why they may not decide this one. */
  approvers: PossibleApprover[]
}

type Grounds = ReadonlyMap<string, InterestGround>

/** Claims of the found lists on which a correction or a redaction waits. */
export function claimsWaiting(found: readonly Found[]): string[] {
  return [...new Set([...claimsIn(found, 'corrections'), ...claimsIn(found, 'redactions')])]
}

/** What waits on the claims of these lists or was returned to a reader, by list and claim. */
export async function loadSecondPersons(
  tx: Tx,
  found: readonly Found[],
  { grounds, readerId }: { grounds: Grounds; readerId: string },
): Promise<(list: QueueList, claimId: string) => SecondPerson | null> {
  const corrections = await waitingCorrections(tx, claimsIn(found, 'corrections'), grounds)
  const redactions = await waitingRedactions(tx, claimsIn(found, 'redactions'), grounds)
  const returned = await returnedCorrections(tx, found, readerId)
  return (list, claimId) => {
    if (list === 'returned') return returned.get(claimId) ?? null
    if (list === 'corrections') return corrections.get(claimId) ?? null
    return list === 'redactions' ? (redactions.get(claimId) ?? null) : null
  }
}

async function waitingCorrections(tx: Tx, claimIds: string[], grounds: Grounds) {
  if (claimIds.length === 0) return new Map<string, SecondPerson>()
  const people = await listReviewers(tx)
  const rows = await tx.correctionProposal.findMany({
    where: { claimId: { in: claimIds }, state: 'proposed' },
    include: { author: { select: { name: true } }, approvals: { select: { approverId: true } } },
  })
  return new Map(
    rows.map((row) => [
      row.claimId,
      correction(row, { returned: null, approvers: approversOf(people, grounds.get(row.claimId), row) }),
    ]),
  )
}

/** Where a verdict was returned later than a correction of the same claim, the list shows the verdict. */
async function returnedCorrections(tx: Tx, found: readonly Found[], readerId: string) {
  const entries = found.filter(({ list }) => list === 'returned').flatMap((part) => part.entries)
  if (entries.length === 0) return new Map<string, SecondPerson>()
  const rows = await tx.correctionProposal.findMany({
    where: {
      state: 'returned',
      authorId: readerId,
      OR: entries.map(({ claim_id: claimId, since }) => ({ claimId, decidedAt: since })),
    },
    include: {
      author: { select: { name: true } },
      approvals: { select: { approverId: true } },
      returnedBy: { select: { name: true } },
    },
  })
  return new Map(
    rows.map((row) => {
      const returned = { by: row.returnedBy?.name ?? '', reason: row.returnedReason ?? '' }
      return [row.claimId, correction(row, { returned, approvers: [] })]
    }),
  )
}

type Proposal = Pick<CorrectionProposal, 'id' | 'kind' | 'proposedAt' | 'requiredApprovals'> & {
  author: { name: string }
  approvals: { approverId: string }[]
}

function correction(
  { id, kind, author, proposedAt, approvals, requiredApprovals }: Proposal,
  also: Pick<SecondPerson, 'returned' | 'approvers'>,
): SecondPerson {
  return {
    id,
    kind: kind === 'retraction' ? 'retraction' : 'correction',
    by: author.name,
    at: proposedAt.toISOString(),
    given: approvals.length,
    needed: requiredApprovals,
    ...also,
  }
}

async function waitingRedactions(tx: Tx, claimIds: string[], grounds: Grounds) {
  if (claimIds.length === 0) return new Map<string, SecondPerson>()
  const people = await listPeopleWith(tx, 'redaction.decide')
  const rows = await tx.redactionRequest.findMany({
    where: { claimId: { in: claimIds }, state: 'asked' },
    include: { askedBy: { select: { name: true } } },
  })
  return new Map(
    rows.map((row): [string, SecondPerson] => {
      const waiting = { authorId: row.askedById, approvals: [] }
      const approvers = approversOf(people, grounds.get(row.claimId), waiting)
      const { id, askedAt, askedBy } = row
      return [
        row.claimId,
        {
          id,
          kind: 'redaction',
          by: askedBy.name,
          at: askedAt.toISOString(),
          given: 0,
          needed: 1,
          returned: null,
          approvers,
        },
      ]
    }),
  )
}

type Waiting = Parameters<typeof possibleApprovers>[2]

function approversOf(people: Reviewer[], ground: InterestGround | undefined, waiting: Waiting) {
  return ground ? possibleApprovers(people, ground, waiting) : []
}

function claimsIn(found: readonly Found[], list: QueueList): string[] {
  return found
    .filter((part) => part.list === list)
    .flatMap(({ entries }) => entries.map((row) => row.claim_id))
}
