import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runScript, withoutSettings } from '../../support/command'
import { freshDatabase } from '../../support/database'
import { contentOf, temporaryFolder } from '../../support/folder'

const commands = [
  [['start.mjs'], 'npm start'],
  [['run.mjs', 'scripts/migrate.ts'], 'npm run migrate'],
  [['run.mjs', 'scripts/worker.ts'], 'npm run worker'],
  [['run.mjs', 'scripts/backup.ts'], 'npm run backup -- [FILE]'],
  [['run.mjs', 'scripts/restore.ts'], 'npm run restore -- FILE'],
  [['run.mjs', 'scripts/audit-verify.ts'], 'npm run audit:verify -- [--head FILE]'],
] as const

test.each(commands)('%j says how it is said when it is asked, and does nothing', async (args, usage) => {
  const { code, stdout, stderr, written } = await say([...args, '--help'])
  expect({ code, stderr, written }).toEqual({ code: 0, stderr: '', written: {} })
  expect(stdout).toContain(`Usage: ${usage}\n`)
})

test.each(commands)('%j refuses an option that it does not know, and does nothing', async (args, usage) => {
  const { code, stderr, written } = await say([...args, '--bogus'])
  expect({ code, stderr, written }).toEqual({ code: 1, stderr: `Say it as ${usage}.\n`, written: {} })
})

test.each([
  ['no file', []],
  ['two files', ['a.zip', 'b.zip']],
])('a restore of %s is refused before a database is opened', async (_name, files) => {
  const { code, stderr, written } = await say(['run.mjs', 'scripts/restore.ts', ...files])
  expect({ code, stderr, written }).toEqual({
    code: 1,
    stderr: 'Say it as npm run restore -- FILE.\n',
    written: {},
  })
})

test('the worker says when it works and when it has ended', async () => {
  const { url } = await freshDatabase()
  const run = join(import.meta.dirname, '../../../scripts/run.mjs')
  const worker = spawn(process.execPath, [run, 'scripts/worker.ts'], {
    env: { ...withoutSettings(), DATABASE_URL: url, DATA_DIR: temporaryFolder() },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  worker.stdout.on('data', (text: Buffer) => {
    said += text.toString('utf8')
  })
  while (!said.includes('\n')) await once(worker.stdout, 'data')
  worker.kill('SIGTERM')
  const [code] = await once(worker, 'close')
  expect(code).toBe(0)
  expect(said).toBe('The worker does the background jobs. Ctrl-C ends it.\nThe worker has ended.\n')
})

/** What a command leaves in a new data folder, beside what it says. */
async function say(args: string[]) {
  const folder = temporaryFolder()
  const ended = await runScript(args, { variables: { DATA_DIR: folder } })
  return { ...ended, written: { ...contentOf(folder), ...(existsSync('--help') ? { '--help': '' } : {}) } }
}
