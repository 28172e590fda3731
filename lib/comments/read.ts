import type { Tx } from '@/lib/db/client'
import type { Mentionable } from './mentions'

/** Threads on one page of a discussion. */
export const threadsAtOnce = 50

export type CommentView = {
  id: string
  authorId: string
  author: string
  text: string
  revision: number
  createdAt: Date
  /** What it said before, the newest first. */
  earlier: { revision: number; text: string; writtenAt: Date }[]
  /** Names of the people it speaks to. */
  mentions: string[]
}

export type Thread = CommentView & {
  evidenceId: string | null
  assessmentId: string | null
  resolved: { at: Date; by: string } | null
  answers: CommentView[]
}

export type Discussion = {
  /** The newest first. */
  threads: Thread[]
  /** Where the threads before these go on, or null. */
  before: string | null
  /** Threads that are not resolved, of all. */
  open: number
  /** How many open threads there are about each piece of evidence. */
  openAbout: ReadonlyMap<string, number>
}

type Reader = Pick<Tx, 'comment' | 'person'>

/** People whom a comment can speak to: whoever reads the desk. */
export function listMentionable(tx: Pick<Tx, 'person'>): Promise<Mentionable[]> {
  return tx.person.findMany({
    where: {
      kind: 'person',
      disabledAt: null,
      roles: { some: { role: { in: ['admin', 'editor', 'reviewer'] } } },
    },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
}

/** What the desk says about a claim, `threadsAtOnce` threads before the one with the id `before`. */
export async function readDiscussion(
  tx: Reader,
  claimId: string,
  before: string | null,
): Promise<Discussion> {
  const rows = await tx.comment.findMany({
    where: { claimId, threadId: null, ...(before ? { id: { lt: before } } : {}) },
    include: { ...said, resolvedBy: named, answers: { include: said, orderBy: { id: 'asc' } } },
    orderBy: { id: 'desc' },
    take: threadsAtOnce + 1,
  })
  const shown = rows.slice(0, threadsAtOnce)
  const counts = await tx.comment.groupBy({
    by: ['evidenceId'],
    where: { claimId, threadId: null, resolvedAt: null },
    _count: { _all: true },
  })
  return {
    threads: shown.map(({ evidenceId, assessmentId, resolvedAt, resolvedBy, answers, ...row }) => ({
      ...viewOf(row),
      evidenceId,
      assessmentId,
      resolved: resolvedAt ? { at: resolvedAt, by: resolvedBy?.name ?? '' } : null,
      answers: answers.map(viewOf),
    })),
    before: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
    open: counts.reduce((sum, { _count }) => sum + _count._all, 0),
    openAbout: new Map(
      counts.flatMap(({ evidenceId, _count }) => (evidenceId ? [[evidenceId, _count._all] as const] : [])),
    ),
  }
}

const named = { select: { name: true } } as const
const said = {
  author: named,
  earlier: { orderBy: { revision: 'desc' } },
  mentions: { include: { person: named }, orderBy: { personId: 'asc' } },
} as const

type Row = Pick<CommentView, 'id' | 'authorId' | 'text' | 'revision' | 'createdAt' | 'earlier'> & {
  author: { name: string }
  mentions: { person: { name: string } }[]
}

function viewOf({ id, authorId, author, text, revision, createdAt, earlier, mentions }: Row): CommentView {
  return {
    id,
    authorId,
    author: author.name,
    text,
    revision,
    createdAt,
    earlier: earlier.map((row) => ({ revision: row.revision, text: row.text, writtenAt: row.writtenAt })),
    mentions: mentions.map(({ person }) => person.name),
  }
}
