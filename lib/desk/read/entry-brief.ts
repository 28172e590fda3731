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
  /** How many claims are the vendor's, or name the model or benchmark, also to compare with. */
  claims: number
  /** How many results it has; of an organization, how much evidence names it. */
  measured: number
}

type Reader = Pick<Tx, 'organization' | 'model' | 'benchmark' | '$queryRaw'>

/** The entries of one kind with these ids, by id. */
export async function readBriefs(
  tx: Reader,
  kind: RegistryKind,
  ids: readonly string[],
): Promise<Map<string, EntryBrief>> {
  const distinct = [...new Set(ids)]
  const claims = await countClaims(tx, distinct)
  const rows = await readers[kind](tx, distinct)
  return new Map(rows.map((row) => [row.id, { ...row, claims: claims.get(row.id) ?? 0 }]))
}

/** In how many claims each entry is named. Ids are unique across kinds, so one statement counts them all. */
async function countClaims(tx: Reader, ids: string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; claims: number }[]>`
    SELECT entry::text AS id, count(*)::int AS claims FROM (
      SELECT vendor_id AS entry, id AS claim_id FROM public.claim
        WHERE vendor_id = ANY(${ids}::uuid[]) AND stage <> 'discarded'
      UNION SELECT model_id, claim_id FROM public.claim_subject WHERE model_id = ANY(${ids}::uuid[])
      UNION SELECT model_id, claim_id FROM public.assertion WHERE model_id = ANY(${ids}::uuid[])
      UNION SELECT comparator_model_id, claim_id FROM public.assertion WHERE comparator_model_id = ANY(${ids}::uuid[])
      UNION SELECT benchmark_id, claim_id FROM public.assertion WHERE benchmark_id = ANY(${ids}::uuid[])
    ) named GROUP BY entry`
  return new Map(rows.map(({ id, claims }) => [id, claims]))
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
      select: { ...shared, kinds: true, _count: { select: { parties: true } } },
    })
    return rows.map((row) => ({
      ...named(row),
      kinds: row.kinds,
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
        _count: { select: { results: true } },
      },
    })
    return rows.map((row) => ({
      ...named(row),
      maker: row.organization.name,
      releasedOn: row.releasedOn?.toISOString() ?? null,
      variantOf: row.variantOf?.name ?? null,
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
        _count: { select: { results: true } },
      },
    })
    return rows.map((row) => ({
      ...named(row),
      kinds: [row.kind],
      variantOf: row.variantOf?.name ?? null,
      metric: row.metric,
      unit: row.unit,
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
