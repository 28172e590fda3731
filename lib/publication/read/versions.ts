import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { Snapshot } from '@/lib/publication/snapshot-schema'
import { reasonOf, Text, VerdictId } from './rows'

const VersionRow = z.strictObject({
  number: z.int(),
  reason: z.string(),
  note: Text,
  publishedAt: z.string(),
  contentHash: z.string(),
  verdict: VerdictId,
})
export type VersionRow = z.output<typeof VersionRow>

/** The versions of a claim, newest first; none when no published claim has this slug. */
export async function listVersions(record: RecordReader, slug: string): Promise<VersionRow[]> {
  return record.rows(versionsOf, [slug])
}

/** The newest few versions of a claim, newest first. */
export async function recentVersions(record: RecordReader, slug: string): Promise<VersionRow[]> {
  return record.rows(newestVersions, [slug])
}

/** `redactedHash` is that of the text where words in it were blacked out since; the printed hash stays the first. */
export type VersionText = {
  text: string
  contentHash: string
  redactedHash: string | null
  current: number
}

/** The canonical text of a version exactly as it was written, or null. */
export async function getVersionText(
  record: RecordReader,
  slug: string,
  number: number,
): Promise<VersionText | null> {
  const [found] = await record.rows(oneVersion, [slug, number])
  return found ?? null
}

export type Version = {
  snapshot: Snapshot
  contentHash: string
  current: number
  suspended: boolean
  recent: VersionRow[]
}

/** A version as it was published, or null. */
export async function getVersion(
  record: RecordReader,
  slug: string,
  number: number,
): Promise<Version | null> {
  const found = await getVersionText(record, slug, number)
  if (!found) return null
  const [[flag], recent] = await Promise.all([record.rows(suspension, [slug]), recentVersions(record, slug)])
  const { text, contentHash, current } = found
  return {
    snapshot: Snapshot.parse(JSON.parse(text)),
    contentHash,
    current,
    suspended: flag !== undefined,
    recent,
  }
}

/** The number of the version that stood at the end of a day in UTC; null before the first. */
export async function versionOnDay(record: RecordReader, slug: string, day: string): Promise<number | null> {
  const [found] = await record.rows(lastBefore, [slug, day])
  return found?.number ?? null
}

const versionsOf = { name: 'claim-versions', text: versionsUpTo('ALL'), row: VersionRow }
const newestVersions = { name: 'claim-newest-versions', text: versionsUpTo('5'), row: VersionRow }

function versionsUpTo(limit: '5' | 'ALL'): string {
  return `SELECT v.number, ${reasonOf('v')} AS reason, v.note, v.published_at AS "publishedAt", v.content_hash AS "contentHash", v.verdict
    FROM claim c JOIN version v ON v.claim_id = c.claim_id WHERE c.slug = $1 ORDER BY v.number DESC LIMIT ${limit}`
}

const oneVersion = {
  name: 'claim-version',
  text: `SELECT v.text, v.content_hash AS "contentHash", v.redacted_hash AS "redactedHash", c.version AS current
    FROM claim c JOIN version v ON v.claim_id = c.claim_id WHERE c.slug = $1 AND v.number = $2`,
  row: z.strictObject({
    text: z.string(),
    contentHash: z.string(),
    redactedHash: z.string().nullable(),
    current: z.int(),
  }),
}

const suspension = {
  name: 'claim-suspension',
  text: `SELECT f.flag FROM claim c JOIN claim_flag f ON f.claim_id = c.claim_id WHERE c.slug = $1 AND f.flag = 'suspended' LIMIT 1`,
  row: z.strictObject({ flag: z.string() }),
}

const lastBefore = {
  name: 'claim-version-on-day',
  text: `SELECT v.number FROM claim c JOIN version v ON v.claim_id = c.claim_id
    WHERE c.slug = $1 AND v.published_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC' ORDER BY v.number DESC LIMIT 1`,
  row: z.strictObject({ number: z.int() }),
}
