import type { Tx } from '@/lib/db/client'
import { benchmarkTag, evaluatorTag, modelTag, vendorTag } from '@/lib/publication/tags'
import type { RegistryKind } from './aliases'
import { lockEntry } from './read'

/** What the rules of merging ask of an entry. `measures` is empty but for benchmarks. */
export type MergeEntry = {
  id: string
  slug: string
  name: string
  mergedIntoId: string | null
  variantOfId: string | null
  measures: Record<string, string>
  /** The organization itself, or the model's maker: interests follow it. Null for benchmarks. */
  organizationId: string | null
}

/** Locks entries in the order of their ids, so that two merges of the same entries take turns. */
export async function lockPair(tx: Tx, kind: RegistryKind, ids: string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) await lockEntry(tx, kind, id)
}

/** An entry as merging sees it, or null. */
export async function readEntry(tx: Tx, kind: RegistryKind, id: string): Promise<MergeEntry | null> {
  const where = { id }
  if (kind === 'organization') {
    const row = await tx.organization.findUnique({ where })
    return row && { ...entryOf(row), variantOfId: null, measures: {}, organizationId: row.id }
  }
  if (kind === 'model') {
    const row = await tx.model.findUnique({ where })
    return (
      row && {
        ...entryOf(row),
        variantOfId: row.variantOfId,
        measures: {},
        organizationId: row.organizationId,
      }
    )
  }
  const row = await tx.benchmark.findUnique({ where })
  if (!row) return null
  const measures = { kind: row.kind, unit: row.unit, scale: row.scale, direction: row.direction }
  return { ...entryOf(row), variantOfId: row.variantOfId, measures, organizationId: null }
}

function entryOf(row: { id: string; slug: string; name: string; mergedIntoId: string | null }) {
  return { id: row.id, slug: row.slug, name: row.name, mergedIntoId: row.mergedIntoId }
}

/** Points an entry to another, or to none, and its address with it. */
export async function writePointer(
  tx: Tx,
  kind: RegistryKind,
  { entry, intoId, now }: { entry: MergeEntry; intoId: string | null; now: Date },
): Promise<void> {
  const change = { where: { id: entry.id }, data: { mergedIntoId: intoId, revision: { increment: 1 } } }
  if (kind === 'organization') await tx.organization.update(change)
  else if (kind === 'model') await tx.model.update(change)
  else await tx.benchmark.update(change)
  if (intoId === null) await tx.slugRedirect.deleteMany({ where: { kind, slug: entry.slug } })
  else await tx.slugRedirect.create({ data: { kind, slug: entry.slug, targetId: intoId, createdAt: now } })
}

/** The pages of entries. */
export function pageTags(kind: RegistryKind, entries: readonly { slug: string }[]): string[] {
  return entries.flatMap(({ slug }) => {
    if (kind === 'organization') return [vendorTag(slug), evaluatorTag(slug)]
    return [kind === 'model' ? modelTag(slug) : benchmarkTag(slug)]
  })
}
