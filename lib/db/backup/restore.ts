import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { migrate } from '../migrate'
import { migrationsFolder } from '../migration-files'
import { reach } from '../reach'
import type { Archive } from './archive'
import { openArchive } from './archive'
import { copyOutSql, listTables, plainText, quoted } from './catalog'
import { asDamaged, damaged } from './damaged'
import { withoutGuards } from './guards'
import type { Manifest, TableEntry } from './manifest'
import { meter } from './meter'
import { refuseUnlessEmpty } from './receiver'

/**
 * Puts a backup into an empty database: the schema by migrating as far as the backup's own, the rows in
 * one transaction, which commits only when every table, read back, has the rows and the hash that the
 * manifest gives. Needs no superuser. Memory does not grow with the tables.
 *
 * @throws Refusal when the database is not empty or newer, or the backup is newer or damaged; then nothing was restored
 */
export async function restoreBackup(url: string, file: string, folder = migrationsFolder): Promise<Manifest> {
  const archive = await openArchive(file)
  const client = await reach(url)
  try {
    await refuseUnlessEmpty(client, archive.manifest)
    await migrate(url, { folder, upTo: archive.manifest.migrations })
    await fill(client, archive)
    await client.query('ANALYZE')
    return archive.manifest
  } finally {
    archive.close()
    // Ends a transaction that is still open without keeping anything of it.
    await client.end()
  }
}

async function fill(client: Client, archive: Archive): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(plainText)
    await withoutGuards(client, await listTables(client), () => load(client, archive))
    await prove(client, archive.manifest)
    await client.query('COMMIT')
  } catch (error) {
    throw asDamaged(error)
  }
}

/** Rows that migrations themselves have put there come from the backup too. */
async function load(client: Client, archive: Archive): Promise<void> {
  for (const table of archive.manifest.tables) {
    const columns = table.columns.map((name) => client.escapeIdentifier(name)).join(', ')
    await client.query(`DELETE FROM ${quoted(client, table)}`)
    await pipeline(
      archive.rowsOf(table),
      client.query(copyFrom(`COPY ${quoted(client, table)} (${columns}) FROM STDIN`)),
    )
  }
  for (const sequence of archive.manifest.sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
      quoted(client, sequence),
      sequence.value,
      sequence.called,
    ])
  }
}

/** Reads every table back and compares. */
async function prove(client: Client, manifest: Manifest): Promise<void> {
  const orders = new Map((await listTables(client)).map((table) => [quoted(client, table), table.order]))
  for (const table of manifest.tables) {
    const order = orders.get(quoted(client, table))
    if (order === undefined) throw damaged(`its table ${table.name} is not in its own schema`)
    await proveTable(client, table, order)
  }
}

async function proveTable(client: Client, table: TableEntry, order: string): Promise<void> {
  const { stream, measure } = meter()
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  await pipeline(client.query(copyTo(copyOutSql(client, table, order))), stream, nowhere)
  const { rows, sha256 } = measure()
  if (rows === table.rows && sha256 === table.sha256) return
  throw damaged(
    `${table.schema}.${table.name} came out otherwise than the backup says: ${rows} rows of ${table.rows}`,
  )
}
