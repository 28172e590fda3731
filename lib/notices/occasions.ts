import type { AuditEntry } from '@/lib/audit/event'
import type { Actor } from '@/lib/auth/actor'
import { getFacts } from '@/lib/claims/read'
import type { Tx } from '@/lib/db/client'
import { Change } from '@/lib/queue/schema'
import { listHandlers } from '@/lib/vendors/handlers'
import { listApprovers, listPeopleWith, possibleApprovers } from '@/lib/verdicts/approvers'
import { groundOf } from '@/lib/verdicts/rules'
import type { NoticeText } from './kinds'

/** One event of a command that is about to be written. */
export type Occasion = { tx: Tx; actor: Actor; event: AuditEntry & { action: string } }

/** What is to be said to whom. `once` names what is said about a thing only once, however often it happens. */
export type Draft = {
  what: NoticeText
  claimId: string
  personIds: readonly string[]
  subject: { type: string; id: string }
  once?: string
  /** How many claims it speaks of; one where nothing is said. */
  claims?: number
}

type Teller = (occasion: Occasion) => Promise<Draft | null>

/** Which actions of the audit trail tell somebody something: one entry each. Other parts of the desk need no hook. */
const tellers: Record<string, Teller> = {
  'claim.assign': async ({ event }) => {
    const personId = textOf(event, 'assigneeId')
    const { subject } = event
    // What a change of many gives is told once, when it has ended.
    return personId && textOf(event, 'change') === null
      ? { what: 'claim_assigned', claimId: subject.id, personIds: [personId], subject }
      : null
  },
  'queue.complete_change': givenByChange,
  'queue.stop_change': givenByChange,
  'queue.fail_change': givenByChange,
  'challenge.submit': challengeWaits,
  'challenge.leave': challengeWaits,
  'comment.add': mentioned,
  'comment.edit': mentioned,
  'assessment.propose': async ({ tx, event: { subject } }) => {
    const row = await tx.assessment.findUniqueOrThrow({
      where: { id: subject.id },
      include: { approvals: true },
    })
    return waiting(tx, row, { what: 'assessment_waiting', subject })
  },
  'correction.propose': async ({ tx, event: { subject } }) => {
    const where = { id: subject.id }
    const row = await tx.correctionProposal.findUniqueOrThrow({ where, include: { approvals: true } })
    return waiting(tx, row, { what: 'correction_waiting', subject })
  },
  'redaction.ask': async ({ tx, event: { subject } }) => {
    const row = await tx.redactionRequest.findUniqueOrThrow({ where: { id: subject.id } })
    const people = await listPeopleWith(tx, 'redaction.decide')
    const waits = { authorId: row.askedById, approvals: [] }
    const approvers = possibleApprovers(people, groundOf(await getFacts(tx, row.claimId)), waits)
    return { what: 'redaction_waiting', claimId: row.claimId, personIds: ableOf(approvers), subject }
  },
  'redaction.agree': decided('redaction_agreed'),
  'redaction.decline': decided('redaction_declined'),
  'invitation.accept': letIn,
  'invitation.accept_elsewhere': letIn,
  'assessment.return': async ({ tx, event: { subject } }) => {
    const row = await tx.assessment.findUniqueOrThrow({ where: { id: subject.id } })
    return { what: 'assessment_returned', claimId: row.claimId, personIds: [row.authorId], subject }
  },
  'correction.return': async ({ tx, event: { subject } }) => {
    const row = await tx.correctionProposal.findUniqueOrThrow({ where: { id: subject.id } })
    return { what: 'correction_returned', claimId: row.claimId, personIds: [row.authorId], subject }
  },
  'verdict.suspend': async ({ tx, event: { subject } }) => ({
    what: 'verdict_suspended',
    claimId: subject.id,
    personIds: await followers(tx, subject.id),
    subject,
  }),
}

/** What is given to one person by one command is one notice, with how many claims it speaks of. Pure. */
export function gathered(drafts: readonly Draft[]): Draft[] {
  const byPerson = new Map<string, Draft>()
  for (const draft of drafts.filter(({ what }) => what === 'claim_assigned')) {
    const person = draft.personIds.join(' ')
    const before = byPerson.get(person)
    byPerson.set(person, before ? severalAssigned({ ...before, claims: (before.claims ?? 1) + 1 }) : draft)
  }
  return [...drafts.filter(({ what }) => what !== 'claim_assigned'), ...byPerson.values()]
}

function severalAssigned(draft: Draft): Draft {
  return { ...draft, what: 'claims_assigned', subject: { type: 'claims', id: draft.claimId } }
}

/** What one event tells; null for most. */
export async function draftOf(occasion: Occasion): Promise<Draft | null> {
  const teller = Object.hasOwn(tellers, occasion.event.action) ? tellers[occasion.event.action] : undefined
  return teller ? teller(occasion) : null
}

/**
 * What the versions tell that this transaction published, to whoever follows their claims. Read from the record itself:
 * one change of evidence may publish many.
 */
export async function versionDrafts(tx: Tx, actor: Actor, at: Date): Promise<Draft[]> {
  const rows = await tx.version.findMany({
    where: { publishedAt: at, publishedById: actor.id },
    select: {
      claimId: true,
      number: true,
      reason: true,
      claim: { select: { follows: { select: { personId: true } } } },
    },
  })
  return rows.map(({ claimId, number, reason, claim }) => ({
    what: `version_${reason}` as const,
    claimId,
    personIds: claim.follows.map(({ personId }) => personId),
    subject: { type: 'claim', id: claimId },
    once: `version:${claimId}:${number}`,
  }))
}

/** Whoever asked for a redaction is told how it ended, unless they took it back themselves. */
function decided(what: NoticeText): Teller {
  return async ({ tx, actor, event: { subject } }) => {
    if (subject.type !== 'redaction') return null
    const row = await tx.redactionRequest.findUniqueOrThrow({ where: { id: subject.id } })
    return row.askedById === actor.id
      ? null
      : { what, claimId: row.claimId, personIds: [row.askedById], subject }
  }
}

/** A change of many has ended: whoever was given claims by it is told how many, unless they asked for it themselves. */
async function givenByChange({ tx, event }: Occasion): Promise<Draft | null> {
  const row = await tx.bulkChange.findUniqueOrThrow({ where: { id: event.subject.id } })
  const change = Change.parse(row.change)
  if (change.what !== 'assign' || change.assigneeId === row.requestedById) return null
  const given = await tx.claimAssignment.findFirst({
    where: {
      assigneeId: change.assigneeId,
      assignedById: row.requestedById,
      assignedAt: { gte: row.requestedAt },
    },
    orderBy: [{ assignedAt: 'desc' }, { claimId: 'asc' }],
    select: { claimId: true },
  })
  if (!given || row.changed === 0) return null
  const { claimId } = given
  const draft = { claimId, personIds: [change.assigneeId], claims: row.changed, once: `change:${row.id}` }
  return row.changed === 1
    ? { ...draft, what: 'claim_assigned', subject: { type: 'claim', id: claimId } }
    : severalAssigned({ ...draft, what: 'claims_assigned', subject: { type: 'claims', id: claimId } })
}

/** A challenge that nobody has taken waits for whoever may, which is an administrator where nobody of the desk is left. */
async function challengeWaits({ tx, event: { subject } }: Occasion): Promise<Draft> {
  const row = await tx.challenge.findUniqueOrThrow({ where: { id: subject.id } })
  const handlers = await listHandlers(tx, await getFacts(tx, row.claimId), row)
  return { what: 'challenge_waiting', claimId: row.claimId, personIds: ableOf(handlers), subject }
}

/** Whoever opened a link to a proposal is told of it, so that they find it again. */
async function letIn({ tx, event }: Occasion): Promise<Draft | null> {
  if (textOf(event, 'purpose') !== 'outside') return null
  const personId = event.subject.id
  const row = await tx.outsideApprover.findFirst({
    where: { personId, assessment: { state: 'proposed' } },
    orderBy: { acceptedAt: 'desc' },
    select: { assessmentId: true, assessment: { select: { claimId: true } } },
  })
  if (!row) return null
  const { assessmentId, assessment } = row
  const subject = { type: 'outside', id: assessmentId }
  const once = `outside:${assessmentId}`
  return { what: 'outside_waiting', claimId: assessment.claimId, personIds: [personId], subject, once }
}

/** Whom a comment speaks to, but for those whom it spoke to before it was changed. */
async function mentioned({ event }: Occasion): Promise<Draft | null> {
  const claimId = textOf(event, 'claim')
  const earlier = new Set(textsOf(event.before?.mentions))
  const personIds = textsOf(event.after?.mentions).filter((id) => !earlier.has(id))
  return claimId ? { what: 'comment_mention', claimId, personIds, subject: event.subject } : null
}

type Proposal = { id: string; claimId: string; authorId: string; approvals: { approverId: string }[] }

/** Everybody who may approve a proposal, by the rule of the approval itself; once for each proposal. */
async function waiting(tx: Tx, row: Proposal, draft: Pick<Draft, 'what' | 'subject'>): Promise<Draft> {
  const approvers = await listApprovers(tx, await getFacts(tx, row.claimId), row)
  return { ...draft, claimId: row.claimId, personIds: ableOf(approvers), once: `waiting:${row.id}` }
}

function ableOf(people: readonly { id: string; why: object | null }[]): string[] {
  return people.filter(({ why }) => why === null).map(({ id }) => id)
}

async function followers(tx: Tx, claimId: string): Promise<string[]> {
  const rows = await tx.claimFollow.findMany({ where: { claimId }, select: { personId: true } })
  return rows.map(({ personId }) => personId)
}

function textOf(event: AuditEntry, field: string): string | null {
  const value = event.after?.[field]
  return typeof value === 'string' ? value : null
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
