import { z } from 'zod'
import { command, type Step } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'
import { namesTag } from '@/lib/publication/tags'
import { type RegistryKind, registryKinds } from './aliases'
import { lockPair, type MergeEntry, pageTags, readEntry, writePointer } from './merge-rows'
import { refuseBenchmarkMerge, refuseMerge, refuseModelMerge, refuseUndoing } from './merge-rules'
import { type OwnInterests, readOwnInterests, refuseOwnInterest } from './own-interests'

const MergeInput = z.strictObject({ fromId: Id, intoId: Id })

/**
 * Points a duplicate organization to the one it duplicates. Nothing is rewritten: grades, interests and lists follow
 * the pointer, the old address redirects, and the merge can be undone.
 */
export const mergeOrganizations = command({
  name: 'organization.merge',
  permission: 'registry.merge',
  input: MergeInput,
  load: (step) => loadPair(step, 'organization'),
  guard: ({ loaded: { from, into, own } }) => refuseMerge(from, into) ?? refuseOwnInterest(own, ['intoId']),
  run: (step) => merge(step, 'organization'),
})

/** Points a duplicate model to the one it duplicates: its results and claims count as the other's from then on. */
export const mergeModels = command({
  name: 'model.merge',
  permission: 'registry.merge',
  input: MergeInput,
  load: (step) => loadPair(step, 'model'),
  guard: ({ loaded: { from, into, own } }) =>
    refuseMerge(from, into) ?? refuseModelMerge(from, into) ?? refuseOwnInterest(own, ['intoId']),
  run: (step) => merge(step, 'model'),
})

/** Points a duplicate benchmark to the one it duplicates. Both must measure in the same unit and direction. */
export const mergeBenchmarks = command({
  name: 'benchmark.merge',
  permission: 'registry.merge',
  input: MergeInput,
  load: (step) => loadPair(step, 'benchmark'),
  guard: ({ loaded: { from, into } }) => refuseMerge(from, into) ?? refuseBenchmarkMerge(from, into),
  run: (step) => merge(step, 'benchmark'),
})

/** Takes a merge back: the entry stands for itself again, under its own address. */
export const undoMerge = command({
  name: 'registry.undo_merge',
  permission: 'registry.merge',
  input: z.strictObject({ kind: z.enum(registryKinds), id: Id }),
  load: async ({ tx, input: { kind, id }, actor }) => {
    await lockPair(tx, kind, [id])
    const entry = present(await readEntry(tx, kind, id))
    const target = entry.mergedIntoId === null ? null : await readEntry(tx, kind, entry.mergedIntoId)
    return { entry, target, own: await readOwnInterests(tx, actor, joinedBy(entry, target)) }
  },
  guard: ({ loaded: { entry, own } }) => refuseUndoing(entry) ?? refuseOwnInterest(own, []),
  run: async ({ tx, input: { kind, id }, now, loaded: { entry, target } }) => {
    await writePointer(tx, kind, { entry, intoId: null, now })
    const before = { mergedInto: entry.mergedIntoId }
    const audit = [{ subject: { type: kind, id }, before, after: { mergedInto: null } }]
    const tags = [namesTag, ...pageTags(kind, [entry, ...(target ? [target] : [])])]
    return { result: { id, slug: entry.slug }, audit, tags }
  },
})

type Pair = { from: MergeEntry; into: MergeEntry; own: OwnInterests }
type MergeStep = Step<z.output<typeof MergeInput>>

async function loadPair({ tx, input, actor }: MergeStep, kind: RegistryKind): Promise<Pair> {
  await lockPair(tx, kind, [input.fromId, input.intoId])
  const from = present(await readEntry(tx, kind, input.fromId))
  const into = present(await readEntry(tx, kind, input.intoId))
  return { from, into, own: await readOwnInterests(tx, actor, joinedBy(from, into)) }
}

/** The two organizations that interests take for one while the entries are merged; none where nothing changes. */
function joinedBy(from: MergeEntry, into: MergeEntry | null): string[] {
  const ids = new Set([from, into].flatMap((entry) => entry?.organizationId ?? []))
  return ids.size > 1 ? [...ids] : []
}

async function merge({ tx, now, loaded: { from, into } }: MergeStep & { loaded: Pair }, kind: RegistryKind) {
  await writePointer(tx, kind, { entry: from, intoId: into.id, now })
  const subject = { type: kind, id: from.id }
  return {
    result: { id: into.id, slug: into.slug },
    audit: [{ subject, before: { mergedInto: null }, after: { mergedInto: into.id, address: from.slug } }],
    tags: [namesTag, ...pageTags(kind, [from, into])],
  }
}

function present<T>(row: T | null): T {
  if (row === null) throw new DomainError('not_found', { reason: 'not_found' })
  return row
}
