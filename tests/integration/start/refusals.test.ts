import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDataFolder } from '../../../scripts/setup/data-folder.mjs'
import { runScript } from '../../support/command'
import { emptyDatabase, freshDatabase } from '../../support/database'
import { contentOf, temporaryFolder } from '../../support/folder'
import { catalogOf, execute } from './catalog'
import { smallDisk } from './small-disk'

type Case = {
  name: string
  says: string
  /** Sets the stage. `state` is compared before and after; `end` takes the stage down. */
  arrange: () => Promise<Stage>
}
type Stage = {
  variables?: Record<string, string>
  node?: string[]
  state: () => unknown
  end?: () => unknown
}

const cases: Case[] = [
  {
    name: 'a second start in one folder',
    says: 'is in use by npm start',
    arrange: async () => {
      const folder = openDataFolder(temporaryFolder())
      const holder = spawn(process.execPath, [join(import.meta.dirname, 'hold.mjs'), folder], {
        stdio: 'pipe',
      })
      await once(holder.stdout, 'data')
      return inFolder(folder, () => holder.kill('SIGKILL'))
    },
  },
  {
    name: 'a taken port',
    says: 'Port',
    arrange: async () => {
      const server = createServer()
      await once(server.listen(0, '127.0.0.1'), 'listening')
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      return { variables: { PORT: String(port) }, state: () => server.listening, end: () => server.close() }
    },
  },
  {
    name: 'a Node that is too old',
    says: 'needs Node 20 from 20.19 on',
    arrange: async () => ({
      ...inFolder(ownFolder()),
      node: ['--import', join(import.meta.dirname, 'old-node.mjs')],
    }),
  },
  {
    name: 'a data folder that cannot be written',
    says: 'cannot be written',
    // Not writable for anybody, root included: the kernel's own on Linux, the sealed volume on macOS.
    arrange: async () => inFolder('/sys/countercheck'),
  },
  {
    name: 'a data folder that is a file',
    says: 'is not a folder',
    arrange: async () => {
      const file = join(temporaryFolder(), 'file')
      writeFileSync(file, 'precious')
      return { variables: { DATA_DIR: file }, state: () => contentOf(join(file, '..')) }
    },
  },
  {
    name: 'a data folder with the files of another program',
    says: "not Countercheck's (thesis.txt)",
    arrange: async () => {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'thesis.txt'), 'precious')
      return inFolder(folder)
    },
  },
  {
    name: 'a data folder of another PostgreSQL major',
    says: 'made by PostgreSQL 17',
    arrange: async () => {
      const folder = ownFolder()
      mkdirSync(join(folder, 'postgres'), { mode: 0o700 })
      writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n')
      return { variables: { DATA_DIR: folder }, state: () => contentOf(join(folder, 'postgres')) }
    },
  },
  {
    name: 'a full disk',
    says: 'disk is full',
    arrange: async () => {
      const { folder, node, end } = smallDisk()
      return { variables: { DATA_DIR: join(folder, 'data') }, node, end, state: () => null }
    },
  },
  {
    name: 'a database that cannot be reached',
    says: 'cannot be reached: connect ECONNREFUSED',
    arrange: async () => ({
      variables: { DATABASE_URL: 'postgresql://me:hunter2@127.0.0.1:1/x' },
      state: () => null,
    }),
  },
  {
    name: 'a database address with a bare # in its password',
    says: 'DATABASE_URL must read postgresql://user:password@host:5432/name',
    arrange: async () => ({
      variables: { DATABASE_URL: 'postgresql://me:1#hunter2@127.0.0.1:1/x' },
      state: () => null,
    }),
  },
  {
    name: 'a database address with a percent sign that codes nothing',
    says: '@ % in the password written as',
    arrange: async () => ({
      variables: { DATABASE_URL: 'postgresql://me:hunter2%ff@127.0.0.1:1/x' },
      state: () => null,
    }),
  },
  {
    name: 'a database that is not encoded in UTF-8',
    says: 'encoded in LATIN1',
    arrange: async () =>
      onDatabase(await emptyDatabase(`TEMPLATE template0 ENCODING LATIN1 LOCALE_PROVIDER libc LOCALE 'C'`)),
  },
  {
    name: 'a database that knows no letters beyond ASCII',
    says: 'does not know letters beyond ASCII',
    arrange: async () =>
      onDatabase(await emptyDatabase(`TEMPLATE template0 LOCALE_PROVIDER libc LOCALE 'C'`)),
  },
  {
    name: 'a database with a newer schema',
    says: 'written by a newer release (it holds the migration 99990101000000_future)',
    arrange: async () => {
      const database = await freshDatabase()
      await execute(
        database.url,
        `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at)
         VALUES ('future', '', now(), '99990101000000_future', now())`,
      )
      return onDatabase(database)
    },
  },
  {
    name: 'a database that lacks migrations nobody asked to apply',
    says: 'run npm run migrate, or set MIGRATE_ON_START=1',
    arrange: async () => onDatabase(await emptyDatabase()),
  },
  {
    name: 'a migration that fails',
    says: 'failed and nothing of it was kept (type "claim_kind" already exists)',
    arrange: async () => {
      const database = await emptyDatabase()
      await execute(database.url, `CREATE TYPE claim_kind AS ENUM ('precious')`)
      return onDatabase(database, { MIGRATE_ON_START: '1' })
    },
  },
  {
    name: 'a database with the tables of another program',
    says: 'tables of another program',
    arrange: async () => {
      const database = await emptyDatabase()
      await execute(database.url, 'CREATE TABLE precious (id int)')
      return onDatabase(database, { MIGRATE_ON_START: '1' })
    },
  },
  {
    name: 'a setting with a bad value',
    says: 'PORT must be a whole number',
    arrange: async () => ({ variables: { DATA_DIR: ownFolder(), PORT: 'eighty' }, state: () => null }),
  },
]

test.each(cases)('$name ends in one plain sentence and loses nothing', async ({ says, arrange }) => {
  const { variables, node, state, end } = await arrange()
  try {
    const before = await state()
    const { code, stderr } = await runScript(['start.mjs'], {
      variables: { DATA_DIR: ownFolder(), PORT: '0', ...variables },
      node: node ?? [],
    })
    expect(stderr.trim()).toContain(says)
    expect(stderr.trim()).toMatch(/^[^\n]+\.$/)
    expect(stderr).not.toContain('hunter2')
    expect(code).toBe(1)
    expect(await state()).toEqual(before)
  } finally {
    await end?.()
  }
})

/** A data folder as a first start leaves it, before there is a database in it. */
function ownFolder(): string {
  return openDataFolder(temporaryFolder())
}

function inFolder(folder: string, end?: () => unknown): Stage {
  return { variables: { DATA_DIR: folder }, state: () => contentOf(folder), ...(end ? { end } : {}) }
}

function onDatabase({ url }: { url: string }, variables: Record<string, string> = {}): Stage {
  return { variables: { DATABASE_URL: url, ...variables }, state: () => catalogOf(url) }
}
