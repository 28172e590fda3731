import type { z } from 'zod'
import { changedFields } from '@/lib/audit/changed-fields'
import { command } from '@/lib/core/command'
import { optionalDate } from '@/lib/core/day'
import { Id, Revision } from '@/lib/core/fields'
import { ImportKey } from '@/lib/core/import-key'
import { refuseDaysToCome, refuseStale } from '@/lib/core/refuse'
import { SourceInput } from './schema'
import { getSource, lockSource, sourceForm } from './source-read'

/** Adds a document at a URL, as the place where a claim was said or evidence was published. */
export const addSource = command({
  name: 'source.add',
  permission: 'source.add',
  input: SourceInput.safeExtend({ importKey: ImportKey }),
  load: async () => ({}),
  guard: ({ input, now }) => refuseSourceDays(input, now),
  run: async ({ tx, input, actor, now, newId }) => {
    const id = newId()
    await tx.source.create({
      data: {
        id,
        ...sourceColumns(input),
        importKey: input.importKey ?? null,
        createdById: actor.id,
        createdAt: now,
      },
    })
    const after = { title: input.title, publishedOn: input.publishedOn ?? null }
    return { result: { id }, audit: [{ subject: { type: 'source', id }, after }], tags: [] }
  },
})

/** Changes what is known of a document. Versions that are public keep what they say; the next one takes it up. */
export const editSource = command({
  name: 'source.edit',
  permission: 'source.add',
  input: SourceInput.safeExtend({ id: Id, revision: Revision }),
  load: async ({ tx, input }) => {
    await lockSource(tx, input.id)
    return getSource(tx, input.id)
  },
  guard: ({ input, loaded, now }) =>
    refuseStale(input.revision, loaded, sourceForm(loaded)) ?? refuseSourceDays(input, now),
  run: async ({ tx, input, loaded }) => {
    await tx.source.update({
      where: { id: loaded.id },
      data: { ...sourceColumns(input), revision: { increment: 1 } },
    })
    const changed = changedFields(sourceForm(loaded), sourceForm(await getSource(tx, loaded.id)))
    return {
      result: { id: loaded.id },
      audit: [{ subject: { type: 'source', id: loaded.id }, ...changed }],
      tags: [],
    }
  },
})

type Days = Pick<z.output<typeof SourceInput>, 'publishedOn' | 'accessedOn'>

/** No document is published or read on a day to come. */
export function refuseSourceDays({ publishedOn, accessedOn }: Days, now: Date) {
  return refuseDaysToCome({ publishedOn, accessedOn }, now)
}

/** The columns of a source as its form gives it. */
export function sourceColumns(input: z.output<typeof SourceInput>) {
  return {
    url: input.url ?? null,
    title: input.title,
    publisherId: input.publisherId ?? null,
    author: input.author ?? null,
    publishedOn: optionalDate(input.publishedOn),
    accessedOn: optionalDate(input.accessedOn),
    language: input.language,
    archivedUrl: input.archivedUrl ?? null,
    archivedSha256: input.archivedSha256 ?? null,
    note: input.note,
  }
}
