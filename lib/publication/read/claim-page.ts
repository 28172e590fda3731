import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { Snapshot } from '@/lib/publication/snapshot-schema'
import { type CurrentNames, currentNames } from './current-names'
import { type LinkedClaim, linkedClaims } from './linked-claims'
import { Text } from './rows'
import { recentVersions, type VersionRow } from './versions'

/** The current version of a claim, and what stands live beside it. */
export type ClaimPage = {
  snapshot: Snapshot
  contentHash: string
  flags: Flag[]
  corrections: Correction[]
  responses: Response[]
  challenges: Challenge[]
  handedIn: HandedIn[]
  links: LinkedClaim[]
  recent: VersionRow[]
  names: CurrentNames
}

const Flag = z.strictObject({ flag: z.string(), reason: Text, setAt: z.string() })
export type Flag = z.output<typeof Flag>

const Correction = z.strictObject({
  kind: z.string(),
  note: Text,
  fromVersion: z.int().nullable(),
  toVersion: z.int(),
  publishedAt: z.string(),
})
export type Correction = z.output<typeof Correction>

const Response = z.strictObject({
  id: z.uuid(),
  organization: z.string().nullable(),
  language: z.string(),
  text: z.string().nullable(),
  receivedAt: z.string(),
  declinedAt: z.string().nullable(),
  declinedReason: Text.nullable(),
})
/** A vendor's answer. `text` is null until a reviewer has found it to the point. */
export type Response = z.output<typeof Response>

const Challenge = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  organization: z.string().nullable(),
  disputes: z.string(),
  text: z.string().nullable(),
  receivedAt: z.string(),
  outcome: z.string().nullable(),
  outcomeNote: Text,
  decidedAt: z.string().nullable(),
})
/** A formal objection. `text` is null until somebody has looked at it. */
export type Challenge = z.output<typeof Challenge>

const HandedIn = z.strictObject({
  id: z.uuid(),
  organization: z.string().nullable(),
  receivedAt: z.string(),
  acceptedAt: z.string().nullable(),
  declinedAt: z.string().nullable(),
  declinedReason: Text.nullable(),
})
/** Evidence that a vendor handed in; what it says is public once a version shows it. */
export type HandedIn = z.output<typeof HandedIn>

/** Everything that the page of a claim shows, or null when no published claim has this slug. */
export async function getClaimPage(record: RecordReader, slug: string): Promise<ClaimPage | null> {
  const [current] = await record.rows(currentVersion, [slug])
  if (!current) return null
  const snapshot = Snapshot.parse(JSON.parse(current.text))
  const id = [current.claimId]
  const [flags, corrections, responses, challenges, handedIn, links, recent, names] = await Promise.all([
    record.rows(standingFlags, id),
    record.rows(correctionsOf, id),
    record.rows(responsesOf, id),
    record.rows(challengesOf, id),
    record.rows(handedInFor, id),
    linkedClaims(record, current.claimId),
    recentVersions(record, slug),
    currentNames(record, snapshot),
  ])
  return {
    snapshot,
    contentHash: current.contentHash,
    flags,
    corrections,
    responses,
    challenges,
    handedIn,
    links,
    recent,
    names,
  }
}

const currentVersion = {
  name: 'claim-current-version',
  text: `SELECT c.claim_id AS "claimId", v.text, v.content_hash AS "contentHash" FROM claim c
    JOIN version v ON v.claim_id = c.claim_id AND v.number = c.version WHERE c.slug = $1`,
  row: z.strictObject({ claimId: z.uuid(), text: z.string(), contentHash: z.string() }),
}

const standingFlags = {
  name: 'claim-flags',
  text: `SELECT flag, reason, set_at AS "setAt" FROM claim_flag WHERE claim_id = $1 ORDER BY set_at`,
  row: Flag,
}

const correctionsOf = {
  name: 'claim-corrections',
  text: `SELECT kind, note, from_version AS "fromVersion", to_version AS "toVersion", published_at AS "publishedAt"
    FROM correction WHERE claim_id = $1 ORDER BY published_at DESC`,
  row: Correction,
}

const responsesOf = {
  name: 'claim-responses',
  text: `SELECT r.id, o.name AS organization, r.language, r.text, r.received_at AS "receivedAt",
      r.declined_at AS "declinedAt", r.declined_reason AS "declinedReason"
    FROM response r LEFT JOIN organization o ON o.id = r.organization_id
    WHERE r.claim_id = $1 ORDER BY r.received_at, r.id`,
  row: Response,
}

const challengesOf = {
  name: 'claim-challenges',
  text: `SELECT h.id, h.version, o.name AS organization, h.disputes, h.text, h.received_at AS "receivedAt", h.outcome,
      h.outcome_note AS "outcomeNote", h.decided_at AS "decidedAt"
    FROM challenge h LEFT JOIN organization o ON o.id = h.organization_id WHERE h.claim_id = $1
    ORDER BY h.received_at, h.id`,
  row: Challenge,
}

const handedInFor = {
  name: 'claim-handed-in',
  text: `SELECT v.id, o.name AS organization, v.received_at AS "receivedAt", v.accepted_at AS "acceptedAt",
      v.declined_at AS "declinedAt", v.declined_reason AS "declinedReason"
    FROM vendor_evidence v LEFT JOIN organization o ON o.id = v.organization_id WHERE v.claim_id = $1
    ORDER BY v.received_at, v.id`,
  row: HandedIn,
}
