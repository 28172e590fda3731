import type { Tx } from '@/lib/db/client'
import { type LocalText, readText } from '@/lib/i18n/locales'
import type { RegistryKind } from '@/lib/registry/aliases'

/** An entry in a few words, by which two of them are told apart. What does not apply to its kind is null or empty. */
export type EntryBrief = {
  id: string
  name: string
  names: LocalText
  slug: string
  aliases: string[]
  kinds: string[]
  maker: string | null
  releasedOn: string | null
  variantOf: string | null
  metric: string | null
  unit: string | null
  /** How many claims name it as vendor, subject, or in a number; at most once for each way. */
  claims: number
  /** How many results it has; of an organization, how much evidence names it. */
  measured: number
}

type Reader = Pick<Tx, 'organization' | 'model' | 'benchmark'>

/** The entries of one kind with these ids, by id. */
export async function readBriefs(
  tx: Reader,
  kind: RegistryKind,
  ids: readonly string[],
): Promise<Map<string, EntryBrief>> {
  const rows = await readers[kind](tx, [...new Set(ids)])
  return new Map(rows.map((row) => [row.id, row]))
}

const shared = {
  id: true,
  name: true,
  names: true,
  slug: true,
  aliases: { select: { alias: true } },
} as const

const readers: Record<RegistryKind, (tx: Reader, ids: string[]) => Promise<EntryBrief[]>> = {
  organization: async (tx, ids) => {
    const rows = await tx.organization.findMany({
      where: { id: { in: ids } },
      select: { ...shared, kinds: true, _count: { select: { claims: true, parties: true } } },
    })
    return rows.map((row) => ({
      ...named(row),
      kinds: row.kinds,
      claims: row._count.claims,
      measured: row._count.parties,
    }))
  },
  model: async (tx, ids) => {
    const rows = await tx.model.findMany({
      where: { id: { in: ids } },
      select: {
        ...shared,
        releasedOn: true,
        organization: { select: { name: true } },
        variantOf: { select: { name: true } },
        _count: { select: { subjects: true, results: true } },
      },
    })
    return rows.map((row) => ({
      ...named(row),
      maker: row.organization.name,
      releasedOn: row.releasedOn?.toISOString() ?? null,
      variantOf: row.variantOf?.name ?? null,
      claims: row._count.subjects,
      measured: row._count.results,
    }))
  },
  benchmark: async (tx, ids) => {
    const rows = await tx.benchmark.findMany({
      where: { id: { in: ids } },
      select: {
        ...shared,
        kind: true,
        metric: true,
        unit: true,
        variantOf: { select: { name: true } },
        _count: { select: { assertions: true, results: true } },
      },
    })
    return rows.map((row) => ({
      ...named(row),
      kinds: [row.kind],
      variantOf: row.variantOf?.name ?? null,
      metric: row.metric,
      unit: row.unit,
      claims: row._count.assertions,
      measured: row._count.results,
    }))
  },
}

type Named = { id: string; name: string; names: unknown; slug: string; aliases: { alias: string }[] }

function named({ id, name, names, slug, aliases }: Named): EntryBrief {
  return {
    id,
    name,
    names: readText(names),
    slug,
    aliases: aliases.map(({ alias }) => alias).filter((alias) => alias !== name),
    kinds: [],
    maker: null,
    releasedOn: null,
    variantOf: null,
    metric: null,
    unit: null,
    claims: 0,
    measured: 0,
  }
}
