import type { Actor } from '@/lib/auth/actor'
import type { Database, Tx } from '@/lib/db/client'
import type { RegistryKind } from '@/lib/registry/aliases'
import type { tieKinds } from '@/lib/registry/schema'
import { orNull, readDesk } from './desk-reader'
import { mergeActs } from './merges'

type TieKind = (typeof tieKinds)[number]

type Named = { id: string; name: string }

/** What an entry of the registry is joined to. Lists hold at most `mostNeighbours`. */
export type Neighbours = {
  name: string
  /** What it was merged into, by whom and when. */
  mergedInto: (Named & { by: string | null; at: string | null }) | null
  /** What was merged into it. */
  mergedFrom: Named[]
  /** The models and benchmarks that go by its name too. */
  variants: (Named & { releasedOn: string | null })[]
  ties: { id: string; from: Named; to: Named; kind: TieKind; since: string | null; until: string | null }[]
}

export const mostNeighbours = 200

/** Reads what an entry is joined to; null where there is no such entry, or not for this reader. */
export function readNeighbours(
  db: Database,
  actor: Actor,
  { kind, id }: { kind: RegistryKind; id: string },
): Promise<Neighbours | null> {
  return orNull(
    readDesk(db, actor, async (tx) => {
      const found = await readers[kind](tx, id)
      if (!found) return null
      const act = found.mergedInto ? (await mergeActs(tx, [id])).get(id) : undefined
      const mergedInto = found.mergedInto && {
        ...found.mergedInto,
        by: act?.by ?? null,
        at: act?.at ?? null,
      }
      return { ...found, mergedInto }
    }),
  )
}

type Found = Omit<Neighbours, 'mergedInto'> & { mergedInto: Named | null }

const named = { select: { id: true, name: true } } as const
const joined = {
  name: true,
  mergedInto: named,
  mergedFrom: { ...named, orderBy: { name: 'asc' }, take: mostNeighbours },
} as const

const readers: Record<RegistryKind, (tx: Tx, id: string) => Promise<Found | null>> = {
  organization: async (tx, id) => {
    const row = await tx.organization.findUnique({ where: { id }, select: joined })
    return row && { ...row, variants: [], ties: await readTies(tx, id) }
  },
  model: async (tx, id) => {
    const row = await tx.model.findUnique({
      where: { id },
      select: {
        ...joined,
        variants: {
          where: { mergedIntoId: null },
          select: { id: true, name: true, releasedOn: true },
          orderBy: [{ releasedOn: { sort: 'desc', nulls: 'last' } }, { name: 'asc' }],
          take: mostNeighbours,
        },
      },
    })
    if (!row) return null
    const variants = row.variants.map((one) => ({
      ...one,
      releasedOn: one.releasedOn?.toISOString() ?? null,
    }))
    return { ...row, variants, ties: [] }
  },
  benchmark: async (tx, id) => {
    const variants = {
      where: { mergedIntoId: null },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
      take: mostNeighbours,
    } as const
    const row = await tx.benchmark.findUnique({ where: { id }, select: { ...joined, variants } })
    if (!row) return null
    return { ...row, variants: row.variants.map((one) => ({ ...one, releasedOn: null })), ties: [] }
  },
}

async function readTies(tx: Tx, id: string): Promise<Neighbours['ties']> {
  const rows = await tx.organizationTie.findMany({
    where: { OR: [{ fromId: id }, { toId: id }] },
    select: { id: true, kind: true, since: true, until: true, from: named, to: named },
    orderBy: [{ since: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    take: mostNeighbours,
  })
  return rows.map((row) => ({
    ...row,
    since: row.since?.toISOString() ?? null,
    until: row.until?.toISOString() ?? null,
  }))
}
