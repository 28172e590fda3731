import type { Actor } from '@/lib/auth/actor'
import type { Database, Tx } from '@/lib/db/client'
import type { RegistryKind } from '@/lib/registry/aliases'
import { likelyDuplicates } from '@/lib/registry/similar'
import { readDesk } from './desk-reader'
import { type EntryBrief, readBriefs } from './entry-brief'
import { afterName, type Page, pageOf, type RegistryQuery, rowsInList } from './registry'

export type DuplicatePair = { a: EntryBrief; b: EntryBrief; similarity: number }
export type ApartPair = { a: EntryBrief; b: EntryBrief; by: string; at: string }
export type MergeRow = {
  id: string
  name: string
  slug: string
  into: { id: string; name: string }
  /** Who merged it and when. */
  merged: { by: string; at: string } | null
}

const mostApart = 200

/** Entries of one kind that may be one, the most alike first, and those that were found to be two, the latest first. */
export function readDuplicates(
  db: Database,
  actor: Actor,
  kind: RegistryKind,
): Promise<{ pairs: DuplicatePair[]; apart: ApartPair[] }> {
  return readDesk(db, actor, async (tx) => {
    const likely = await likelyDuplicates(tx, kind)
    const kept = await tx.registryApart.findMany({
      where: { kind },
      include: { by: { select: { name: true } } },
      orderBy: [{ at: 'desc' }, { aId: 'asc' }],
      take: mostApart,
    })
    const ids = [...likely.flatMap(({ a, b }) => [a.id, b.id]), ...kept.flatMap(({ aId, bId }) => [aId, bId])]
    const briefs = await readBriefs(tx, kind, ids)
    const both = (a: string, b: string) => {
      const [one, other] = [briefs.get(a), briefs.get(b)]
      return one && other ? [{ a: one, b: other }] : []
    }
    return {
      pairs: likely.flatMap(({ a, b, similarity }) =>
        both(a.id, b.id).map((pair) => ({ ...pair, similarity })),
      ),
      apart: kept.flatMap(({ aId, bId, by, at }) =>
        both(aId, bId).map((pair) => ({ ...pair, by: by.name, at: at.toISOString() })),
      ),
    }
  })
}

/** The merges of one kind that stand, by the name of what was merged, page by page. */
export function readMerges(
  db: Database,
  actor: Actor,
  { kind, query }: { kind: RegistryKind; query: RegistryQuery },
): Promise<Page<MergeRow>> {
  return readDesk(db, actor, async (tx) => {
    const found = await merged[kind](tx, query.after)
    const { rows, next } = pageOf(found, (row) => row.name)
    const acts = await mergeActs(
      tx,
      rows.map(({ id }) => id),
    )
    const listed = rows.flatMap(({ mergedInto, ...row }) =>
      mergedInto ? [{ ...row, into: mergedInto, merged: acts.get(row.id) ?? null }] : [],
    )
    return { rows: listed, next }
  })
}

const select = {
  id: true,
  name: true,
  slug: true,
  mergedInto: { select: { id: true, name: true } },
} as const

type Found = { id: string; name: string; slug: string; mergedInto: { id: string; name: string } | null }

const merged: Record<RegistryKind, (tx: Tx, after: string | undefined) => Promise<Found[]>> = {
  organization: (tx, after) => tx.organization.findMany({ ...page(after), select }),
  model: (tx, after) => tx.model.findMany({ ...page(after), select }),
  benchmark: (tx, after) => tx.benchmark.findMany({ ...page(after), select }),
}

function page(after: string | undefined) {
  return {
    where: { AND: [{ mergedIntoId: { not: null } }, afterName(after)] },
    orderBy: [{ name: 'asc' as const }, { id: 'asc' as const }],
    take: rowsInList + 1,
  }
}

/** The latest merge of each entry, from the audit trail. */
export async function mergeActs(
  tx: Pick<Tx, 'auditEvent'>,
  ids: string[],
): Promise<Map<string, { by: string; at: string }>> {
  const events = await tx.auditEvent.findMany({
    where: { subjectId: { in: ids }, action: { endsWith: '.merge' } },
    include: { actor: { select: { name: true } } },
    orderBy: { seq: 'asc' },
  })
  return new Map(
    events.map((event) => [event.subjectId, { by: event.actor.name, at: event.at.toISOString() }]),
  )
}
