// Prints how fast 300,000 results are in every form beside a bare COPY of the same rows, and what memory they take:
// node --import tsx tests/bench/export.ts
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { exportQuery } from '@/lib/exchange/export/query'
import { beginReading } from '@/lib/exchange/export/reading'
import { parseExportRequest } from '@/lib/exchange/export/request'
import { withBenchSite } from './bench-site'
import { memoryGrowth } from './memory'
import { median, printFigure, seconds } from './numbers'
import { seedRecord } from './seed-record'

const amounts = { claims: 3000, evidence: 12_000, results: 300_000, models: 300, benchmarks: 120 }
const rounds = Number(process.argv[2] ?? 7)

await withBenchSite(async ({ site, databaseUrl, client }) => {
  await seedRecord(client, amounts)
  const address = `${site.url}/export/results.csv`
  const fast = () => download(address)
  // A fiftieth of the rows loads the code, so that what follows is the rows' own memory.
  await download(`${address}?vendor=organization-1`)
  await printMemory(site.pid, 'one fast reader', fast)
  await printMemory(site.pid, 'one slow reader', () => downloadSlowly(address))
  await printMemory(site.pid, 'four slow readers', () =>
    Promise.all([1, 2, 3, 4].map(() => downloadSlowly(address))),
  )
  const files = ['results.csv', 'results.json', 'results.jsonl', 'all.zip']
  for (const file of files.slice(1)) {
    await printMemory(site.pid, `a fast reader of ${file}`, () => download(`${site.url}/export/${file}`))
  }
  await printMemory(site.pid, 'a slow reader of all.zip', () => downloadSlowly(`${site.url}/export/all.zip`))
  const ratios = new Map(files.map((file): [string, number[]] => [file, []]))
  for (let round = 0; round < rounds; round += 1) {
    const copied = await seconds(() => copyBare(databaseUrl))
    const taken: string[] = []
    for (const [file, found] of ratios) {
      const exported = await seconds(() => download(`${site.url}/export/${file}`))
      found.push(copied / exported)
      taken.push(`${file} ${exported.toFixed(2)} s`)
    }
    console.log(`bare COPY ${copied.toFixed(2)} s, ${taken.join(', ')}`)
  }
  for (const [file, found] of ratios) {
    const aim = file === 'results.csv' ? 'aim 0.8' : 'bare COPY of results as CSV = 1'
    printFigure(`Speed of ${file} beside a bare COPY, median`, median(found).toFixed(2), aim)
  }
  printFigure('A download whose database connection dies', await killedMidway(address, client), 'aim broken')
})

/** What the reader sees of a download whose connection to the database is ended in the middle. */
async function killedMidway(address: string, client: pg.Client): Promise<'broken' | 'a clean end'> {
  const response = await open(address)
  await once(response, 'readable')
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'COPY%' AND pid <> pg_backend_pid()`)
  response.resume()
  return new Promise((resolve) => {
    response.once('end', () => resolve('a clean end')).once('error', () => resolve('broken'))
  })
}

async function printMemory(pid: number, reader: string, run: () => Promise<unknown>): Promise<void> {
  const megabytes = await memoryGrowth(pid, run)
  const figure = megabytes === null ? 'unknown' : `${megabytes.toFixed(0)} MB`
  printFigure(`More memory with ${reader}`, figure, 'aim below 32 MB')
}

/** The same statement, sent to nowhere. */
async function copyBare(url: string): Promise<void> {
  const { copy, settings } = exportQuery(parseExportRequest('results.csv', new URLSearchParams()), null)
  const client = new pg.Client(url)
  await client.connect()
  await beginReading(client, { 'countercheck.site_url': 'http://127.0.0.1:3000', ...settings })
  await pipeline(client.query(copyTo(copy)), new Writable({ write: (_chunk, _encoding, done) => done() }))
  await client.end()
}

async function download(address: string): Promise<void> {
  const response = await open(address)
  response.resume()
  await new Promise((resolve, reject) => response.once('end', resolve).once('error', reject))
}

/** Reads 64 KB a tenth of a second, for ten seconds, and leaves. */
async function downloadSlowly(address: string): Promise<void> {
  const response = await open(address)
  for (let step = 0; step < 100; step += 1) {
    response.read(65_536)
    await pause(100)
  }
  response.destroy()
}

function open(address: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => get(address, resolve).once('error', reject))
}
