import type { z } from 'zod'
import { command } from '@/lib/core/command'
import { optionalDate } from '@/lib/core/day'
import { ImportKey } from '@/lib/core/import-key'
import { refused, refuseStale } from '@/lib/core/refuse'
import { namesTag } from '@/lib/publication/tags'
import { aliasRows, clashRefusal, findClash } from './aliases'
import { auditedRow } from './audited'
import { readMakerChange, refuseMakerChange } from './maker-change'
import { getModel, lockEntry, modelForm, withAliases } from './read'
import { ModelInput, RegistryChange } from './schema'
import { freeSlug, slugFrom } from './slug'

/** Adds a model: one identifiable checkpoint or endpoint, or a loose name that its variants stand under. */
export const addModel = command({
  name: 'model.add',
  permission: 'registry.edit',
  input: ModelInput.extend({ importKey: ImportKey }),
  load: async ({ tx, input }) => ({ clash: await findClash(tx, 'model', aliasRows(input)) }),
  guard: ({ input, loaded }) => clashRefusal(loaded.clash, input),
  run: async ({ tx, input, now, newId }) => {
    const id = newId()
    const slug = await freeSlug(tx, 'model', input.slug ?? slugFrom(input.name, 'model'))
    const row = await tx.model.create({
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
    const audit = [{ subject: { type: 'model', id }, after: { slug, ...auditedRow(row) } }]
    return { result: { id, slug }, audit, tags: [namesTag] }
  },
})

/** Changes what is known of a model; its address stays. */
export const editModel = command({
  name: 'model.edit',
  permission: 'registry.edit',
  input: ModelInput.omit({ slug: true }).extend(RegistryChange),
  load: async ({ tx, input, actor }) => {
    await lockEntry(tx, 'model', input.id)
    const row = await getModel(tx, input.id)
    return {
      row,
      clash: await findClash(tx, 'model', aliasRows(input), input.id),
      change: await readMakerChange(tx, actor, { model: row, makerId: input.organizationId }),
    }
  },
  guard: ({ input, actor, loaded: { row, clash, change } }) =>
    refuseStale(input.revision, row, modelForm(row)) ??
    clashRefusal(clash, input) ??
    refuseMakerChange(actor, change) ??
    (input.variantOfId === row.id || input.predecessorId === row.id
      ? refused('conflict', 'registry.cycle')
      : null),
  run: async ({ tx, input, newId, loaded: { row } }) => {
    await tx.modelAlias.deleteMany({ where: { modelId: row.id } })
    const changed = await tx.model.update({
      where: { id: row.id },
      include: withAliases,
      data: {
        ...columns(input),
        revision: { increment: 1 },
        aliases: { create: aliasRows(input).map((alias) => ({ id: newId(), ...alias })) },
      },
    })
    const [before, after] = [auditedRow(row), auditedRow(changed)]
    const audit = [{ subject: { type: 'model', id: row.id }, before, after }]
    return { result: { id: row.id, slug: row.slug }, audit, tags: [namesTag] }
  },
})

function columns(input: Omit<z.output<typeof ModelInput>, 'slug' | 'aliases'>) {
  return {
    name: input.name,
    names: input.names,
    organizationId: input.organizationId,
    releasedOn: optionalDate(input.releasedOn),
    openWeights: input.openWeights ?? null,
    variantOfId: input.variantOfId ?? null,
    predecessorId: input.predecessorId ?? null,
    url: input.url ?? null,
    note: input.note,
  }
}
