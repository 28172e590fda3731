import type { Actor } from '@/lib/auth/actor'
import { getFacts } from '@/lib/claims/read'
import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'
import { type LocalText, readText } from '@/lib/i18n/locales'
import { type SubmissionState, stateOf } from './desk-read'
import { listHandlers, type PossibleHandler } from './handlers'
import type { SubmissionKind } from './schema'

export type Judged = { by: string; at: string; reason: LocalText }

/** One submission as the desk sees it, with who may deal with it. */
export type DeskSubmission = {
  kind: SubmissionKind
  id: string
  claim: { id: string; slug: string; statement: LocalText }
  organization: string
  submittedBy: string
  receivedAt: string
  state: SubmissionState
  /** Text of a response or challenge; null of evidence. */
  text: string | null
  language: string | null
  challenge: Disputed | null
  evidence: { id: string; title: string; stance: string; stanceReason: LocalText } | null
  accepted: Judged | null
  declined: Judged | null
  /** Those who are asked to deal with it, and why some of them may not. */
  handlers: PossibleHandler[]
}

export type Disputed = {
  version: number
  disputes: string
  handler: { id: string; name: string; canSignIn: boolean } | null
  outcome: { code: string; note: LocalText; at: string } | null
}

/** Reads one submission of any kind. Throws `not_found`. For whoever may read the desk. */
export async function getDeskSubmission(tx: Tx, id: string): Promise<DeskSubmission> {
  for (const find of finders) {
    const found = await find(tx, id)
    if (found) return { ...found, handlers: await handlersOf(tx, found) }
  }
  throw new DomainError('not_found', { reason: 'not_found' })
}

/** A person's own line among those who deal with it; null where they are not asked. */
export function ownHandling(submission: DeskSubmission, actor: Actor): PossibleHandler | null {
  return submission.handlers.find(({ id }) => id === actor.id) ?? null
}

type Found = Omit<DeskSubmission, 'handlers'>

async function handlersOf(tx: Tx, { claim, challenge }: Found): Promise<PossibleHandler[]> {
  const disputed = challenge && { version: challenge.version, handlerId: challenge.handler?.id ?? null }
  return listHandlers(tx, await getFacts(tx, claim.id), disputed)
}

const person = { select: { name: true } } as const
const withPeople = {
  claim: { select: { id: true, slug: true, statement: true } },
  organization: person,
  submittedBy: person,
  acceptedBy: person,
  declinedBy: person,
} as const

const finders: ((tx: Tx, id: string) => Promise<Found | null>)[] = [
  async (tx, id) => {
    const row = await tx.response.findUnique({ where: { id }, include: withPeople })
    return row && { ...shared(row), kind: 'response', text: row.text, language: row.language }
  },
  async (tx, id) => {
    const handler = { select: { id: true, name: true, disabledAt: true } } as const
    const row = await tx.challenge.findUnique({ where: { id }, include: { ...withPeople, handler } })
    if (!row) return null
    const { version, disputes, outcome, decidedAt } = row
    const challenge = {
      version,
      disputes,
      handler: row.handler && {
        id: row.handler.id,
        name: row.handler.name,
        canSignIn: row.handler.disabledAt === null,
      },
      outcome:
        outcome && decidedAt
          ? { code: outcome, note: readText(row.outcomeNote), at: decidedAt.toISOString() }
          : null,
    }
    const state = challenge.outcome && !row.declinedAt ? 'decided' : stateOf(row)
    return { ...shared(row), kind: 'challenge', text: row.text, challenge, state }
  },
  async (tx, id) => {
    const include = { ...withPeople, evidence: { select: { title: true } } } as const
    const row = await tx.vendorEvidence.findUnique({ where: { id }, include })
    if (!row) return null
    const { evidenceId, stance } = row
    const stanceReason = readText(row.stanceReason)
    return {
      ...shared(row),
      kind: 'evidence',
      evidence: { id: evidenceId, title: row.evidence.title, stance, stanceReason },
    }
  },
]

type Row = {
  id: string
  claim: { id: string; slug: string; statement: unknown }
  organization: { name: string }
  submittedBy: { name: string }
  receivedAt: Date
  acceptedBy: { name: string } | null
  acceptedAt: Date | null
  acceptedReason: unknown
  declinedBy: { name: string } | null
  declinedAt: Date | null
  declinedReason: unknown
}

function shared(row: Row) {
  const { id, slug, statement } = row.claim
  return {
    id: row.id,
    claim: { id, slug, statement: readText(statement) },
    organization: row.organization.name,
    submittedBy: row.submittedBy.name,
    receivedAt: row.receivedAt.toISOString(),
    state: stateOf(row),
    text: null,
    language: null,
    challenge: null,
    evidence: null,
    accepted: judged(row.acceptedBy, row.acceptedAt, row.acceptedReason),
    declined: judged(row.declinedBy, row.declinedAt, row.declinedReason),
  }
}

function judged(by: { name: string } | null, at: Date | null, reason: unknown): Judged | null {
  return by && at ? { by: by.name, at: at.toISOString(), reason: readText(reason) } : null
}
