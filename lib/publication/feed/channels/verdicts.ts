import { v5 } from 'uuid'
import { z } from 'zod'
import { displayName } from '@/lib/i18n/locales'
import { versionPath } from '../../permalink'
import { Named, named, Origin, Text, VerdictId } from '../../read/rows'
import { standingOf } from '../../standing'
import type { ChannelQuestion, FeedChannel } from '../channel'
import type { FeedEntry } from '../feed'
import { newestOf } from '../newest'

/** Every version that gave a verdict, took one back, or withdrew a claim. */
export const verdicts: FeedChannel = {
  name: 'verdicts',
  read: async (record, ask) => {
    const { text, values } = await newestOf(
      record,
      {
        from: 'version',
        columns: 'x.claim_id, x.number, x.published_at',
        order: 'x.published_at DESC, x.claim_id, x.number DESC',
        condition: `x.reason IN ('verdict', 'retraction', 'withdrawal')`,
      },
      ask.filter,
    )
    const rows = await record.builtRows({ text: `${text} ${entries}`, row: Row }, values)
    return rows.map((row) => entryOf(row, ask))
  },
}

const Row = z.strictObject({
  claimId: z.uuid(),
  slug: z.string(),
  vendor: Named,
  statement: Text,
  claimedOn: z.string(),
  number: z.int(),
  reason: z.string(),
  note: Text,
  publishedAt: z.string(),
  verdict: VerdictId,
  origin: Origin,
  oneLine: Text,
  departs: z.boolean(),
  withdrawnAt: z.string().nullable(),
  suspendedAt: z.string().nullable(),
})

const entries = `SELECT c.claim_id AS "claimId", c.slug, ${named('o')} AS vendor, c.statement, c.claimed_on AS "claimedOn",
    v.number, v.reason::text, v.note, v.published_at AS "publishedAt", v.verdict, v.text::jsonb #>> '{verdict,origin}' AS origin,
    v.text::jsonb #> '{verdict,oneLine}' AS "oneLine",
    v.text::jsonb #> '{verdict,departure}' <> '{}'::jsonb AS departs, c.withdrawn_at AS "withdrawnAt",
    (SELECT max(f.set_at) FROM claim_flag f WHERE f.claim_id = c.claim_id AND f.flag = 'suspended') AS "suspendedAt"
  FROM newest x JOIN version v ON v.claim_id = x.claim_id AND v.number = x.number
  JOIN claim c ON c.claim_id = x.claim_id JOIN organization o ON o.id = c.vendor_id
  ORDER BY v.published_at DESC, c.claim_id, v.number DESC`

/** What stands now decides: a verdict that is suspended, or whose claim is withdrawn, is not repeated. */
function entryOf(row: z.output<typeof Row>, { s, address }: ChannelQuestion): FeedEntry {
  const { verdict, origin, oneLine, departs, withdrawnAt, suspendedAt, publishedAt } = row
  const standing = standingOf(
    { verdict, origin, oneLine, departs, withdrawn: withdrawnAt !== null, suspended: suspendedAt !== null },
    s,
  )
  const statement = s.text(row.statement)?.text ?? row.slug
  const vendor = displayName(row.vendor, s.locale)
  const parts = [
    standing.line?.text,
    standing.origin === null ? undefined : `${standing.origin}.`,
    standing.departed ?? undefined,
    s.text(row.note)?.text,
    s.t('machines.feed.claimOf', { vendor, date: s.day(row.claimedOn) }),
  ]
  return {
    id: `urn:uuid:${v5(`version ${row.number}`, row.claimId)}`,
    title: s.t('machines.feed.entry', { verdict: standing.label, statement }),
    text: parts.filter((part) => part !== undefined).join(' '),
    address: address(versionPath(row.slug, row.number)),
    published: publishedAt,
    updated: [publishedAt, withdrawnAt ?? '', suspendedAt ?? ''].sort().at(-1) ?? publishedAt,
    categories: [row.reason, ...(standing.tone === 'off' ? [] : [verdict])],
  }
}
