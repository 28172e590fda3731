import { z } from 'zod'
import { command, type Step } from '@/lib/core/command'
import type { Shared } from './assign-commands'
import { foldName } from './fold-name'
import { lockClaims } from './lock-claims'
import { ClaimIds, TagName } from './schema'

const Input = z.strictObject({ claimIds: ClaimIds, tag: TagName })

/** Puts a tag on claims. Whoever first writes it says how it is spelled; case and width make no second one. */
export const tagClaims = command({
  name: 'claim.tag',
  permission: 'claim.tag',
  input: Input,
  load: async ({ tx, input }) => {
    await lockClaims(tx, input.claimIds)
    const tag = await tx.tag.findUnique({ where: { key: foldName(input.tag) } })
    const rows = tag
      ? await tx.claimTag.findMany({ where: { tagId: tag.id, claimId: { in: input.claimIds } } })
      : []
    const tagged = new Set(rows.map(({ claimId }) => claimId))
    return [...new Set(input.claimIds)].filter((id) => !tagged.has(id))
  },
  guard: () => null,
  run: async (step) => {
    const { tx, input, actor, now, loaded } = step
    const tag = await tagNamed(step)
    const who = { tagId: tag.id, taggedById: actor.id, taggedAt: now }
    await tx.claimTag.createMany({ data: loaded.map((claimId) => ({ claimId, ...who })) })
    const audit = loaded.map((id) => ({ subject: { type: 'claim', id }, after: { tag: tag.name } }))
    const kept = new Set(input.claimIds).size - loaded.length
    return { result: { changed: loaded.length, kept, barred: 0 } satisfies Shared, audit, tags: [] }
  },
})

/** Takes a tag off claims. */
export const untagClaims = command({
  name: 'claim.untag',
  permission: 'claim.tag',
  input: Input,
  load: async ({ tx, input }) => {
    await lockClaims(tx, input.claimIds)
    return tx.claimTag.findMany({
      where: { tag: { key: foldName(input.tag) }, claimId: { in: input.claimIds } },
      include: { tag: { select: { name: true } } },
      orderBy: { claimId: 'asc' },
    })
  },
  guard: () => null,
  run: async ({ tx, input, loaded }) => {
    const key = foldName(input.tag)
    await tx.claimTag.deleteMany({ where: { tag: { key }, claimId: { in: input.claimIds } } })
    const audit = loaded.map(({ claimId, tag }) => ({
      subject: { type: 'claim', id: claimId },
      before: { tag: tag.name },
    }))
    const kept = new Set(input.claimIds).size - loaded.length
    return { result: { changed: loaded.length, kept, barred: 0 } satisfies Shared, audit, tags: [] }
  },
})

/** Two people who write a new tag at once make one: the second waits for the first and takes theirs. */
async function tagNamed({ tx, input, actor, now, newId }: Step<z.output<typeof Input>>) {
  const key = foldName(input.tag)
  const row = { id: newId(), name: input.tag, key, createdById: actor.id, createdAt: now }
  await tx.tag.createMany({ data: [row], skipDuplicates: true })
  return tx.tag.findUniqueOrThrow({ where: { key }, select: { id: true, name: true } })
}
