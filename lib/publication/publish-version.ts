import type { Actor } from '@/lib/auth/actor'
import { loadFacts, releasedFacts } from '@/lib/claims/facts'
import { canonicalJson, sha256 } from '@/lib/core/canonical'
import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'
import type { VersionReason } from '@/lib/db/generated/client'
import type { LocalText } from '@/lib/i18n/locales'
import { looseBenchmarks } from './loose-benchmarks'
import { projectSnapshot } from './project'
import { buildSnapshot } from './snapshot'
import { Snapshot } from './snapshot-schema'
import { benchmarkTag, tagsOfSnapshot } from './tags'
import { verdictMeta } from './verdict-meta'

export type PublishRequest = {
  claimId: string
  reason: VersionReason
  note: LocalText
  /** The assessment that this version makes public, when the reason is `verdict`. */
  assessmentId?: string
}

export type Published = { number: number; contentHash: string; tags: string[] }

/**
 * Writes the next version of a claim: canonical text with the previous version's hash in it, its SHA-256, and the
 * rows of the record. The caller has locked the claims it publishes and decided that this may be. Publications come
 * one after the other, because claims share the rows of their evidence.
 */
export async function publishVersion(
  step: { tx: Tx; actor: Actor; now: Date },
  request: PublishRequest,
): Promise<Published> {
  const { tx, actor, now } = step
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('countercheck publication', 0))`
  const facts = await loadFacts(tx, request.claimId)
  if (!facts?.publishedAt) throw new DomainError('conflict', { reason: 'claim.not_published' })
  const previous = await tx.version.findFirst({
    where: { claimId: request.claimId },
    orderBy: { number: 'desc' },
    select: { number: true, contentHash: true, text: true },
  })
  const number = previous ? previous.number + 1 : 0
  const verdict = await verdictMeta(tx, request, number)
  const snapshot = buildSnapshot(
    releasedFacts(facts),
    {
      number,
      reason: request.reason,
      note: request.note,
      publishedAt: now.toISOString(),
      publishedBy: actor.name,
      previousHash: previous?.contentHash ?? null,
    },
    verdict,
  )
  const before = previous ? Snapshot.parse(JSON.parse(previous.text)) : null
  // What was blacked out stays so in all that follows, and so does the note about it.
  const redactions = before?.redactions ? { redactions: before.redactions } : {}
  const text = canonicalJson({ ...snapshot, ...redactions })
  const contentHash = sha256(text)
  await tx.version.create({
    data: {
      claimId: request.claimId,
      number,
      reason: request.reason,
      note: request.note,
      text,
      contentHash,
      previousHash: previous?.contentHash ?? null,
      publishedAt: now,
      publishedById: actor.id,
      verdict: verdict.id,
      assessmentId: request.assessmentId ?? null,
    },
  })
  await projectSnapshot(tx, snapshot, contentHash)
  const linked = await linkedSlugs(tx, request.claimId)
  const left = before ? tagsOfSnapshot(before, linked) : []
  const loose = (await looseBenchmarks(tx, snapshot)).map(({ slug }) => benchmarkTag(slug))
  return { number, contentHash, tags: [...left, ...tagsOfSnapshot(snapshot, linked), ...loose] }
}

/** Claims tied to this one by a link: their pages show its verdict. */
async function linkedSlugs(tx: Tx, claimId: string): Promise<string[]> {
  const links = await tx.claimLink.findMany({
    where: { OR: [{ fromId: claimId }, { toId: claimId }] },
    select: { from: { select: { slug: true } }, to: { select: { slug: true } } },
  })
  return links.flatMap((link) => [link.from.slug, link.to.slug])
}
