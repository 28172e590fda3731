import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import type { Database, Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { aliasKey } from '@/lib/registry/alias-key'
import { readDesk } from './desk-reader'
import { type Place, readPlace, writePlace } from './keyset'

const one = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')])

/** The address of a list of the registry: words to find, and where the page begins. */
export const RegistryQuery = z.object({
  q: one.pipe(z.string().trim().max(200)).optional().catch(undefined),
  after: one.pipe(z.string().max(600)).optional().catch(undefined),
})
export type RegistryQuery = z.output<typeof RegistryQuery>

export const rowsInList = 100
const ordered = [{ name: 'asc' as const }, { id: 'asc' as const }]

export type Page<Row> = { rows: Row[]; next: string | null }

export function readOrganizations(db: Database, actor: Actor, query: RegistryQuery) {
  return readDesk(db, actor, async (tx) =>
    pageOf(
      await tx.organization.findMany({
        where: { AND: [{ mergedIntoId: null }, named(query.q), afterName(query.after)] },
        select: { id: true, slug: true, name: true, names: true, kinds: true },
        orderBy: ordered,
        take: rowsInList + 1,
      }),
      (row) => row.name,
    ),
  )
}

export function readModels(db: Database, actor: Actor, query: RegistryQuery) {
  return readDesk(db, actor, async (tx) =>
    pageOf(
      await tx.model.findMany({
        where: { AND: [{ mergedIntoId: null }, named(query.q), afterName(query.after)] },
        select: {
          id: true,
          name: true,
          names: true,
          releasedOn: true,
          organization: { select: { name: true } },
          variantOf: { select: { name: true } },
        },
        orderBy: ordered,
        take: rowsInList + 1,
      }),
      (row) => row.name,
    ),
  )
}

export function readBenchmarks(db: Database, actor: Actor, query: RegistryQuery) {
  return readDesk(db, actor, async (tx) =>
    pageOf(
      await tx.benchmark.findMany({
        where: { AND: [{ mergedIntoId: null }, named(query.q), afterName(query.after)] },
        select: { id: true, name: true, names: true, kind: true, metric: true, unit: true, items: true },
        orderBy: ordered,
        take: rowsInList + 1,
      }),
      (row) => row.name,
    ),
  )
}

export function readSources(db: Database, actor: Actor, { q, after }: RegistryQuery) {
  const place = readPlace(after)
  const words: Prisma.SourceWhereInput = q
    ? { OR: [{ title: { contains: q, mode: 'insensitive' } }, { url: { contains: q, mode: 'insensitive' } }] }
    : {}
  const later: Prisma.SourceWhereInput = place
    ? { OR: [{ title: { gt: place.key } }, { title: place.key, id: { gt: place.id } }] }
    : {}
  return readDesk(db, actor, async (tx) =>
    pageOf(
      await tx.source.findMany({
        where: { AND: [words, later] },
        select: {
          id: true,
          title: true,
          url: true,
          language: true,
          publishedOn: true,
          publisher: { select: { name: true } },
        },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
        take: rowsInList + 1,
      }),
      (row) => row.title,
    ),
  )
}

export function readTies(db: Database, actor: Actor, { q }: RegistryQuery) {
  return readDesk(db, actor, (tx) => findTies(tx, q))
}

function findTies(tx: Tx, q: string | undefined) {
  const either = q ? { name: { contains: q, mode: 'insensitive' as const } } : null
  return tx.organizationTie.findMany({
    where: either ? { OR: [{ from: either }, { to: either }] } : {},
    include: { from: { select: { name: true } }, to: { select: { name: true } } },
    orderBy: [{ from: { name: 'asc' } }, { to: { name: 'asc' } }, { id: 'asc' }],
    take: 1000,
  })
}

/** Found by any name, however it is written. */
function named(q: string | undefined) {
  const key = aliasKey(q ?? '')
  return key === '' ? {} : { aliases: { some: { key: { contains: key } } } }
}

export function afterName(after: string | undefined) {
  const place: Place<string> | null = readPlace(after)
  return place ? { OR: [{ name: { gt: place.key } }, { name: place.key, id: { gt: place.id } }] } : {}
}

export function pageOf<Row extends { id: string }>(found: Row[], key: (row: Row) => string): Page<Row> {
  const rows = found.slice(0, rowsInList)
  const last = rows.at(-1)
  return { rows, next: found.length > rowsInList && last ? writePlace(key(last), last.id) : null }
}
