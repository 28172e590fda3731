import type { Actor } from '@/lib/auth/actor'
import { DomainError } from '@/lib/core/error'
import type { Database } from '@/lib/db/client'
import { type Place, readPlace, writePlace } from '@/lib/desk/read/keyset'
import { type LocalText, readText } from '@/lib/i18n/locales'
import { organizationsOf } from './own-claim'
import type { SubmissionKind } from './schema'

/**
 * What a vendor account reads beside the public record: its organization's own submissions, and what became of them in
 * public. No name of the desk, nothing of drafts, nobody else's submissions.
 */
export type OwnSubmission = {
  kind: SubmissionKind
  id: string
  claim: { id: string; slug: string; statement: LocalText }
  /** The text of a response or challenge, the title of evidence. */
  text: string
  /** Of a challenge: the version and what it disputes. */
  disputes: { version: number; what: string } | null
  receivedAt: string
  state: 'received' | 'accepted' | 'declined' | 'decided'
  /** Why it was accepted or declined as to the point. */
  reason: LocalText
  /** Of a decided challenge. */
  outcome: { outcome: string; note: LocalText; at: string } | null
  /** Of evidence: whether the public sees it. */
  isPublic: boolean
}

const pageSize = 50

type Wanted = { claimId?: string; after?: string | undefined }

/**
 * A page of the submissions of the organization that an account speaks for, on one claim or on all, the newest first,
 * and where the next page begins; null at the end. Throws `forbidden` for others.
 */
export async function listOwnSubmissions(
  db: Database,
  actor: Actor,
  { after, ...ofClaim }: Wanted = {},
): Promise<{ submissions: OwnSubmission[]; next: string | null }> {
  const own = { ...ofClaim, organizationId: { in: await organizationsOf(db, actor) } }
  const rows = await load(db, { ...own, ...beyond(readPlace(after)) })
  const submissions = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? submissions.at(-1) : undefined
  return { submissions, next: last ? writePlace(last.receivedAt, last.id) : null }
}

function beyond(place: Place<string> | null) {
  const at = new Date(place?.key ?? '')
  if (!place || Number.isNaN(at.getTime())) return {}
  return { OR: [{ receivedAt: { lt: at } }, { receivedAt: at, id: { lt: place.id } }] }
}

/** One of them. Throws `not_found` for what is not the organization's own. */
export async function getOwnSubmission(db: Database, actor: Actor, id: string): Promise<OwnSubmission> {
  const [found] = await load(db, { id, organizationId: { in: await organizationsOf(db, actor) } })
  if (!found) throw new DomainError('not_found', { reason: 'not_found' })
  return found
}

type Own = { id?: string; claimId?: string; organizationId: { in: string[] } } & ReturnType<typeof beyond>

/** Of each kind as many as a page may need, in the order of the page. */
async function load(db: Database, where: Own): Promise<OwnSubmission[]> {
  const page = {
    where,
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }] as { receivedAt?: 'desc'; id?: 'desc' }[],
    take: pageSize + 1,
  }
  const [responses, challenges, evidence] = await Promise.all([
    db.response.findMany({ ...page, include: withClaim }),
    db.challenge.findMany({ ...page, include: withClaim }),
    db.vendorEvidence.findMany({ ...page, include: { ...withClaim, evidence: released } }),
  ])
  return [
    ...responses.map((row) => ({ ...shared(row), kind: 'response' as const, text: row.text })),
    ...challenges.map((row) => ({
      ...shared(row),
      kind: 'challenge' as const,
      text: row.text,
      disputes: { version: row.version, what: row.disputes },
      ...decided(row),
    })),
    ...evidence.map((row) => ({
      ...shared(row),
      kind: 'evidence' as const,
      text: row.evidence.title,
      isPublic: row.evidence.claims.some((link) => link.claimId === row.claimId),
    })),
  ].sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1))
}

function orderOf({ receivedAt, id }: OwnSubmission): string {
  return `${receivedAt} ${id}`
}

const withClaim = { claim: { select: { id: true, slug: true, statement: true } } } as const
const released = {
  select: {
    title: true,
    claims: { where: { releasedAt: { not: null } }, select: { claimId: true } },
  },
} as const

type Row = {
  id: string
  claim: { id: string; slug: string; statement: unknown }
  receivedAt: Date
  acceptedAt: Date | null
  acceptedReason: unknown
  declinedAt: Date | null
  declinedReason: unknown
}

function shared(row: Row) {
  const { id, slug, statement } = row.claim
  const state: OwnSubmission['state'] = row.acceptedAt ? 'accepted' : row.declinedAt ? 'declined' : 'received'
  return {
    id: row.id,
    claim: { id, slug, statement: readText(statement) },
    receivedAt: row.receivedAt.toISOString(),
    state,
    reason: readText(row.acceptedAt ? row.acceptedReason : row.declinedReason),
    disputes: null,
    outcome: null,
    isPublic: true,
  }
}

function decided(row: { outcome: string | null; outcomeNote: unknown; decidedAt: Date | null }) {
  const { outcome, decidedAt } = row
  if (outcome === null || decidedAt === null) return {}
  const state: OwnSubmission['state'] = outcome === 'not_to_the_point' ? 'declined' : 'decided'
  return { state, outcome: { outcome, note: readText(row.outcomeNote), at: decidedAt.toISOString() } }
}
