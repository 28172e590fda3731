import { z } from 'zod'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { endResetLinks } from '@/lib/auth/reset-links'
import { Language, PasswordChange } from '@/lib/auth/schema'
import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'

/** Changes one's own password. All other sessions and every open reset link end. */
export const changePassword = command({
  name: 'person.change_password',
  permission: 'account.own',
  input: PasswordChange,
  load: async ({ tx, actor, input }) => {
    await tx.$queryRaw`SELECT id FROM public.person WHERE id = ${actor.id}::uuid FOR UPDATE`
    const select = { email: true, passwordHash: true } as const
    const person = await tx.person.findUnique({ where: { id: actor.id }, select })
    const right = await verifyPassword(person?.passwordHash ?? null, input.currentPassword)
    return { email: person?.email ?? '', right }
  },
  guard: ({ loaded, input }) => {
    if (!loaded.right) return wrong('currentPassword', 'password_wrong')
    return input.newPassword === input.currentPassword ? wrong('newPassword', 'password_same') : null
  },
  run: async ({ tx, actor, input, now, loaded }) => {
    const passwordHash = await hashPassword(input.newPassword)
    await tx.person.update({ where: { id: actor.id }, data: { passwordHash, mustChangePassword: false } })
    const others = actor.sessionId ? { id: { not: actor.sessionId } } : {}
    await tx.session.updateMany({
      where: { personId: actor.id, revokedAt: null, ...others },
      data: { revokedAt: now },
    })
    await endResetLinks(tx, loaded.email, now)
    return { result: null, audit: [{ subject: { type: 'person', id: actor.id } }], tags: [] }
  },
})

/** Sets the language in which the desk speaks to oneself. */
export const changeLanguage = command({
  name: 'person.change_language',
  permission: 'account.own',
  input: Language,
  load: ({ tx, actor }) => tx.person.findUnique({ where: { id: actor.id }, select: { locale: true } }),
  guard: () => null,
  run: async ({ tx, actor, input: { locale }, loaded }) => {
    await tx.person.update({ where: { id: actor.id }, data: { locale } })
    const before = { locale: loaded?.locale ?? null }
    return {
      result: null,
      audit: [{ subject: { type: 'person', id: actor.id }, before, after: { locale } }],
      tags: [],
    }
  },
})

/** Switches the queue's single keys on or off for oneself (WCAG 2.1.4). */
export const changeKeys = command({
  name: 'person.change_keys',
  permission: 'account.own',
  input: z.strictObject({ singleKeys: z.boolean().default(false) }),
  load: ({ tx, actor }) => tx.person.findUnique({ where: { id: actor.id }, select: { singleKeys: true } }),
  guard: () => null,
  run: async ({ tx, actor, input: { singleKeys }, loaded }) => {
    await tx.person.update({ where: { id: actor.id }, data: { singleKeys } })
    const before = { singleKeys: loaded?.singleKeys ?? null }
    return {
      result: null,
      audit: [{ subject: { type: 'person', id: actor.id }, before, after: { singleKeys } }],
      tags: [],
    }
  },
})

function wrong(field: string, message: string): DomainError {
  return new DomainError('invalid', { reason: 'invalid', issues: [{ path: [field], message }] })
}
