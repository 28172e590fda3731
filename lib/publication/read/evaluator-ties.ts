import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { OrganizationPage, pageOfOrganization } from './organization-pages'
import { Named, named, Text, withMerged } from './rows'

const Tie = z.strictObject({
  organization: Named,
  /** Where the other organization has a page. */
  page: OrganizationPage,
  kind: z.enum(['owns', 'funds', 'partners', 'competes']),
  /** Whether the tie is read from the page's organization to the other one. */
  outgoing: z.boolean(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  note: Text,
  sourceUrl: z.string().nullable(),
  sourceTitle: z.string().nullable(),
})
export type Tie = z.output<typeof Tie>

/** What ties an organization to others that are public, those that stand first. */
export async function tiesOf(record: RecordReader, organizationId: string): Promise<Tie[]> {
  return record.rows(statement, [organizationId])
}

const statement = {
  name: 'evaluator-ties',
  text: `SELECT ${named('o')} AS organization, ${pageOfOrganization('o')} AS page, t.kind, t.from_id = ANY(${withMerged('organization')}) AS outgoing, t.since, t.until, t.note,
      t.source_url AS "sourceUrl", t.source_title AS "sourceTitle"
    FROM organization_tie t JOIN organization o
      ON o.id = CASE WHEN t.from_id = ANY(${withMerged('organization')}) THEN t.to_id ELSE t.from_id END
    WHERE t.from_id = ANY(${withMerged('organization')}) OR t.to_id = ANY(${withMerged('organization')})
    ORDER BY t.until NULLS FIRST, o.name, t.kind LIMIT 200`,
  row: Tie,
}
