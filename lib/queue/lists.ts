import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { Prisma } from '@/lib/db/generated/client'
import { type QueueList, queueLists } from './query'

export type ListGround = {
  actor: Actor
  /** Verdicts decided before this are stale. */
  staleBefore: Date
}

/** The lists that a reader has: what is to be blacked out is shown to those alone who may decide it. */
export function listsOf(actor: Actor): QueueList[] {
  return queueLists.filter((list) => list !== 'redactions' || can(actor, 'redaction.decide'))
}

/**
 * Which claims are in a list and since when, as rows `claim_id, since`. Each walks along an index of its own, in the
 * order of both columns, so that a page and a count up to 1,000 cost the same whatever the number of claims.
 */
export const listEntries: Record<QueueList, (ground: ListGround) => Prisma.Sql> = {
  /** Nobody is asked to approve what they proposed, or have approved already. */
  waiting: ({ actor }) => Prisma.sql`
    SELECT a.claim_id, a.proposed_at AS since FROM public.assessment a
    WHERE a.state = 'proposed' AND a.author_id <> ${actor.id}::uuid AND NOT EXISTS (
      SELECT 1 FROM public.approval p WHERE p.assessment_id = a.id AND p.approver_id = ${actor.id}::uuid)`,
  /** A claim has one open correction at most. */
  corrections: ({ actor }) => Prisma.sql`
    SELECT x.claim_id, x.proposed_at AS since FROM public.correction_proposal x
    WHERE x.state = 'proposed' AND x.author_id <> ${actor.id}::uuid AND NOT EXISTS (
      SELECT 1 FROM public.correction_approval p WHERE p.proposal_id = x.id AND p.approver_id = ${actor.id}::uuid)`,
  redactions: ({ actor }) => Prisma.sql`
    SELECT x.claim_id, x.asked_at AS since FROM public.redaction_request x
    WHERE x.state = 'asked' AND x.asked_by_id <> ${actor.id}::uuid AND ${can(actor, 'redaction.decide')}`,
  own: ({ actor }) => Prisma.sql`
    SELECT a.claim_id, a.proposed_at AS since FROM public.assessment a
    WHERE a.state = 'proposed' AND a.author_id = ${actor.id}::uuid`,
  /** Verdicts and corrections, each until something newer of its sort is proposed on the claim. */
  returned: ({ actor }) => Prisma.sql`
    SELECT t.claim_id, max(t.decided_at) AS since FROM (
      SELECT a.claim_id, a.decided_at FROM public.assessment a
      WHERE a.author_id = ${actor.id}::uuid AND a.state = 'returned' AND NOT EXISTS (
        SELECT 1 FROM public.assessment b WHERE b.claim_id = a.claim_id AND b.proposed_at > a.proposed_at)
      UNION ALL SELECT x.claim_id, x.decided_at FROM public.correction_proposal x
      WHERE x.author_id = ${actor.id}::uuid AND x.state = 'returned' AND NOT EXISTS (
        SELECT 1 FROM public.correction_proposal y WHERE y.claim_id = x.claim_id AND y.proposed_at > x.proposed_at)) t
    GROUP BY t.claim_id`,
  assigned: ({ actor }) => Prisma.sql`
    SELECT x.claim_id, x.assigned_at AS since FROM public.claim_assignment x
    WHERE x.assignee_id = ${actor.id}::uuid`,
  /** A claim with several such flags stands once, at the newest. */
  rereview: () => Prisma.sql`
    SELECT f.claim_id, f.set_at AS since FROM public.claim_flag f
    WHERE f.lifted_at IS NULL AND f.flag IN ('suspended', 'under_re_review') AND NOT EXISTS (
      SELECT 1 FROM public.claim_flag g WHERE g.claim_id = f.claim_id AND g.lifted_at IS NULL
        AND g.flag IN ('suspended', 'under_re_review') AND (g.set_at, g.id) > (f.set_at, f.id))`,
  challenges: () => Prisma.sql`
    SELECT h.claim_id, min(h.received_at) AS since FROM public.challenge h
    WHERE h.decided_at IS NULL GROUP BY h.claim_id`,
  submissions: () => Prisma.sql`
    SELECT s.claim_id, min(s.received_at) AS since FROM (
      SELECT r.claim_id, r.received_at FROM public.response r WHERE r.accepted_at IS NULL AND r.declined_at IS NULL
      UNION ALL SELECT v.claim_id, v.received_at FROM public.vendor_evidence v
        WHERE v.accepted_at IS NULL AND v.declined_at IS NULL
      UNION ALL SELECT h.claim_id, h.received_at FROM public.challenge h
        WHERE h.decided_at IS NULL AND h.accepted_at IS NULL AND h.declined_at IS NULL) s
    GROUP BY s.claim_id`,
  drafts: () => Prisma.sql`
    SELECT d.id AS claim_id, d.updated_at AS since FROM public.claim d WHERE d.stage = 'draft'`,
  unjudged: () => Prisma.sql`
    SELECT r.claim_id, r.updated_at AS since FROM record.claim r
    WHERE r.verdict_origin = 'none' AND r.withdrawn_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM public.assessment a WHERE a.claim_id = r.claim_id AND a.state = 'proposed')`,
  stale: ({ staleBefore }) => Prisma.sql`
    SELECT r.claim_id, r.decided_at AS since FROM record.claim r
    WHERE r.decided_at IS NOT NULL AND r.withdrawn_at IS NULL AND r.decided_at < ${staleBefore}::timestamptz`,
  shipped: () => Prisma.sql`
    SELECT r.claim_id, r.updated_at AS since FROM record.claim r
    WHERE r.verdict_origin = 'starter' AND r.withdrawn_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM public.assessment a WHERE a.claim_id = r.claim_id AND a.state = 'proposed')`,
  all: () =>
    Prisma.sql`SELECT w.id AS claim_id, w.updated_at AS since FROM public.claim w WHERE w.stage <> 'discarded'`,
}
