import { v5 } from 'uuid'
import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { displayName } from '@/lib/i18n/locales'
import type { ClaimFilter } from '@/lib/search/filter'
import { versionPath } from '../../permalink'
import { Named, Origin, organizationToday, Text, VerdictId } from '../../read/rows'
import { standingOf } from '../../standing'
import { asSentences } from '../as-sentences'
import type { ChannelQuestion, FeedChannel } from '../channel'
import type { FeedEntry } from '../feed'
import { feedLength } from '../length'
import { type NewestTable, newestOf } from '../newest'

/**
 * Every version that gave a verdict, took one back, or withdrew a claim. One whose verdict was suspended since is news
 * again, however old it is: whoever repeats verdicts has to hear of it.
 */
export const verdicts: FeedChannel = {
  name: 'verdicts',
  read: async (record, ask) => {
    const found = await Promise.all([given, suspended].map((table) => rowsOf(record, table, ask.filter)))
    const all = found.flat().map((row) => entryOf(row, ask))
    const once = [...new Map(all.map((entry) => [entry.id, entry])).values()]
    return once.sort((a, b) => b.updated.localeCompare(a.updated)).slice(0, feedLength)
  },
}

const given: NewestTable = {
  from: 'version',
  columns: 'x.claim_id, x.number, x.published_at',
  order: 'x.published_at DESC, x.claim_id, x.number DESC',
  condition: `x.reason IN ('verdict', 'retraction', 'withdrawal')`,
}

/** The version whose verdict is suspended: the last that gave one. */
const suspended: NewestTable = {
  from: 'claim_flag',
  columns: `x.claim_id, x.set_at AS published_at,
    (SELECT max(v.number) FROM version v WHERE v.claim_id = x.claim_id AND v.reason = 'verdict') AS number`,
  order: 'x.set_at DESC, x.claim_id',
  condition: `x.flag = 'suspended'`,
}

async function rowsOf(record: RecordReader, table: NewestTable, filter: ClaimFilter) {
  const { text, values } = await newestOf(record, table, filter)
  return record.builtRows({ text: `${text} ${entries}`, row: Row }, values)
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

const entries = `SELECT c.claim_id AS "claimId", c.slug, ${organizationToday('o')} AS vendor, c.statement, c.claimed_on AS "claimedOn",
    v.number, v.reason::text, v.note, v.published_at AS "publishedAt", v.verdict, v.text::jsonb #>> '{verdict,origin}' AS origin,
    v.text::jsonb #> '{verdict,oneLine}' AS "oneLine",
    v.text::jsonb #> '{verdict,departure}' <> '{}'::jsonb
      AND v.text::jsonb #>> '{suggestion,verdict}' IS DISTINCT FROM v.verdict AS departs, c.withdrawn_at AS "withdrawnAt",
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
    standing.origin,
    standing.departed,
    s.text(row.note)?.text,
    s.t('machines.feed.claimOf', { vendor, date: s.day(row.claimedOn) }),
  ]
  return {
    id: `urn:uuid:${v5(`version ${row.number}`, row.claimId)}`,
    title: s.t('machines.feed.entry', { verdict: standing.label, statement }),
    text: asSentences(parts),
    address: address(versionPath(row.slug, row.number)),
    published: publishedAt,
    updated: [publishedAt, withdrawnAt ?? '', suspendedAt ?? ''].sort().at(-1) ?? publishedAt,
    categories: [row.reason, ...(standing.tone === 'off' ? [] : [verdict])],
  }
}
