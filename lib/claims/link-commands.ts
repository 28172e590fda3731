import { z } from 'zod'
import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'
import type { Tx } from '@/lib/db/client'
import { localText } from '@/lib/i18n/local-text-schema'
import { claimTag } from '@/lib/publication/tags'
import { interestsInClaims, refuseInterested } from '@/lib/verdicts/interests'
import { getOutline } from './read'
import { acyclicLinkKinds, refuseLink } from './rules'
import { claimLinkKinds } from './schema'

type ClaimLinkKind = (typeof claimLinkKinds)[number]

/** Ties two claims: part of, implies, contradicts, supersedes, duplicate. */
export const linkClaims = command({
  name: 'claim.link',
  permission: 'claim.link',
  input: z.strictObject({
    fromId: Id,
    toId: Id,
    kind: z.enum(claimLinkKinds),
    note: localText(1000).default({}),
  }),
  load: async ({ tx, input, actor }) => {
    // One after the other: two ties made at once could close a circle that neither sees.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('countercheck claim links'))::text`
    return {
      from: await getOutline(tx, input.fromId),
      to: await getOutline(tx, input.toId),
      ties: await tx.claimLink.findMany({
        where: {
          kind: input.kind,
          OR: [
            { fromId: input.fromId, toId: input.toId },
            { fromId: input.toId, toId: input.fromId },
          ],
        },
        select: { fromId: true },
      }),
      leadsBack: await leadsTo(tx, input.kind, { start: input.toId, end: input.fromId }),
      interests: await interestsInClaims(tx, actor.id, [input.fromId, input.toId]),
    }
  },
  guard: ({ input, loaded }) => refuseInterested(loaded.interests) ?? refuseLink(input, loaded),
  run: async ({ tx, input, actor, now, newId, loaded }) => {
    const id = newId()
    await tx.claimLink.create({ data: { id, ...input, createdById: actor.id, createdAt: now } })
    const after = { from: input.fromId, to: input.toId, kind: input.kind }
    const tags = [claimTag(loaded.from.slug), claimTag(loaded.to.slug)]
    return { result: { id }, audit: [{ subject: { type: 'claim', id: input.fromId }, after }], tags }
  },
})

/** Takes a tie between two claims away again. */
export const unlinkClaims = command({
  name: 'claim.unlink',
  permission: 'claim.link',
  input: z.strictObject({ id: Id }),
  load: async ({ tx, input }) => {
    const link = await tx.claimLink.findUnique({
      where: { id: input.id },
      include: { from: { select: { slug: true } }, to: { select: { slug: true } } },
    })
    if (!link) throw new DomainError('not_found', { reason: 'not_found' })
    return link
  },
  guard: () => null,
  run: async ({ tx, loaded: { id, fromId, toId, kind, from, to } }) => {
    await tx.claimLink.delete({ where: { id } })
    const before = { from: fromId, to: toId, kind }
    return {
      result: { fromId, toId },
      audit: [{ subject: { type: 'claim', id: fromId }, before }],
      tags: [claimTag(from.slug), claimTag(to.slug)],
    }
  },
})

/** Whether ties of a kind lead from one claim to another, over any number of others. */
async function leadsTo(
  tx: Tx,
  kind: ClaimLinkKind,
  { start, end }: { start: string; end: string },
): Promise<boolean> {
  if (!acyclicLinkKinds.has(kind)) return false
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT ${start}::uuid AS id
      UNION SELECT l.to_id FROM chain JOIN public.claim_link l ON l.from_id = chain.id AND l.kind::text = ${kind}
    ) SELECT id::text FROM chain WHERE id = ${end}::uuid`
  return rows.length > 0
}
