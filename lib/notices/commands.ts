import { z } from 'zod'
import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'
import { noticeKindIds, noticeKinds } from './kinds'

/** Marks one of one's notices as read. It is nobody else's business, so the trail says nothing of it. */
export const readNotice = command({
  name: 'notice.read',
  permission: 'notice.own',
  input: z.strictObject({ noticeId: Id }),
  load: ({ tx, input, actor }) =>
    tx.notice.findFirst({ where: { id: input.noticeId, personId: actor.id }, select: { readAt: true } }),
  guard: ({ loaded }) => (loaded ? null : new DomainError('not_found', { reason: 'not_found' })),
  run: async ({ tx, input: { noticeId: id }, now, loaded }) => {
    if (!loaded?.readAt) await tx.notice.update({ where: { id }, data: { readAt: now } })
    return { result: null, audit: [], tags: [] }
  },
})

/** Marks as read all of one's notices up to the newest that the page showed. */
export const readAllNotices = command({
  name: 'notice.read_all',
  permission: 'notice.own',
  input: z.strictObject({ upTo: z.iso.datetime({ error: 'invalid_date' }) }),
  load: async () => null,
  guard: () => null,
  run: async ({ tx, input, actor, now }) => {
    const where = { personId: actor.id, readAt: null, at: { lte: new Date(input.upTo) } }
    const { count } = await tx.notice.updateMany({ where, data: { readAt: now } })
    return { result: { count }, audit: [], tags: [] }
  },
})

/** Chooses which kinds of notices come by e-mail too. */
export const chooseMails = command({
  name: 'notice.choose_mails',
  permission: 'notice.own',
  input: z.strictObject({ kinds: z.array(z.enum(noticeKindIds)).default([]) }),
  load: async () => null,
  guard: () => null,
  run: async ({ tx, input, actor: { id: personId } }) => {
    const chosen = new Set<string>(input.kinds)
    await tx.noticePreference.deleteMany({ where: { personId } })
    const rows = noticeKindIds.map((kind) => ({ personId, kind, byMail: chosen.has(kind) }))
    await tx.noticePreference.createMany({
      data: rows.filter(({ kind, byMail }) => byMail !== noticeKinds[kind].byMail),
    })
    const after = { mails: [...chosen].sort() }
    return { result: null, audit: [{ subject: { type: 'person', id: personId }, after }], tags: [] }
  },
})

const ClaimOnly = z.strictObject({ claimId: Id })

/** Asks to be told when what the public sees of a claim changes. */
export const followClaim = command({
  name: 'claim.follow',
  permission: 'claim.follow',
  input: ClaimOnly,
  load: ({ tx, input }) =>
    tx.claim.findUnique({
      where: { id: input.claimId, stage: { not: 'discarded' } },
      select: { id: true },
    }),
  guard: ({ loaded }) => (loaded ? null : new DomainError('not_found', { reason: 'not_found' })),
  run: async ({ tx, input: { claimId }, actor: { id: personId }, now }) => {
    const row = { claimId, personId, since: now }
    await tx.claimFollow.createMany({ data: [row], skipDuplicates: true })
    const after = { claim: claimId }
    return { result: null, audit: [{ subject: { type: 'person', id: personId }, after }], tags: [] }
  },
})

/** Asks no longer. */
export const unfollowClaim = command({
  name: 'claim.unfollow',
  permission: 'claim.follow',
  input: ClaimOnly,
  load: async () => null,
  guard: () => null,
  run: async ({ tx, input: { claimId }, actor: { id: personId } }) => {
    const { count } = await tx.claimFollow.deleteMany({ where: { claimId, personId } })
    const entry = { subject: { type: 'person', id: personId }, before: { claim: claimId } }
    return { result: null, audit: count > 0 ? [entry] : [], tags: [] }
  },
})
