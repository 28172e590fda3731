import type { Prisma } from '@/lib/db/generated/client'
import { type LocalText, readText } from '@/lib/i18n/locales'
import type { PossibleApprover } from '@/lib/verdicts/approvers'
import type { SecondPerson } from './second-person'

export const rowSelect = {
  id: true,
  slug: true,
  kind: true,
  stage: true,
  statement: true,
  vendor: { select: { name: true } },
  createdBy: { select: { name: true } },
  flags: { where: { liftedAt: null }, select: { flag: true }, orderBy: { setAt: 'desc' } },
  assignment: { select: { assignee: { select: { id: true, name: true } } } },
  tags: { select: { tag: { select: { name: true, key: true } } }, orderBy: { tag: { key: 'asc' } } },
  assessments: {
    orderBy: { proposedAt: 'desc' },
    take: 1,
    select: {
      id: true,
      state: true,
      verdict: true,
      proposedAt: true,
      requiredApprovals: true,
      returnedReason: true,
      authorId: true,
      author: { select: { name: true } },
      returnedBy: { select: { name: true } },
      approvals: { select: { approverId: true } },
    },
  },
} satisfies Prisma.ClaimSelect

export type SelectedRow = Prisma.ClaimGetPayload<{ select: typeof rowSelect }>

/** A claim as the queue shows it; `proposal` is the newest one, whatever became of it. */
export type QueueRow = {
  id: string
  slug: string
  kind: string
  stage: 'draft' | 'published' | 'withdrawn'
  statement: LocalText
  vendor: string
  createdBy: string
  /** Since when it has been in the list. */
  since: string
  flags: string[]
  assignee: { id: string; name: string } | null
  tags: { name: string; key: string }[]
  proposal: QueueProposal | null
  /** In the lists of corrections and redactions: the one that waits. */
  secondPerson: SecondPerson | null
}

export type QueueProposal = {
  id: string
  state: string
  verdict: string
  author: string
  proposedAt: string
  given: number
  needed: number
  returned: { by: string; reason: string } | null
  /** Only while it is open: everybody who approves verdicts, and why they may not approve this one. */
  approvers: PossibleApprover[]
}

type Around = { approvers: PossibleApprover[]; secondPerson: SecondPerson | null }

export function queueRow(row: SelectedRow, since: Date, { approvers, secondPerson }: Around): QueueRow {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    stage: row.stage,
    statement: readText(row.statement),
    vendor: row.vendor.name,
    createdBy: row.createdBy.name,
    since: since.toISOString(),
    flags: [...new Set(row.flags.map(({ flag }) => flag))],
    assignee: row.assignment?.assignee ?? null,
    tags: row.tags.map(({ tag }) => tag),
    proposal: proposalOf(row, approvers),
    secondPerson,
  }
}

function proposalOf({ assessments: [newest] }: SelectedRow, approvers: PossibleApprover[]) {
  if (!newest) return null
  const isReturned = newest.state === 'returned'
  return {
    id: newest.id,
    state: newest.state,
    verdict: newest.verdict,
    author: newest.author.name,
    proposedAt: newest.proposedAt.toISOString(),
    given: newest.approvals.length,
    needed: newest.requiredApprovals,
    returned: isReturned ? { by: newest.returnedBy?.name ?? '', reason: newest.returnedReason ?? '' } : null,
    approvers,
  }
}
