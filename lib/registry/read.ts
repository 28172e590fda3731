import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { readSetup } from '@/lib/evidence/setup-fields'
import { readText } from '@/lib/i18n/locales'

/** Whatever reads: a transaction, or the client outside of one. */
type Reader = Pick<Tx, 'organization' | 'model' | 'benchmark' | 'source'>

/** With all names an entry goes by. */
export const withAliases = { aliases: { orderBy: { alias: 'asc' } } } as const
export type OrganizationRow = Prisma.OrganizationGetPayload<{ include: typeof withAliases }>
export type ModelRow = Prisma.ModelGetPayload<{ include: typeof withAliases }>
export type BenchmarkRow = Prisma.BenchmarkGetPayload<{ include: typeof withAliases }>

export async function getOrganization(db: Reader, id: string): Promise<OrganizationRow> {
  return found(await db.organization.findUnique({ where: { id }, include: withAliases }))
}

export async function getModel(db: Reader, id: string): Promise<ModelRow> {
  return found(await db.model.findUnique({ where: { id }, include: withAliases }))
}

export async function getBenchmark(db: Reader, id: string): Promise<BenchmarkRow> {
  return found(await db.benchmark.findUnique({ where: { id }, include: withAliases }))
}

/** Locks an entry until the transaction ends, so that the second of two writers sees what the first one wrote. */
export async function lockEntry(
  tx: Pick<Tx, '$queryRaw'>,
  kind: 'organization' | 'model' | 'benchmark',
  id: string,
): Promise<void> {
  if (kind === 'organization')
    await tx.$queryRaw`SELECT 1 FROM public.organization WHERE id = ${id}::uuid FOR UPDATE`
  else if (kind === 'model') await tx.$queryRaw`SELECT 1 FROM public.model WHERE id = ${id}::uuid FOR UPDATE`
  else await tx.$queryRaw`SELECT 1 FROM public.benchmark WHERE id = ${id}::uuid FOR UPDATE`
}

/** What the form of an organization holds now, in the shape of its input. */
export function organizationForm(row: OrganizationRow) {
  return { ...entryForm(row), kinds: row.kinds }
}

export function modelForm(row: ModelRow) {
  return {
    ...entryForm(row),
    organizationId: row.organizationId,
    releasedOn: row.releasedOn?.toISOString().slice(0, 10),
    openWeights: row.openWeights ?? undefined,
    variantOfId: row.variantOfId ?? undefined,
    predecessorId: row.predecessorId ?? undefined,
  }
}

export function benchmarkForm(row: BenchmarkRow) {
  return {
    ...entryForm(row),
    kind: row.kind,
    ownerId: row.ownerId ?? undefined,
    version: row.version ?? undefined,
    split: row.split ?? undefined,
    metric: row.metric,
    unit: row.unit,
    scale: row.scale,
    direction: row.direction,
    lowerBound: row.lowerBound?.toFixed(),
    upperBound: row.upperBound?.toFixed(),
    items: row.items ?? undefined,
    margin: row.margin?.toFixed(),
    floor: row.floor?.toFixed(),
    defaultSetup: readSetup(row.defaultSetup),
    variantOfId: row.variantOfId ?? undefined,
  }
}

type EntryRow = Pick<OrganizationRow, 'id' | 'revision' | 'slug' | 'name' | 'names' | 'url' | 'note'> & {
  aliases: { alias: string; lang: string | null }[]
}

function entryForm(row: EntryRow) {
  return {
    id: row.id,
    revision: row.revision,
    name: row.name,
    names: readText(row.names),
    url: row.url ?? undefined,
    note: readText(row.note),
    aliases: row.aliases
      .filter((each) => each.alias !== row.name)
      .map((each) => ({ alias: each.alias, lang: each.lang ?? undefined })),
  }
}

function found<T>(row: T | null): T {
  if (row === null) throw new DomainError('not_found', { reason: 'not_found' })
  return row
}
