import type { ClientBase } from 'pg'

/** The moment that an export shows, the audit trail's head in it, and a mark that moves with every public change. */
export type AsOf = { time: string; auditHead: string; change: string }

/**
 * Opens a transaction in which every statement sees one state of the public record and nothing can be written.
 *
 * @param settings what the statements read by `current_setting`
 */
export async function beginReading(client: ClientBase, settings: Record<string, string>): Promise<AsOf> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const all = Object.entries({ ...fixedSettings, ...settings })
  await client.query(
    'SELECT set_config(name, value, true) FROM unnest($1::text[], $2::text[]) AS s (name, value)',
    [all.map(([name]) => name), all.map(([, value]) => value)],
  )
  await client.query(noticeDeparture)
  const { rows } = await client.query<{ time: string; head: string; change: string }>(head)
  const row = rows[0]
  if (!row) throw new Error('The audit trail has no head')
  return { time: row.time, auditHead: row.head, change: row.change }
}

const fixedSettings = {
  search_path: 'record',
  timezone: 'UTC',
  datestyle: 'ISO, YMD',
  statement_timeout: '0',
}

/** A server that computes without sending would not see that its reader is gone; Windows cannot be told to look. */
const noticeDeparture = `SELECT set_config('client_connection_check_interval', '500ms', true)
  WHERE version() ~* 'linux|darwin|apple|bsd|illumos'`

const head = `SELECT to_char(transaction_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS time,
  seq || ':' || hash AS head, (SELECT seq::text FROM last_change) AS change FROM audit_head`
