import { z } from 'zod'
import { addSource, editSource } from '@/lib/claims/source-commands'
import { sourcesAt } from '@/lib/claims/source-read'
import { command } from '@/lib/core/command'
import type { DomainError } from '@/lib/core/error'
import { refused } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'

type There = { id: string; title: string }

/** What the writer says who was shown the source that has the address already: use that one, or there are two. */
export const sameAddressAnswers = ['use', 'another'] as const
const sameAddress = z.enum(sameAddressAnswers).optional()

/** Adding a document by hand: where another one has its address, that one is shown first and offered for use. */
export const addSourceOnce = command({
  name: 'desk.add_source',
  permission: addSource.permission,
  input: addSource.input.safeExtend({ sameAddress }),
  load: ({ tx, input }) => findThere(tx, input.url),
  guard: ({ input, loaded: there }) => refuseSameAddress(there, input.sameAddress),
  run: async ({ input: { sameAddress: answer, ...source }, loaded: there, call }) => {
    const result = there && answer === 'use' ? { id: there.id } : await call(addSource, source)
    return { result, audit: [], tags: [] }
  },
})

/** Changing a document by hand: it is not moved in silence to an address that another one has. */
export const editSourceOnce = command({
  name: 'desk.edit_source',
  permission: editSource.permission,
  input: editSource.input.safeExtend({ sameAddress }),
  load: ({ tx, input }) => findThere(tx, input.url, input.id),
  guard: ({ input, loaded: there }) => refuseSameAddress(there, input.sameAddress),
  run: async ({ input: { sameAddress: _, ...source }, call }) => ({
    result: await call(editSource, source),
    audit: [],
    tags: [],
  }),
})

/** Another source at this address, or null. Of two writers who add it at once the second waits for the first. */
async function findThere(tx: Tx, url: string | undefined, ownId?: string): Promise<There | null> {
  if (url === undefined) return null
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(public.countercheck_address(${url}), 20261129))::text`
  const there = await sourcesAt(tx, [url])
  // One that shares its address already goes on to do so.
  return there.some(({ id }) => id === ownId) ? null : (there[0] ?? null)
}

function refuseSameAddress(there: There | null, answer: string | undefined): DomainError | null {
  if (!there || answer !== undefined) return null
  const entry = { kind: 'source' as const, id: there.id, name: there.title }
  const values = { title: there.title }
  return refused('invalid', 'source.same_address', {
    values,
    issues: [{ path: ['url'], message: 'same_address', values, entry }],
  })
}
