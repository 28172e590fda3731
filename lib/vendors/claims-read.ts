import type { Actor } from '@/lib/auth/actor'
import { dayOf } from '@/lib/core/day'
import { DomainError } from '@/lib/core/error'
import type { Database } from '@/lib/db/client'
import { type LocalText, readText } from '@/lib/i18n/locales'
import { organizationsOf } from './own-claim'

/** A claim of a vendor's own as everybody sees it. */
export type OwnPublicClaim = {
  id: string
  slug: string
  statement: LocalText
  verdict: string
  version: number
  claimedOn: string
}

/** A version that can be challenged. */
export type OwnVersion = { number: number; publishedOn: string }

/** Of a claim with more versions, the newest can be chosen. */
const versionsShown = 100

/**
 * The public claims of the organization that an account speaks for, to which it may answer: as the record shows them,
 * the newest first, at most `take` after an id. Throws `forbidden` for others.
 */
export async function listOwnClaims(
  db: Database,
  actor: Actor,
  { after, take = 50 }: { after?: string | undefined; take?: number } = {},
): Promise<OwnPublicClaim[]> {
  const vendorId = { in: await organizationsOf(db, actor) }
  const rows = await db.recordClaim.findMany({
    where: { vendorId, withdrawnAt: null, ...(after === undefined ? {} : { claimId: { lt: after } }) },
    orderBy: { claimId: 'desc' },
    take,
    select: { claimId: true, slug: true, statement: true, verdict: true, version: true, claimedOn: true },
  })
  return rows.map(({ claimId, statement, claimedOn, ...row }) => ({
    ...row,
    id: claimId,
    statement: readText(statement),
    claimedOn: dayOf(claimedOn),
  }))
}

/** The page of one of them on which a vendor answers. Throws `not_found` for claims of others, and for drafts. */
export async function getOwnPublicClaim(
  db: Database,
  actor: Actor,
  claimId: string,
): Promise<OwnPublicClaim & { versions: OwnVersion[] }> {
  const vendorId = { in: await organizationsOf(db, actor) }
  const row = await db.recordClaim.findFirst({ where: { claimId, vendorId, withdrawnAt: null } })
  if (!row) throw new DomainError('not_found', { reason: 'not_found' })
  const { slug, verdict, version } = row
  const versions = await db.version.findMany({
    where: { claimId },
    orderBy: { number: 'desc' },
    take: versionsShown,
    select: { number: true, publishedAt: true },
  })
  return {
    id: claimId,
    slug,
    verdict,
    version,
    statement: readText(row.statement),
    claimedOn: dayOf(row.claimedOn),
    versions: versions.map(({ number, publishedAt }) => ({ number, publishedOn: publishedAt.toISOString() })),
  }
}

/** The name of the organization that an account speaks for. Throws `forbidden` for accounts that speak for none. */
export async function ownOrganizationName(db: Database, actor: Actor): Promise<string> {
  await organizationsOf(db, actor)
  const id = actor.organizationId ?? ''
  return (await db.organization.findUniqueOrThrow({ where: { id }, select: { name: true } })).name
}
