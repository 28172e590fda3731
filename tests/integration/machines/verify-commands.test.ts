import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as getVersion } from '@/app/[locale]/(public)/claims/[slug]/v/[version]/json/route'
import { GET as getSnapshot } from '@/app/export/snapshots/[file]/route'
import { jobsActor } from '@/lib/auth/actor'
import { makeSnapshot } from '@/lib/exchange/snapshots/make'
import { getDataPage } from '@/lib/publication/read/data-page'
import { chainCommand, snapshotCommand, versionCommand } from '@/lib/publication/verify-commands'
import { judgedRecord } from './judged-record'
import { siteUrl } from './settings'

const folder = mkdtempSync(join(tmpdir(), 'countercheck-verify-'))
const server = createServer(async (request, response) => {
  const answer = await answerOf(request.url ?? '')
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(Buffer.from(await answer.arrayBuffer()))
})
let here: Awaited<ReturnType<typeof judgedRecord>>
let address: string

beforeAll(async () => {
  here = await judgedRecord()
  await here.decide('maverick-gpqa', 'mixed')
  await makeSnapshot(here.as(jobsActor), { url: here.url, siteUrl })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const bound = server.address()
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function answerOf(path: string): Promise<Response> {
  const request = new Request(`${siteUrl}${path}`)
  const [, slug, version] = /^\/claims\/(.+)\/v\/(\d+)\.json$/.exec(path) ?? []
  if (slug && version) return getVersion(request, { params: Promise.resolve({ slug, version }) })
  const file = path.replace('/export/snapshots/', '')
  return getSnapshot(request, { params: Promise.resolve({ file }) })
}

/** What the commands print, as a reader's shell runs them. */
async function run(commands: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('bash', ['-euc', `set -o pipefail\n${commands}`], {
    cwd: folder,
  })
  return stdout.trim().split('\n')
}

test('the commands on the page about the data print the hashes that it says, for a version, its predecessor and a snapshot', async () => {
  const { version, snapshots } = await getDataPage(here.record)
  const [snapshot] = snapshots
  if (!version || !snapshot) throw new Error('There is nothing to check')
  expect(await run(versionCommand(version, address))).toEqual([`${version.contentHash}  -`])
  const [named, before] = await run(chainCommand(version, address) ?? '')
  expect(named).toMatch(/^[0-9a-f]{64}$/)
  expect(before).toBe(named)
  const [whole, ...files] = await run(snapshotCommand(snapshot.day, address))
  expect(whole).toBe(`${snapshot.sha256}  countercheck-${snapshot.day}.zip`)
  expect(files).toContain('claims.csv: OK')
  expect(files.filter((line) => !line.endsWith(': OK'))).toEqual([])
})

test('the commands fail where a version is not there, instead of printing the hash of a refusal', async () => {
  await expect(
    run(versionCommand({ slug: 'nothing', version: 3, contentHash: '' }, address)),
  ).rejects.toThrow()
})
