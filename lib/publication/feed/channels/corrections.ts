import { z } from 'zod'
import { displayName } from '@/lib/i18n/locales'
import { versionPath } from '../../permalink'
import { Named, organizationToday, Text } from '../../read/rows'
import { asSentences } from '../as-sentences'
import type { FeedChannel } from '../channel'
import { newestOf } from '../newest'

/** Every public note that a version was wrong. */
export const corrections: FeedChannel = {
  name: 'corrections',
  read: async (record, { filter, s, address }) => {
    const { text, values } = await newestOf(
      record,
      {
        from: 'correction',
        columns: 'x.id, x.claim_id, x.kind, x.note, x.to_version, x.published_at',
        order: 'x.published_at DESC, x.id',
        condition: 'true',
      },
      filter,
    )
    const rows = await record.builtRows({ text: `${text} ${entries}`, row: Row }, values)
    return rows.map((row) => ({
      id: `urn:uuid:${row.id}`,
      title: s.t('machines.feed.entry', {
        verdict: s.word('correction', row.kind),
        statement: s.text(row.statement)?.text ?? row.slug,
      }),
      text: asSentences([
        s.text(row.note)?.text,
        s.t('machines.feed.claimOf', {
          vendor: displayName(row.vendor, s.locale),
          date: s.day(row.claimedOn),
        }),
      ]),
      address: address(versionPath(row.slug, row.toVersion)),
      published: row.publishedAt,
      updated: row.publishedAt,
      categories: [row.kind],
    }))
  },
}

const Row = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  note: Text,
  toVersion: z.int(),
  publishedAt: z.string(),
  slug: z.string(),
  statement: Text,
  claimedOn: z.string(),
  vendor: Named,
})

const entries = `SELECT x.id, x.kind, x.note, x.to_version AS "toVersion", x.published_at AS "publishedAt", c.slug, c.statement,
    c.claimed_on AS "claimedOn", ${organizationToday('o')} AS vendor
  FROM newest x JOIN claim c ON c.claim_id = x.claim_id JOIN organization o ON o.id = c.vendor_id
  ORDER BY x.published_at DESC, x.id`
