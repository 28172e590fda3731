import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { newId } from '@/lib/core/id'
import { changedDataset } from '../../support/changed-dataset'
import { freshCommands } from '../../support/commands'

const root = join(import.meta.dirname, '../../..')
const folder = join(root, 'tests/fixtures/datasets')

/** What npm run load answers: its exit code and what it says of a refusal. */
async function load(url: string, place: string) {
  const script = [join(root, 'scripts/run.mjs'), 'scripts/load.ts', place, '--as', 'ada@example.org']
  const command = spawn(process.execPath, script, {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => command.once('close', resolve))
  return { said: await text(command.stderr), code: await ended }
}

it('a load that is refused says why, one sentence for each thing, and ends with 1', async () => {
  const { db, url } = await freshCommands()
  const roles = { create: { role: 'admin' as const } }
  await db.person.create({
    data: { id: newId(), name: 'Ada', email: 'ada@example.org', createdAt: new Date(), roles },
  })
  const missing = join(folder, 'missing.json')
  expect(await load(url, missing)).toEqual({ code: 1, said: `There is no file or folder ${missing}.\n` })
  const broken = changedDataset(({ evidence: [e1] }) => Object.assign(e1?.results[0] ?? {}, { value: '6,7' }))
  expect(await load(url, broken)).toEqual({
    code: 1,
    said: [
      'The data set has 1 problem, so nothing was loaded:',
      'changed.json: evidence e1, results r1, value: Write the decimals after a point, as in 73.4; a comma only sets off thousands.\n',
    ].join('\n'),
  })
  const refused = 'organizations meta: Your account may not do this.\n'
  expect(await load(url, join(folder, 'small.json'))).toEqual({ code: 1, said: refused })
})
