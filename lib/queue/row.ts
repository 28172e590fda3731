import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { type LocalText, readText } from '@/lib/i18n/locales'
import type { PossibleApprover } from '@/lib/verdicts/approvers'
import type { SecondPerson } from './second-person'

const Proposal = z.strictObject({
  id: z.uuid(),
  state: z.string(),
  verdict: z.string(),
  proposedAt: z.coerce.date(),
  requiredApprovals: z.int(),
  authorId: z.uuid(),
  author: z.string(),
  returnedBy: z.string().nullable(),
  returnedReason: z.string().nullable(),
  approvals: z.array(z.strictObject({ approverId: z.uuid() })),
})

const SelectedRow = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  kind: z.string(),
  stage: z.enum(['draft', 'published', 'withdrawn']),
  statement: z.unknown(),
  vendor: z.string(),
  createdBy: z.string(),
  flags: z.array(z.string()),
  assignee: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  tags: z.array(z.strictObject({ name: z.string(), key: z.string() })),
  /** The newest one, whatever became of it. */
  proposal: Proposal.nullable(),
})
export type SelectedRow = z.output<typeof SelectedRow>

/** Reads what the queue shows of some claims in one statement: it is asked for with every page of the queue. */
export async function selectRows(tx: Tx, ids: readonly string[]): Promise<SelectedRow[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT c.id::text, c.slug, c.kind::text, c.stage::text, c.statement, v.name AS vendor, p.name AS "createdBy",
      ARRAY(SELECT f.flag FROM public.claim_flag f WHERE f.claim_id = c.id AND f.lifted_at IS NULL ORDER BY f.set_at DESC) AS flags,
      (SELECT json_build_object('id', h.id, 'name', h.name) FROM public.claim_assignment x
        JOIN public.person h ON h.id = x.assignee_id WHERE x.claim_id = c.id) AS assignee,
      (SELECT coalesce(json_agg(json_build_object('name', t.name, 'key', t.key) ORDER BY t.key), '[]') FROM public.claim_tag g
        JOIN public.tag t ON t.id = g.tag_id WHERE g.claim_id = c.id) AS tags,
      (SELECT json_build_object('id', a.id, 'state', a.state, 'verdict', a.verdict, 'proposedAt', a.proposed_at,
          'requiredApprovals', a.required_approvals, 'authorId', a.author_id, 'author', w.name, 'returnedBy', r.name,
          'returnedReason', a.returned_reason, 'approvals', (SELECT coalesce(json_agg(json_build_object('approverId', y.approver_id)), '[]')
            FROM public.approval y WHERE y.assessment_id = a.id))
        FROM public.assessment a JOIN public.person w ON w.id = a.author_id LEFT JOIN public.person r ON r.id = a.returned_by_id
        WHERE a.claim_id = c.id ORDER BY a.proposed_at DESC LIMIT 1) AS proposal
    FROM public.claim c JOIN public.organization v ON v.id = c.vendor_id JOIN public.person p ON p.id = c.created_by_id
    WHERE c.id = ANY(${[...ids]}::uuid[])`
  return rows.map((row) => SelectedRow.parse(row))
}

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
    vendor: row.vendor,
    createdBy: row.createdBy,
    since: since.toISOString(),
    flags: [...new Set(row.flags)],
    assignee: row.assignee,
    tags: row.tags,
    proposal: row.proposal && proposalOf(row.proposal, approvers),
    secondPerson,
  }
}

function proposalOf(newest: NonNullable<SelectedRow['proposal']>, approvers: PossibleApprover[]) {
  const isReturned = newest.state === 'returned'
  return {
    id: newest.id,
    state: newest.state,
    verdict: newest.verdict,
    author: newest.author,
    proposedAt: newest.proposedAt.toISOString(),
    given: newest.approvals.length,
    needed: newest.requiredApprovals,
    returned: isReturned ? { by: newest.returnedBy ?? '', reason: newest.returnedReason ?? '' } : null,
    approvers,
  }
}
