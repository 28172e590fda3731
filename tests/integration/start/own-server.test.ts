import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDataFolder } from '../../../scripts/setup/data-folder.mjs'
import { runScript } from '../../support/command'
import { freshDatabase } from '../../support/database'
import { temporaryFolder } from '../../support/folder'

async function run(script: string, ...args: string[]) {
  const { url } = await freshDatabase()
  const folder = openDataFolder(temporaryFolder())
  const variables = { DATABASE_URL: url, DATA_DIR: folder }
  const ended = await runScript(['run.mjs', `scripts/${script}.ts`, ...args], { variables })
  return { ...ended, keptSecrets: existsSync(join(folder, 'secrets.json')) }
}

test('people are listed on a server of one’s own with the secret that the data folder keeps', async () => {
  expect(await run('users', 'list')).toMatchObject({ code: 0, stderr: '', keptSecrets: true })
})

test('the audit trail of a server of one’s own is checked by whoever reaches it, without any secret', async () => {
  expect(await run('audit-verify')).toEqual({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining('The audit chain is whole'),
    keptSecrets: false,
  })
})
