import { z } from 'zod'
import { refuseUnmanaged } from '@/lib/auth/rules'
import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'
import type { Tx } from '@/lib/db/client'

const IdentityOnly = z.strictObject({ identityId: Id })

/** Unties an outside account from one's own. Another way to sign in must be left. */
export const untieOwnIdentity = command({
  name: 'identity.untie',
  permission: 'account.own',
  input: IdentityOnly,
  load: ({ tx, input, actor }) => lockIdentity(tx, { id: input.identityId, personId: actor.id }),
  guard: ({ loaded }) => {
    if (!loaded) return new DomainError('not_found', { reason: 'not_found' })
    const { passwordHash, identities } = loaded.person
    return passwordHash !== null || identities.length > 1
      ? null
      : new DomainError('conflict', { reason: 'people.last_way_in' })
  },
  run: async ({ tx, input, actor, loaded }) => {
    await tx.identity.delete({ where: { id: input.identityId } })
    const before = { issuer: loaded?.issuer ?? '' }
    return { result: null, audit: [{ subject: { type: 'person', id: actor.id }, before }], tags: [] }
  },
})

/** Unties an outside account from somebody: it opens nothing from now on, and the person's sessions end. */
export const untieIdentity = command({
  name: 'person.untie_identity',
  permission: 'people.manage',
  input: IdentityOnly,
  load: ({ tx, input }) => lockIdentity(tx, { id: input.identityId }),
  guard: ({ loaded }) => refuseUnmanaged(loaded?.person ?? null),
  run: async ({ tx, input, now, loaded }) => {
    const id = loaded?.personId ?? ''
    await tx.identity.delete({ where: { id: input.identityId } })
    await tx.session.updateMany({ where: { personId: id, revokedAt: null }, data: { revokedAt: now } })
    const before = { issuer: loaded?.issuer ?? '' }
    return { result: { personId: id }, audit: [{ subject: { type: 'person', id }, before }], tags: [] }
  },
})

/** The person's row is locked, so that of two last ways in not both go at once. */
async function lockIdentity(tx: Tx, where: { id: string; personId?: string }) {
  const identity = await tx.identity.findFirst({ where, select: { personId: true } })
  if (!identity) return null
  await tx.$queryRaw`SELECT id FROM public.person WHERE id = ${identity.personId}::uuid FOR UPDATE`
  return tx.identity.findFirst({
    where,
    select: {
      personId: true,
      issuer: true,
      person: {
        select: {
          id: true,
          kind: true,
          disabledAt: true,
          passwordHash: true,
          identities: { select: { id: true } },
        },
      },
    },
  })
}
