import { command } from '@/lib/core/command'
import { optionalDate } from '@/lib/core/day'
import { ImportKey } from '@/lib/core/import-key'
import { refused, refuseStale } from '@/lib/core/refuse'
import { namesTag } from '@/lib/publication/tags'
import { aliasRows, clashRefusal, findClash } from './aliases'
import { auditedRow } from './audited'
import { getOrganization, lockEntry, organizationForm, withAliases } from './read'
import { OrganizationInput, RegistryChange, TieInput } from './schema'
import { freeSlug, slugFrom } from './slug'
import { refuseEndToCome } from './tie-commands'

/** Adds an organization under a name that no other one has. */
export const addOrganization = command({
  name: 'organization.add',
  permission: 'registry.edit',
  input: OrganizationInput.extend({ importKey: ImportKey }),
  load: async ({ tx, input }) => ({ clash: await findClash(tx, 'organization', aliasRows(input)) }),
  guard: ({ input, loaded }) => clashRefusal(loaded.clash, input),
  run: async ({ tx, input, now, newId }) => {
    const id = newId()
    const slug = await freeSlug(tx, 'organization', input.slug ?? slugFrom(input.name, 'organization'))
    const row = await tx.organization.create({
      include: withAliases,
      data: {
        id,
        slug,
        name: input.name,
        names: input.names,
        kinds: [...new Set(input.kinds)],
        url: input.url ?? null,
        note: input.note,
        importKey: input.importKey ?? null,
        createdAt: now,
        aliases: { create: aliasRows(input).map((row) => ({ id: newId(), ...row })) },
      },
    })
    const after = { slug, ...auditedRow(row) }
    return {
      result: { id, slug },
      audit: [{ subject: { type: 'organization', id }, after }],
      tags: [namesTag],
    }
  },
})

/** Changes an organization's names, kinds and notes; its address stays. */
export const editOrganization = command({
  name: 'organization.edit',
  permission: 'registry.edit',
  input: OrganizationInput.omit({ slug: true }).extend(RegistryChange),
  load: async ({ tx, input }) => {
    await lockEntry(tx, 'organization', input.id)
    const row = await getOrganization(tx, input.id)
    return { row, clash: await findClash(tx, 'organization', aliasRows(input), input.id) }
  },
  guard: ({ input, loaded: { row, clash } }) =>
    refuseStale(input.revision, row, organizationForm(row)) ?? clashRefusal(clash, input),
  run: async ({ tx, input, newId, loaded: { row } }) => {
    await tx.organizationAlias.deleteMany({ where: { organizationId: row.id } })
    const changed = await tx.organization.update({
      where: { id: row.id },
      include: withAliases,
      data: {
        name: input.name,
        names: input.names,
        kinds: [...new Set(input.kinds)],
        url: input.url ?? null,
        note: input.note,
        revision: { increment: 1 },
        aliases: { create: aliasRows(input).map((alias) => ({ id: newId(), ...alias })) },
      },
    })
    const [before, after] = [auditedRow(row), auditedRow(changed)]
    return {
      result: { id: row.id, slug: row.slug },
      audit: [{ subject: { type: 'organization', id: row.id }, before, after }],
      tags: [namesTag],
    }
  },
})

/** Records that one organization owns, funds, partners or competes with another. Grades follow from it. */
export const addTie = command({
  name: 'tie.add',
  permission: 'registry.edit',
  input: TieInput.extend({ importKey: ImportKey }),
  load: async () => ({}),
  guard: ({ input, now }) =>
    input.fromId === input.toId
      ? refused('invalid', 'invalid', { issues: [{ path: ['toId'], message: 'same_organization' }] })
      : input.since !== undefined && input.until !== undefined && input.until < input.since
        ? refused('invalid', 'invalid', { issues: [{ path: ['until'], message: 'ends_before_it_begins' }] })
        : refuseEndToCome(input, now),
  run: async ({ tx, input, now, newId }) => {
    const id = newId()
    const row = await tx.organizationTie.create({
      data: {
        id,
        fromId: input.fromId,
        toId: input.toId,
        kind: input.kind,
        since: optionalDate(input.since),
        until: optionalDate(input.until),
        sourceId: input.sourceId ?? null,
        note: input.note,
        importKey: input.importKey ?? null,
        createdAt: now,
      },
    })
    const audit = [{ subject: { type: 'tie', id }, after: auditedRow(row) }]
    return { result: { id }, audit, tags: [] }
  },
})
