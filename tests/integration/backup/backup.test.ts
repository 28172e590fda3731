import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, statSync } from 'node:fs'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { appendEvents } from '@/lib/audit/append'
import { operatorActor } from '@/lib/auth/actor'
import type { Manifest } from '@/lib/db/backup/manifest'
import { restoreBackup } from '@/lib/db/backup/restore'
import { writeBackup } from '@/lib/db/backup/write'
import { openDatabase } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'
import { reach } from '@/lib/db/reach'
import { withoutSettings } from '../../support/command'
import { emptyDatabase, freshDatabase } from '../../support/database'

const folder = mkdtempSync(join(tmpdir(), 'backup-'))
const file = join(folder, 'backup.zip')
let source = ''
let manifest: Manifest

beforeAll(async () => {
  source = (await freshDatabase()).url
  await fill(source)
  manifest = await writeBackup(source, file)
})

describe('a backup', () => {
  test('holds every row of every table, and is for its owner alone', async () => {
    expect(rowsOf(manifest, 'organization')).toBe(1)
    expect(rowsOf(manifest, 'model')).toBe(2)
    expect(rowsOf(manifest, 'audit_event')).toBe(1)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('of the same rows has the same hashes', async () => {
    const again = await writeBackup(source, join(folder, 'again.zip'))
    expect(again.tables).toEqual(manifest.tables)
  })

  test('never overwrites a file', async () => {
    await expect(writeBackup(source, file)).rejects.toThrow('is there already')
  })

  test('leaves no half file when it fails', async () => {
    const nowhere = (await emptyDatabase()).url
    const half = join(folder, 'half.zip')
    await expect(writeBackup(nowhere, half)).rejects.toThrow()
    expect(existsSync(half) || existsSync(`${half}.unfinished`)).toBe(false)
  })

  test('into a folder that is not there is refused', async () => {
    const nowhere = join(folder, 'no', 'dir', 'x.zip')
    await expect(writeBackup(source, nowhere)).rejects.toThrow('because its folder is not there')
    await expect(writeBackup(source, join(file, 'x.zip'))).rejects.toThrow('because its folder is none')
  })

  test('that is ended by a signal leaves no half file', async () => {
    const half = join(folder, 'ended.zip')
    const reader = await reach(source)
    await reader.query('BEGIN')
    await reader.query('LOCK TABLE model IN ACCESS EXCLUSIVE MODE')
    const run = join(import.meta.dirname, '../../../scripts/run.mjs')
    const command = spawn(process.execPath, [run, 'scripts/backup.ts', half], {
      env: { ...withoutSettings(), DATABASE_URL: source, DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [command.stdout, command.stderr])
      stream.on('data', (text: Buffer) => {
        said += text.toString('utf8')
      })
    while (!existsSync(`${half}.unfinished`)) await pause(50)
    command.kill('SIGTERM')
    const [code] = await once(command, 'close')
    await reader.end()
    expect({ code, said }).toEqual({ code: 143, said: '' })
    expect(existsSync(half) || existsSync(`${half}.unfinished`)).toBe(false)
  })
})

describe('a restore', () => {
  test('into an empty database gives the same rows, proven by their hashes', async () => {
    const { url } = await emptyDatabase()
    await restoreBackup(url, file)
    const again = await writeBackup(url, join(folder, 'restored.zip'))
    expect(again.tables).toEqual(manifest.tables)
    expect(again.migrations).toEqual(manifest.migrations)
    expect(again.sequences).toEqual(manifest.sequences)
  })

  test('leaves the guards of the database as the migrations made them', async () => {
    const { url } = await emptyDatabase()
    await restoreBackup(url, file)
    expect(await guards(url)).toEqual(await guards(source))
    const client = await reach(url)
    await expect(client.query('UPDATE audit_event SET action = action')).rejects.toThrow()
    await client.end()
  })

  test('goes into a database that was migrated and never used', async () => {
    const { url } = await freshDatabase()
    await restoreBackup(url, file)
    expect(await migrate(url)).toEqual([])
  })

  test('is refused by a database that is in use, which stays as it is', async () => {
    const before = await guards(source)
    await expect(restoreBackup(source, file)).rejects.toThrow('not empty, so nothing was restored')
    expect(await guards(source)).toEqual(before)
  })

  test('of a damaged file keeps nothing, and the whole file can still be restored', async () => {
    const { url } = await emptyDatabase()
    await expect(restoreBackup(url, await damaged())).rejects.toThrow(itIsDamaged)
    const client = await reach(url)
    const { rows } = await client.query('SELECT 1 FROM organization')
    await client.end()
    expect(rows).toEqual([])
    await restoreBackup(url, file)
  })

  test.each<[string, Record<string, (said: string) => string>]>([
    ['a row that cannot be', { 'public/model.copy': (rows) => rows.replace(/^[0-9a-f]{8}-/, 'no-') }],
    ['a key that leads nowhere', { 'public/organization.copy': () => '' }],
    ['a row twice', { 'public/model.copy': (rows) => `${rows}${rows}` }],
    ['other words', { 'public/model.copy': (rows) => rows.replace('Loose', 'Lost') }],
    [
      'a table that is none',
      { 'manifest.json': (said) => said.replace('"name": "model"', '"name": "mode1"') },
    ],
    ['a column that is none', { 'manifest.json': (said) => said.replace('"slug"', '"s1ug"') }],
  ])('of a file with %s keeps nothing', async (_name, changes) => {
    const { url } = await emptyDatabase()
    await expect(restoreBackup(url, await changed(changes))).rejects.toThrow(itIsDamaged)
    const client = await reach(url)
    const { rows } = await client.query('SELECT 1 FROM model')
    await client.end()
    expect(rows).toEqual([])
  })

  test('of something else is refused', async () => {
    const { url } = await emptyDatabase()
    const other = join(folder, 'other.zip')
    await writeFile(other, 'not a zip')
    await expect(restoreBackup(url, other)).rejects.toThrow('is no backup')
    await expect(restoreBackup(url, join(folder, 'absent.zip'))).rejects.toThrow('There is no file')
  })

  test('of a newer release is refused', async () => {
    const { url } = await emptyDatabase()
    const none = mkdtempSync(join(tmpdir(), 'migrations-'))
    await expect(restoreBackup(url, file, none)).rejects.toThrow('made by another release')
  })
})

/** One sentence, whatever the damage is. */
const itIsDamaged = /^The file is damaged, so nothing was restored \([^\n]+\)\.$/

/** Letters that COPY escapes, keys that point ahead, a generated column, and an event of the audit chain. */
async function fill(url: string): Promise<void> {
  const client = await reach(url)
  await client.query(
    `INSERT INTO organization (id, slug, name, kinds, created_at)
     VALUES ('00000000-0000-7000-8000-00000000000a', 'acme', E'A\\tB\\nC\\\\D "검증" \\r', '{vendor}', now())`,
  )
  await client.query(
    `INSERT INTO model (id, slug, name, organization_id, variant_of_id, created_at) VALUES
     ('00000000-0000-7000-8000-000000000002', 'loose', 'Loose', '00000000-0000-7000-8000-00000000000a', NULL, now()),
     ('00000000-0000-7000-8000-000000000001', 'dated', 'Dated', '00000000-0000-7000-8000-00000000000a',
      '00000000-0000-7000-8000-000000000002', now())`,
  )
  await client.end()
  const db = openDatabase(url, 1)
  const event = { action: 'probe.fill' as const, subject: { type: 'organization', id: 'acme' } }
  await db.$transaction((tx) => appendEvents(tx, [event], { actorId: operatorActor.id, at: new Date() }))
  await db.$disconnect()
}

function rowsOf({ tables }: Manifest, name: string): number | undefined {
  return tables.find((table) => table.schema === 'public' && table.name === name)?.rows
}

/** Constraints and triggers, with whether they are on. */
async function guards(url: string): Promise<unknown[]> {
  const client = await reach(url)
  const { rows } = await client.query(
    `SELECT conrelid::regclass::text AS on, conname::text AS name, pg_get_constraintdef(oid) AS what FROM pg_constraint
     WHERE connamespace IN ('public'::regnamespace, 'record'::regnamespace)
     UNION ALL
     SELECT tgrelid::regclass::text, tgname, tgenabled::text || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
     ORDER BY 1, 2, 3`,
  )
  await client.end()
  return rows
}

/** A whole archive, some of whose files say something else. */
async function changed(changes: Record<string, (said: string) => string>): Promise<string> {
  const from = await openPromise(file, { lazyEntries: true, autoClose: false })
  const to = new ZipFile()
  for await (const entry of from.eachEntry()) {
    const said = await text(await from.openReadStreamPromise(entry))
    to.addBuffer(Buffer.from(changes[entry.fileName]?.(said) ?? said), entry.fileName)
  }
  from.close()
  to.end()
  const copy = join(folder, `${randomUUID()}.zip`)
  await writeFile(copy, await buffer(to.outputStream))
  return copy
}

/** A copy with one byte of the first table's rows changed. */
async function damaged(): Promise<string> {
  const copy = join(folder, 'damaged.zip')
  await copyFile(file, copy)
  const bytes = await readFile(copy)
  const at = bytes.indexOf('public/model.copy') + 'public/model.copy'.length + 20
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  await writeFile(copy, bytes)
  return copy
}
