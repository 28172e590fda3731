import { z } from 'zod'
import { newApiToken } from '@/lib/auth/api-token'
import { tokenHash } from '@/lib/auth/one-time-token'
import { can } from '@/lib/auth/permissions'
import { tokenScopeIds, tokenScopes } from '@/lib/auth/token-scopes'
import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'

/** Days for which a token may be made. */
export const tokenLives = [7, 30, 90, 365] as const
const mostTokens = 20

const NewToken = z.strictObject({
  name: z.string({ error: 'required' }).trim().min(1, { error: 'required' }).max(100),
  scopes: z
    .array(z.enum(tokenScopeIds))
    .min(1, { error: 'required' })
    .transform((scopes) => [...new Set(scopes)].sort()),
  days: z.literal(tokenLives),
})

/** Makes a token for programs of one's own. It is returned once, and stored as a hash. */
export const createToken = command({
  name: 'token.create',
  permission: 'token.own',
  input: NewToken,
  load: ({ tx, actor, now }) =>
    tx.apiToken.count({ where: { personId: actor.id, revokedAt: null, expiresAt: { gt: now } } }),
  guard: ({ input, actor, loaded }) => {
    if (loaded >= mostTokens) return new DomainError('conflict', { reason: 'token.too_many' })
    if (input.scopes.every((scope) => can(actor, tokenScopes[scope]))) return null
    const issues = [{ path: ['scopes'], message: 'scope_beyond_role' }]
    return new DomainError('invalid', { reason: 'invalid', issues })
  },
  run: async ({ tx, input: { name, scopes, days }, actor, now, newId }) => {
    const token = newApiToken()
    const id = newId()
    const expiresAt = new Date(now.getTime() + days * 86_400_000)
    const data = {
      id,
      personId: actor.id,
      name,
      scopes,
      tokenHash: tokenHash(token),
      createdAt: now,
      expiresAt,
    }
    await tx.apiToken.create({ data })
    const after = { scopes, expires: expiresAt.toISOString() }
    return { result: { token, expiresAt }, audit: [{ subject: { type: 'token', id }, after }], tags: [] }
  },
})

const TokenOnly = z.strictObject({ tokenId: Id })

/** Ends one of one's own tokens, at once. */
export const revokeOwnToken = command({
  name: 'token.revoke',
  permission: 'token.own',
  input: TokenOnly,
  load: ({ tx, input, actor }) =>
    tx.apiToken.findFirst({ where: { id: input.tokenId, personId: actor.id, revokedAt: null } }),
  guard: ({ loaded }) => (loaded ? null : unknownToken()),
  run: async ({ tx, input: { tokenId: id }, now }) => {
    await tx.apiToken.update({ where: { id }, data: { revokedAt: now } })
    return { result: null, audit: [{ subject: { type: 'token', id } }], tags: [] }
  },
})

/** Ends somebody's token. */
export const revokeToken = command({
  name: 'person.revoke_token',
  permission: 'people.manage',
  input: TokenOnly,
  load: ({ tx, input }) => tx.apiToken.findFirst({ where: { id: input.tokenId, revokedAt: null } }),
  guard: ({ loaded }) => (loaded ? null : unknownToken()),
  run: async ({ tx, input: { tokenId: id }, now, loaded }) => {
    await tx.apiToken.update({ where: { id }, data: { revokedAt: now } })
    const before = { person: loaded?.personId ?? '' }
    return { result: null, audit: [{ subject: { type: 'token', id }, before }], tags: [] }
  },
})

function unknownToken(): DomainError {
  return new DomainError('not_found', { reason: 'token.unknown' })
}
