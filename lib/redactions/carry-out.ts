import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import type { RedactionRequest } from '@/lib/db/generated/client'
import { withdrawSnapshots } from '@/lib/exchange/snapshots/withdraw'
import { readText } from '@/lib/i18n/locales'
import { projectSnapshot } from '@/lib/publication/project'
import { Snapshot } from '@/lib/publication/snapshot-schema'
import { type Blacked, blackOutEvents, blackOutProposals, blackOutVersions } from './fixed-texts'
import { blackOutLiveRows } from './live-rows'
import { claimsAround, versionsWith } from './scope'

type Outcome = {
  blacked: Blacked[]
  rows: Record<string, number>
  snapshots: Awaited<ReturnType<typeof withdrawSnapshots>>
}
type Ground = { tx: Tx; actor: Actor; now: Date; newId: () => string }

/**
 * Blacks out what two people agreed on: in versions, in the trail, in proposals and in the rows of the desk, in one
 * transaction that ends by forgetting the words. Publications wait meanwhile.
 */
export async function carryOut(
  { tx, actor, now, newId }: Ground,
  { id: requestId, claimId, askedById, words, publicNote }: RedactionRequest,
): Promise<Outcome> {
  if (words === null) throw new Error('The words of an open request are gone')
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('countercheck publication', 0))`
  const given = { claims: await claimsAround(tx, claimId), words }
  const decided = { state: 'agreed', decidedById: actor.id, decidedAt: now }
  await tx.redactionRequest.update({ where: { id: requestId }, data: decided })
  const [first] = (await versionsWith(tx, given))
    .map((row) => row.publishedAt)
    .sort((a, b) => Number(a) - Number(b))
  const note = { at: now.toISOString(), note: readText(publicNote) }
  const blacked = [...(await blackOutVersions(tx, given, note)), ...(await blackOutEvents(tx, given))]
  const rows = { ...(await blackOutProposals(tx, given)), ...(await blackOutLiveRows(tx, given)) }
  await tx.redaction.createMany({
    data: blacked.map(({ subject, id, oldHash, newHash }) => ({
      id: newId(),
      requestId,
      subject,
      subjectId: id,
      field: 'text',
      oldHash,
      newHash,
      publicNote: readText(publicNote),
      byId: askedById,
      secondId: actor.id,
      at: now,
    })),
  })
  await tx.redactionRequest.update({ where: { id: requestId }, data: { words: null } })
  await projectAnew(tx, blacked)
  const snapshots = await withdrawSnapshots({ tx, now }, { since: first ?? now, note: readText(publicNote) })
  return { blacked, rows, snapshots }
}

/** Lists, search and exports show the newest version of each claim. */
async function projectAnew(tx: Tx, blacked: readonly Blacked[]): Promise<void> {
  const versions = blacked.filter(({ subject }) => subject === 'version')
  const claimIds = [...new Set(versions.map(({ id }) => id.split('/')[0] ?? ''))]
  for (const claimId of claimIds) {
    const newest = await tx.version.findFirstOrThrow({ where: { claimId }, orderBy: { number: 'desc' } })
    await projectSnapshot(tx, Snapshot.parse(JSON.parse(newest.text)), newest.contentHash)
  }
}
