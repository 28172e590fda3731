import type { Actor } from '@/lib/auth/actor'
import type { ClaimFacts } from '@/lib/claims/facts'
import { getFacts } from '@/lib/claims/read'
import type { Mentionable } from '@/lib/comments/mentions'
import { type Discussion, listMentionable, readDiscussion } from '@/lib/comments/read'
import type { Database, Tx } from '@/lib/db/client'
import { type LocalText, readText } from '@/lib/i18n/locales'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { type Hands, readHands } from '@/lib/queue/hands'
import { recallsOf } from '@/lib/recalls/affected'
import { listSubmissions, type SubmissionLine } from '@/lib/vendors/desk-read'
import { submissionKinds } from '@/lib/vendors/schema'
import { basisOf, standing } from '@/lib/verdicts/basis'
import { type Judgement, judge } from '@/lib/verdicts/judgement'
import { type AssessmentRow, listAssessments } from '@/lib/verdicts/read'
import { orNull, readDesk } from './desk-reader'
import { type HistoryEntry, readHistory } from './history'
import { type PublicChange, readPublicChanges } from './public-changes'

/** Everything on which a person can decide about one claim. */
export type Workbench = {
  facts: ClaimFacts
  /** The claim as a version would show it now, with what is not released. */
  snapshot: Snapshot
  judgement: Judgement
  basisHash: string
  assessments: AssessmentRow[]
  flags: { flag: string; reason: LocalText; setBy: string; setAt: string }[]
  /** Recalls in force that speak of something which counts here. */
  recalls: { id: string; what: string; reason: LocalText }[]
  /** The version that the public sees and its verdict, null for a draft. */
  version: { number: number; verdict: string } | null
  /** Ties to other claims; `id` is the other claim's. */
  links: {
    linkId: string
    direction: 'outgoing' | 'incoming'
    kind: string
    id: string
    statement: LocalText
    note: LocalText
  }[]
  /** What vendors handed in about it, the newest first; at most `submissionsShown`. */
  submissions: SubmissionLine[]
  /** Versions and suspensions, the newest first. */
  changes: PublicChange[]
  history: HistoryEntry[]
  discussion: Discussion
  /** Whom a comment can speak to. */
  people: Mentionable[]
  hands: Hands
}

/** More have the list of submissions. */
export const submissionsShown = 20

/** Reads a claim's workbench, with threads before the one named, else the newest; null where there is no such claim, or not for this reader. */
export function readWorkbench(
  db: Database,
  actor: Actor,
  claimId: string,
  threadsBefore: string | null = null,
): Promise<Workbench | null> {
  return orNull(readDesk(db, actor, (tx) => load(tx, claimId, threadsBefore)))
}

async function load(tx: Tx, claimId: string, threadsBefore: string | null): Promise<Workbench> {
  const facts = await getFacts(tx, claimId)
  const assessments = await listAssessments(tx, claimId)
  const submissions = await listSubmissions(tx, {
    kinds: submissionKinds,
    waitingOnly: false,
    after: null,
    take: submissionsShown,
    claimId,
  })
  const subjects = [
    claimId,
    ...assessments.map((row) => row.id),
    ...facts.evidence.flatMap((link) => [link.id, link.evidenceId]),
    ...(await correctionIds(tx, claimId)),
    ...submissions.map(({ id }) => id),
  ]
  const snapshot = standing(facts)
  return {
    facts,
    snapshot,
    judgement: judge(facts),
    basisHash: basisOf(facts, snapshot).hash,
    assessments,
    flags: await readFlags(tx, claimId),
    recalls: (await recallsOf(tx, snapshot)).map(({ id, harness, versions, reason }) => ({
      id,
      what: [harness, ...versions].join(' '),
      reason: readText(reason),
    })),
    version: await currentVersion(tx, claimId),
    links: await readLinks(tx, claimId),
    submissions,
    changes: await readPublicChanges(tx, claimId),
    history: await readHistory(tx, subjects),
    discussion: await readDiscussion(tx, claimId, threadsBefore),
    people: await listMentionable(tx),
    hands: await readHands(tx, claimId),
  }
}

async function correctionIds(tx: Tx, claimId: string): Promise<string[]> {
  const rows = await tx.correctionProposal.findMany({ where: { claimId }, select: { id: true } })
  return rows.map(({ id }) => id)
}

async function readFlags(tx: Tx, claimId: string): Promise<Workbench['flags']> {
  const rows = await tx.claimFlag.findMany({
    where: { claimId, liftedAt: null },
    include: { setBy: { select: { name: true } } },
    orderBy: { setAt: 'desc' },
  })
  return rows.map((row) => ({
    flag: row.flag,
    reason: readText(row.reason),
    setBy: row.setBy.name,
    setAt: row.setAt.toISOString(),
  }))
}

function currentVersion(tx: Tx, claimId: string): Promise<Workbench['version']> {
  return tx.version.findFirst({
    where: { claimId },
    orderBy: { number: 'desc' },
    select: { number: true, verdict: true },
  })
}

async function readLinks(tx: Tx, claimId: string): Promise<Workbench['links']> {
  const rows = await tx.claimLink.findMany({
    where: { OR: [{ fromId: claimId }, { toId: claimId }] },
    include: {
      from: { select: { id: true, statement: true } },
      to: { select: { id: true, statement: true } },
    },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map((row) => {
    const isOutgoing = row.fromId === claimId
    const other = isOutgoing ? row.to : row.from
    return {
      linkId: row.id,
      note: readText(row.note),
      direction: isOutgoing ? ('outgoing' as const) : ('incoming' as const),
      kind: row.kind,
      id: other.id,
      statement: readText(other.statement),
    }
  })
}
