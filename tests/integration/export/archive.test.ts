import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { z } from 'zod'
import type { Exports } from '@/lib/exchange/export/exports'
import { exportFiles } from '@/lib/exchange/export/files'
import { seedRecord } from '../../bench/seed-record'
import { freshDatabase } from '../../support/database'
import { download, testExports } from './download'
import { fillRecord } from './record-rows'

const nobodyLeaves = new AbortController().signal
let exports: Exports
let client: pg.Client

beforeAll(async () => {
  const { url } = await freshDatabase()
  client = new pg.Client(url)
  await client.connect()
  await fillRecord(client)
  exports = testExports(url)
})
afterAll(() => Promise.all([exports.close(), client.end()]))

const Package = z.object({
  created: z.string(),
  auditHead: z.string(),
  resources: z.array(z.object({ path: z.string(), bytes: z.int(), hash: z.string() })),
})

/** The files of an archive by name, in their order. */
async function filesOf(zip: Buffer): Promise<Map<string, Buffer>> {
  const opened = await fromBufferPromise(zip, { lazyEntries: true })
  const files = new Map<string, Buffer>()
  for await (const entry of opened.eachEntry())
    files.set(entry.fileName, await buffer(await opened.openReadStreamPromise(entry)))
  return files
}

async function archiveNow(from: Exports): Promise<Buffer> {
  const { body } = await from.start('archive', nobodyLeaves)
  return Buffer.from(await new Response(body).arrayBuffer())
}

test('the archive holds every file as its own address gives it, with the hash and length of each', async () => {
  const { asOf } = await exports.describe('archive')
  const files = await filesOf(await archiveNow(exports))
  const names = exportFiles.map(({ name }) => `${name}.csv`)
  expect([...files.keys()]).toEqual(['README.md', ...names, 'datapackage.json', 'SHA256SUMS'])
  for (const name of names) expect(String(files.get(name)), name).toBe(await download(exports, name))
  const described = Package.parse(JSON.parse(String(files.get('datapackage.json'))))
  expect(described.auditHead).toBe(asOf.auditHead)
  expect(String(files.get('README.md'))).toContain(`As of ${described.created}`)
  expect(described.resources).toEqual(
    names.map((path) => ({
      path,
      bytes: files.get(path)?.byteLength,
      hash: `sha256:${sha256(files.get(path))}`,
    })),
  )
  const summed = [...files].filter(([name]) => name !== 'SHA256SUMS')
  expect(String(files.get('SHA256SUMS'))).toBe(
    summed.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join(''),
  )
})

test('all files of an archive show one moment, whatever is published while it is read', async () => {
  const { url } = await freshDatabase()
  const writer = new pg.Client(url)
  await writer.connect()
  await seedRecord(writer, { claims: 200, evidence: 400, results: 12_000, models: 20, benchmarks: 10 })
  const own = testExports(url)
  const { body } = await own.start('archive', nobodyLeaves)
  const reader = body.getReader()
  const pieces: Uint8Array[] = []
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    if (pieces.length === 0) {
      await writer.query(`DELETE FROM record.result; UPDATE record.claim SET kind = 'trend'`)
    }
    pieces.push(piece.value)
  }
  const files = await filesOf(Buffer.concat(pieces))
  expect(linesOf(files.get('results.csv'))).toBe(12_001)
  expect(String(files.get('claims.csv'))).not.toContain('trend')
  await Promise.all([own.close(), writer.end()])
})

test('an archive whose database connection dies is an error, and what arrived cannot be opened', async () => {
  const { url } = await freshDatabase()
  const writer = new pg.Client(url)
  await writer.connect()
  await seedRecord(writer, { claims: 200, evidence: 400, results: 12_000, models: 20, benchmarks: 10 })
  const own = testExports(url, 1)
  const { body } = await own.start('archive', nobodyLeaves)
  const reader = body.getReader()
  const pieces: Uint8Array[] = []
  const readOn = async () => {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      if (pieces.length === 0) await writer.query(killOthers)
      pieces.push(piece.value)
    }
  }
  await expect(readOn()).rejects.toThrow()
  await expect(filesOf(Buffer.concat(pieces))).rejects.toThrow()
  await own.describe('archive')
  await Promise.all([own.close(), writer.end()])
})

const killOthers = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()`

function sha256(bytes: Buffer | undefined): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
}

function linesOf(bytes: Buffer | undefined): number {
  return String(bytes).split('\n').length - 1
}
