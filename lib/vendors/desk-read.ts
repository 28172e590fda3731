import type { Tx } from '@/lib/db/client'
import { type LocalText, readText } from '@/lib/i18n/locales'
import type { SubmissionKind } from './schema'

/** How far a submission is: nobody has looked at it, it is (not) to the point, or its outcome stands. */
export type SubmissionState = 'received' | 'accepted' | 'declined' | 'decided'

/** A line of the desk's list of submissions. */
export type SubmissionLine = {
  kind: SubmissionKind
  id: string
  claim: { id: string; statement: LocalText }
  organization: string
  receivedAt: string
  state: SubmissionState
  /** Of a challenge: the version it disputes, who has taken it, and what came of it. */
  challenge: { version: number; handler: string | null; outcome: string | null } | null
}

export type Place = { at: Date; id: string }
type Reader = Pick<Tx, 'response' | 'challenge' | 'vendorEvidence'>
type Query = {
  kinds: readonly SubmissionKind[]
  waitingOnly: boolean
  after: Place | null
  take: number
  /** Those about one claim alone. */
  claimId?: string
}

/**
 * Vendors' submissions of some kinds, at most `take`: those that wait for somebody with the oldest first, all of them
 * with the newest first. For whoever may read the desk.
 */
export async function listSubmissions(tx: Reader, query: Query): Promise<SubmissionLine[]> {
  const lists: SubmissionLine[][] = []
  for (const kind of query.kinds) lists.push(await readers[kind](tx, query))
  const sign = query.waitingOnly ? 1 : -1
  return lists
    .flat()
    .sort((a, b) => sign * compare(`${a.receivedAt} ${a.id}`, `${b.receivedAt} ${b.id}`))
    .slice(0, query.take)
}

const readers: Record<SubmissionKind, (tx: Reader, query: Query) => Promise<SubmissionLine[]>> = {
  response: async (tx, query) => {
    const where = { ...narrowed(query), ...(query.waitingOnly ? unjudged : {}) }
    const rows = await tx.response.findMany({ ...page(query), where, include: withNames })
    return rows.map((row) => ({ ...shared(row), kind: 'response', challenge: null }))
  },
  evidence: async (tx, query) => {
    const where = { ...narrowed(query), ...(query.waitingOnly ? unjudged : {}) }
    const rows = await tx.vendorEvidence.findMany({ ...page(query), where, include: withNames })
    return rows.map((row) => ({ ...shared(row), kind: 'evidence', challenge: null }))
  },
  challenge: async (tx, query) => {
    const where = { ...narrowed(query), ...(query.waitingOnly ? { decidedAt: null } : {}) }
    const include = { ...withNames, handler: { select: { name: true } } } as const
    const rows = await tx.challenge.findMany({ ...page(query), where, include })
    return rows.map((row) => ({
      ...shared(row),
      kind: 'challenge',
      state: row.decidedAt && !row.declinedAt ? 'decided' : stateOf(row),
      challenge: { version: row.version, handler: row.handler?.name ?? null, outcome: row.outcome },
    }))
  },
}

const unjudged = { acceptedAt: null, declinedAt: null }
const withNames = {
  claim: { select: { id: true, statement: true } },
  organization: { select: { name: true } },
} as const

function page({ waitingOnly, take }: Query) {
  const order = waitingOnly ? ('asc' as const) : ('desc' as const)
  return { orderBy: [{ receivedAt: order }, { id: order }], take }
}

function narrowed({ after, waitingOnly, claimId }: Query) {
  const about = claimId === undefined ? {} : { claimId }
  if (after === null) return about
  const beyond = <T>(value: T) => (waitingOnly ? { gt: value } : { lt: value })
  return { ...about, OR: [{ receivedAt: beyond(after.at) }, { receivedAt: after.at, id: beyond(after.id) }] }
}

type Row = {
  id: string
  claim: { id: string; statement: unknown }
  organization: { name: string }
  receivedAt: Date
  acceptedAt: Date | null
  declinedAt: Date | null
}

function shared(row: Row) {
  return {
    id: row.id,
    claim: { id: row.claim.id, statement: readText(row.claim.statement) },
    organization: row.organization.name,
    receivedAt: row.receivedAt.toISOString(),
    state: stateOf(row),
  }
}

/** Of a submission that has no outcome. */
export function stateOf(row: Pick<Row, 'acceptedAt' | 'declinedAt'>): SubmissionState {
  if (row.declinedAt) return 'declined'
  return row.acceptedAt ? 'accepted' : 'received'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1
}
