import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { migrate } from '@/lib/db/migrate'
import { startTestServer } from '../support/database-server'
import type { Site } from '../support/site'

export type BenchSite = { site: Site; databaseUrl: string; client: pg.Client }

const ownClone = join(import.meta.dirname, '../..')

/**
 * The production build on a PostgreSQL of its own, both on the loopback address, while `run` runs.
 *
 * @param run gets the site, and a connection to its database, which has the starter data
 * @param clone folder whose site it is
 */
export async function withBenchSite(
  run: (bench: BenchSite) => Promise<void>,
  clone = ownClone,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-bench-'))
  chmodSync(folder, 0o711)
  const server = await startTestServer()
  try {
    await migrate(server.ownerUrl)
    const { startSite } = await siteOf(clone)
    // The jobs of a day begin with the process, and would be measured as well.
    const site = await startSite(join(folder, 'data'), { DATABASE_URL: server.ownerUrl, WORKER: 'off' })
    const client = new pg.Client(server.ownerUrl)
    await client.connect()
    try {
      await run({ site, databaseUrl: server.ownerUrl, client })
    } finally {
      await client.end()
      await site.stop()
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same module, out of a copy: it starts the clone that it lies in. Safe: the copy has the same file. */
async function siteOf(clone: string) {
  const address = pathToFileURL(join(clone, 'tests/support/site.ts')).href
  return (await import(address)) as typeof import('../support/site')
}
