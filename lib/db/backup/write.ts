import { existsSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { ZipFile } from 'yazl'
import { Refusal } from '../../core/refusal'
import { reach } from '../reach'
import type { Table } from './catalog'
import { copyOutSql, listSequences, listTables, plainText } from './catalog'
import type { Manifest, TableEntry } from './manifest'
import { fileOf, manifestName } from './manifest'
import { meter } from './meter'

/**
 * Writes every row of our tables, as of one moment, into one zip archive. People may go on working. The
 * file appears under its name when it is whole. Memory does not grow with the tables.
 *
 * @param url of the database, at any schema that the migrations have made
 * @param file where to; refused when it is there, or cannot be written
 * @param signal gives the backup up, and leaves nothing of it
 * @returns what the archive holds
 */
export async function writeBackup(url: string, file: string, signal?: AbortSignal): Promise<Manifest> {
  if (existsSync(file)) throw new Refusal(`${file} is there already; name another file.`)
  const unfinished = `${file}.unfinished`
  const output = await openForWriting(unfinished, file)
  try {
    const manifest = await writeSnapshot(url, output, signal)
    await rename(unfinished, file)
    return manifest
  } finally {
    await output.close()
    await rm(unfinished, { force: true })
  }
}

async function openForWriting(unfinished: string, file: string): Promise<FileHandle> {
  try {
    return await open(unfinished, 'w', 0o600)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const why = unwritable[code]
    throw why
      ? new Refusal(`${file} cannot be written, because its folder ${why}; name another file.`)
      : error
  }
}

const unwritable: Record<string, string> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is none',
  EACCES: 'may not be written',
  EPERM: 'may not be written',
  EROFS: 'may not be written',
}

async function writeSnapshot(url: string, output: FileHandle, signal?: AbortSignal): Promise<Manifest> {
  const client = await reach(url)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(plainText)
    const manifest = await writeArchive(client, output, signal)
    await client.query('COMMIT')
    return manifest
  } finally {
    await client.end()
  }
}

async function writeArchive(client: Client, file: FileHandle, signal?: AbortSignal): Promise<Manifest> {
  const zip = new ZipFile()
  const output = file.createWriteStream({ flush: true })
  const written = pipeline(zip.outputStream, output, signal ? { signal } : {})
  try {
    const [manifest] = await Promise.all([fill(client, zip), written])
    return manifest
  } finally {
    output.destroy()
  }
}

async function fill(client: Client, zip: ZipFile): Promise<Manifest> {
  const snapshot = await describe(client)
  const tables: TableEntry[] = []
  for (const table of await listTables(client)) tables.push(await addTable(client, zip, table))
  const manifest: Manifest = { ...snapshot, tables, sequences: await listSequences(client) }
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestName)
  zip.end()
  return manifest
}

async function describe(client: Client): Promise<Omit<Manifest, 'tables' | 'sequences'>> {
  const migrations = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  const time = await client.query<{ now: Date }>('SELECT now() AS now')
  return {
    format: 'countercheck-backup',
    version: 1,
    asOf: (time.rows[0]?.now ?? new Date()).toISOString(),
    migrations: migrations.rows,
  }
}

/** One after the other: a connection copies one table at a time. */
async function addTable(client: Client, zip: ZipFile, table: Table): Promise<TableEntry> {
  const { schema, name, columns } = table
  const { stream, measure } = meter()
  zip.addReadStream(stream, fileOf(table))
  await pipeline(client.query(copyTo(copyOutSql(client, table, table.order))), stream, { end: true })
  return { schema, name, columns, ...measure() }
}
