import type { Database } from '@/lib/db/client'
import type { Actor } from './actor'
import { newToken, tokenHash } from './one-time-token'
import { type MustFirst, mustDoFirst } from './session'
import { isTokenScope, type TokenScope } from './token-scopes'

/** Begins every token, so that one that leaked is recognized by people and by scanners. */
const prefix = 'countercheck_'
const hourMs = 3_600_000

/** A new token: the prefix and 256 random bits. */
export function newApiToken(): string {
  return `${prefix}${newToken()}`
}

export type TokenBearer = {
  tokenId: string
  actor: Actor
  scopes: TokenScope[]
  mustFirst: MustFirst | null
}

/** Whose token this is, with roles and state as they are now. Null for one that is unknown, revoked or expired, or whose owner is disabled. */
export async function findBearer(db: Database, token: string, now: Date): Promise<TokenBearer | null> {
  if (!token.startsWith(prefix) || token.length > 200) return null
  const row = await db.apiToken.findFirst({
    where: {
      tokenHash: tokenHash(token),
      revokedAt: null,
      expiresAt: { gt: now },
      person: { disabledAt: null, kind: 'person' },
    },
    include: {
      person: { include: { roles: true, secondFactor: { select: { confirmedAt: true } } } },
    },
  })
  if (!row) return null
  await noteUse(db, row, now)
  const { id, name, organizationId, roles } = row.person
  const actor = { id, name, roles: roles.map(({ role }) => role), sessionId: null, organizationId }
  const mustFirst = await mustDoFirst(db, row.person)
  return { tokenId: row.id, actor, scopes: row.scopes.filter(isTokenScope), mustFirst }
}

/** Notes the use to the hour: often enough to see that a token is in use, seldom enough to cost nothing. */
async function noteUse(db: Database, row: { id: string; lastUsedAt: Date | null }, now: Date): Promise<void> {
  const hour = new Date(Math.floor(now.getTime() / hourMs) * hourMs)
  if (row.lastUsedAt && row.lastUsedAt >= hour) return
  await db.apiToken.update({ where: { id: row.id }, data: { lastUsedAt: hour } })
}

export type TokenView = {
  id: string
  name: string
  scopes: TokenScope[]
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
}

/** A person's tokens that still open something, newest first. */
export async function listTokens(db: Database, personId: string, now: Date): Promise<TokenView[]> {
  const rows = await db.apiToken.findMany({
    where: { personId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
  })
  return rows.map(({ id, name, scopes, createdAt, expiresAt, lastUsedAt }) => ({
    id,
    name,
    scopes: scopes.filter(isTokenScope),
    createdAt,
    expiresAt,
    lastUsedAt,
  }))
}
