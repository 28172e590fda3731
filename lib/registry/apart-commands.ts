import { z } from 'zod'
import { command, type Step } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'
import { refused } from '@/lib/core/refuse'
import { registryKinds } from './aliases'
import { lockPair, readEntry } from './merge-rows'

const Pair = z.strictObject({ kind: z.enum(registryKinds), aId: Id, bId: Id })
type PairStep = Step<z.output<typeof Pair>>

/** Says of two entries with names alike that they are two things, so that nobody is asked again. */
export const keepApart = command({
  name: 'registry.keep_apart',
  permission: 'registry.merge',
  input: Pair,
  load: loadApart,
  guard: ({ input, loaded }) =>
    input.aId === input.bId
      ? refused('invalid', 'invalid', { issues: [{ path: ['bId'], message: 'same_entry' }] })
      : loaded.isApart
        ? refused('conflict', 'registry.apart_already')
        : null,
  run: async ({ tx, input: { kind }, now, actor, loaded: { pair } }) => {
    await tx.registryApart.create({ data: { kind, ...pair, byId: actor.id, at: now } })
    const audit = [{ subject: { type: kind, id: pair.aId }, after: { apartFrom: pair.bId } }]
    return { result: pair, audit, tags: [] }
  },
})

/** Takes that back: the two are proposed as duplicates again while their names are alike. */
export const forgetApart = command({
  name: 'registry.forget_apart',
  permission: 'registry.merge',
  input: Pair,
  load: loadApart,
  guard: ({ loaded }) => (loaded.isApart ? null : refused('conflict', 'registry.not_apart')),
  run: async ({ tx, input: { kind }, loaded: { pair } }) => {
    await tx.registryApart.delete({ where: { kind_aId_bId: { kind, ...pair } } })
    const audit = [{ subject: { type: kind, id: pair.aId }, before: { apartFrom: pair.bId } }]
    return { result: pair, audit, tags: [] }
  },
})

async function loadApart({ tx, input: { kind, aId, bId } }: PairStep) {
  await lockPair(tx, kind, [aId, bId])
  for (const id of [aId, bId])
    if ((await readEntry(tx, kind, id)) === null) throw new DomainError('not_found', { reason: 'not_found' })
  const pair = inOrder(aId, bId)
  const row = await tx.registryApart.findUnique({ where: { kind_aId_bId: { kind, ...pair } } })
  return { pair, isApart: row !== null }
}

/** A pair as it is stored: the lesser id first, as the database orders them. */
function inOrder(one: string, other: string): { aId: string; bId: string } {
  const [aId, bId] = one.toLowerCase() < other.toLowerCase() ? [one, other] : [other, one]
  return { aId, bId }
}
