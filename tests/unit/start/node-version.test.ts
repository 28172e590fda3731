import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const check = join(import.meta.dirname, '../../../scripts/setup/node-version.mjs')

test.each([
  ['18.20.8', 1],
  ['20.18.3', 1],
  ['20.19.0', 0],
  ['21.7.3', 1],
  ['22.11.0', 1],
  ['22.12.0', 0],
  ['23.11.1', 1],
  ['24.0.0', 0],
  ['25.1.0', 0],
])('Node %s ends a command with %i', (version, code) => {
  const pretence = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
  const ended = spawnSync(process.execPath, [
    '--import',
    `data:text/javascript,${encodeURIComponent(pretence)}`,
    check,
  ])
  expect(ended.status).toBe(code)
})
