import type { z } from 'zod'
import { command } from '@/lib/core/command'
import { ImportKey } from '@/lib/core/import-key'
import { refused, refuseStale } from '@/lib/core/refuse'
import { namesTag } from '@/lib/publication/tags'
import { aliasRows, clashRefusal, findClash } from './aliases'
import { auditedRow } from './audited'
import { benchmarkForm, getBenchmark, lockEntry, withAliases } from './read'
import { BenchmarkInput, RegistryChange } from './schema'
import { freeSlug, slugFrom } from './slug'

/** Adds one version and split of a benchmark, or a property that a claim can state. */
export const addBenchmark = command({
  name: 'benchmark.add',
  permission: 'registry.edit',
  input: BenchmarkInput.extend({ importKey: ImportKey }),
  load: async ({ tx, input }) => ({ clash: await findClash(tx, 'benchmark', aliasRows(input)) }),
  guard: ({ input, loaded }) => refuseBounds(input) ?? clashRefusal(loaded.clash, input),
  run: async ({ tx, input, now, newId }) => {
    const id = newId()
    const slug = await freeSlug(tx, 'benchmark', input.slug ?? slugFrom(input.name, 'benchmark'))
    const row = await tx.benchmark.create({
      include: withAliases,
      data: {
        id,
        slug,
        ...columns(input),
        importKey: input.importKey ?? null,
        createdAt: now,
        aliases: { create: aliasRows(input).map((row) => ({ id: newId(), ...row })) },
      },
    })
    const audit = [{ subject: { type: 'benchmark', id }, after: { slug, ...auditedRow(row) } }]
    return { result: { id, slug }, audit, tags: [namesTag] }
  },
})

/** Changes what is known of a benchmark; its address stays. */
export const editBenchmark = command({
  name: 'benchmark.edit',
  permission: 'registry.edit',
  input: BenchmarkInput.omit({ slug: true }).extend(RegistryChange),
  load: async ({ tx, input }) => {
    await lockEntry(tx, 'benchmark', input.id)
    const row = await getBenchmark(tx, input.id)
    return { row, clash: await findClash(tx, 'benchmark', aliasRows(input), input.id) }
  },
  guard: ({ input, loaded: { row, clash } }) =>
    refuseStale(input.revision, row, benchmarkForm(row)) ??
    refuseBounds(input) ??
    clashRefusal(clash, input) ??
    (input.variantOfId === row.id ? refused('conflict', 'registry.cycle') : null),
  run: async ({ tx, input, newId, loaded: { row } }) => {
    await tx.benchmarkAlias.deleteMany({ where: { benchmarkId: row.id } })
    const changed = await tx.benchmark.update({
      where: { id: row.id },
      include: withAliases,
      data: {
        ...columns(input),
        revision: { increment: 1 },
        aliases: { create: aliasRows(input).map((alias) => ({ id: newId(), ...alias })) },
      },
    })
    const [before, after] = [auditedRow(row), auditedRow(changed)]
    const audit = [{ subject: { type: 'benchmark', id: row.id }, before, after }]
    return { result: { id: row.id, slug: row.slug }, audit, tags: [namesTag] }
  },
})

type Fields = Omit<z.output<typeof BenchmarkInput>, 'slug' | 'aliases'>
function refuseBounds({
  lowerBound,
  upperBound,
}: {
  lowerBound?: string | undefined
  upperBound?: string | undefined
}) {
  if (lowerBound === undefined || upperBound === undefined || Number(lowerBound) < Number(upperBound))
    return null
  return refused('invalid', 'invalid', { issues: [{ path: ['upperBound'], message: 'interval_order' }] })
}

function columns(input: Fields) {
  return {
    name: input.name,
    names: input.names,
    kind: input.kind,
    ownerId: input.ownerId ?? null,
    version: input.version ?? null,
    split: input.split ?? null,
    metric: input.metric,
    unit: input.unit,
    scale: input.scale,
    direction: input.direction,
    lowerBound: input.lowerBound ?? null,
    upperBound: input.upperBound ?? null,
    items: input.items ?? null,
    margin: input.margin ?? null,
    floor: input.floor ?? null,
    defaultSetup: { ...input.defaultSetup },
    variantOfId: input.variantOfId ?? null,
    url: input.url ?? null,
    note: input.note,
  }
}
