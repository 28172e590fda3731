import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { seedRecord } from '../../bench/seed-record'
import { freshDatabase } from '../../support/database'
import { download, testExports, wanted } from './download'

/** Rows enough that a file does not fit into the buffers on its way. */
const amounts = { claims: 100, evidence: 400, results: 60_000, models: 50, benchmarks: 20 }
const nobodyLeaves = new AbortController().signal

let url: string
let watcher: pg.Client

beforeAll(async () => {
  url = (await freshDatabase()).url
  watcher = new pg.Client(url)
  await watcher.connect()
  await seedRecord(watcher, amounts)
})
afterAll(() => watcher.end())

test('an export whose connection dies midway is an error, never a clean end', async () => {
  const exports = testExports(url)
  const { body } = await exports.start(wanted('results.csv'), nobodyLeaves)
  const reader = body.getReader()
  await reader.read()
  for (const { pid } of await copying()) await watcher.query('SELECT pg_terminate_backend($1)', [pid])
  await expect(drain(reader)).rejects.toThrow()
  expect((await download(exports, 'results.csv')).split('\n')).toHaveLength(amounts.results + 2)
  await exports.close()
})

test('a reader who leaves frees the place at once, and the database stops working for them', async () => {
  const exports = testExports(url, 1)
  const leaving = new AbortController()
  const { body } = await exports.start(wanted('results.csv'), leaving.signal)
  await body.getReader().read()
  leaving.abort()
  const next = await exports.start(wanted('claims.csv'), nobodyLeaves)
  await next.body.cancel()
  await exports.describe(wanted('claims.csv'))
  await vi.waitFor(async () => expect(await copying()).toEqual([]), { timeout: 60_000 })
  await exports.close()
})

test('a reader who left before the first row holds nothing', async () => {
  const exports = testExports(url, 1)
  const { body } = await exports.start(wanted('results.csv'), AbortSignal.abort())
  await expect(drain(body.getReader())).rejects.toThrow()
  await exports.describe(wanted('claims.csv'))
  await exports.close()
})

test('beyond as many exports as allowed the next is refused with a time to try again, and served after one ends', async () => {
  const exports = testExports(url, 4)
  const running = await Promise.all(
    [1, 2, 3, 4].map(() => exports.start(wanted('results.csv'), nobodyLeaves)),
  )
  const refused = { code: 'limited', details: { retryAfterSeconds: 10 } }
  await expect(exports.start(wanted('claims.csv'), nobodyLeaves)).rejects.toMatchObject(refused)
  await running[0]?.body.cancel()
  expect(await download(exports, 'claims.csv')).toContain('claim-99')
  await Promise.all(running.slice(1).map(({ body }) => body.cancel()))
  await exports.close()
})

test('one reader leaves a place for the others', async () => {
  const exports = testExports(url, 3)
  const start = (reader: string) => exports.start(wanted('results.csv'), new AbortController().signal, reader)
  const held = await Promise.all([start('192.0.2.1'), start('192.0.2.1')])
  await expect(start('192.0.2.1')).rejects.toMatchObject({ details: { reason: 'export.busy' } })
  held.push(await start('192.0.2.2'))
  await expect(start('192.0.2.3')).rejects.toMatchObject({ details: { reason: 'export.busy' } })
  await held[0]?.body.cancel()
  held.push(await start('192.0.2.1'))
  await Promise.all(held.slice(1).map(({ body }) => body.cancel()))
  await exports.close()
})

test('a reader who takes a little again and again, so as to hold the place, loses it', async () => {
  const exports = testExports(url, 1, { stallSeconds: 0.3, slowest: 1e9 })
  const { body } = await exports.start(wanted('results.csv'), nobodyLeaves)
  const reader = body.getReader()
  const trickle = async () => {
    for (let read = await reader.read(); !read.done; read = await reader.read())
      await new Promise((resolve) => setTimeout(resolve, 200))
  }
  await expect(trickle()).rejects.toThrow('too long')
  await exports.close()
})

test('a slow reader makes the database wait instead of filling memory', async () => {
  const exports = testExports(url)
  const { body } = await exports.start(wanted('results.csv'), nobodyLeaves)
  const reader = body.getReader()
  await reader.read()
  await vi.waitFor(async () => expect(await copying()).toMatchObject([{ wait_event: 'ClientWrite' }]), {
    timeout: 60_000,
  })
  await reader.cancel()
  await exports.close()
})

test('a reader who takes nothing for too long loses the place', async () => {
  const exports = testExports(url, 1, { stallSeconds: 0.05 })
  const { body } = await exports.start(wanted('results.csv'), nobodyLeaves)
  await vi.waitFor(() => exports.describe(wanted('claims.csv')), { timeout: 60_000 })
  await expect(drain(body.getReader())).rejects.toThrow('too long')
  await exports.close()
})

test('a statement that fails in the database gives the place back', async () => {
  const exports = testExports(url, 1)
  const { file, ...request } = wanted('claims.csv')
  const { body } = await exports.start(
    { ...request, file: { ...file, only: '1 / (c.version - c.version) = 1' } },
    nobodyLeaves,
  )
  await expect(drain(body.getReader())).rejects.toThrow('division by zero')
  await exports.describe(wanted('claims.csv'))
  await exports.close()
})

async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  while (!(await reader.read()).done);
}

async function copying(): Promise<{ pid: number; wait_event: string | null }[]> {
  const { rows } = await watcher.query<{ pid: number; wait_event: string | null }>(
    `SELECT pid, wait_event FROM pg_stat_activity
     WHERE datname = current_database() AND backend_type = 'client backend'
       AND pid <> pg_backend_pid() AND query LIKE 'COPY%' AND state = 'active'`,
  )
  return rows
}
