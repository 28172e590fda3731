import { resolve } from 'node:path'
import { Refusal } from '@/lib/core/refusal'
import { writeBackup } from '@/lib/db/backup/write'
import { readArguments } from './setup/arguments.mjs'
import { onShutDown } from './setup/shutdown.mjs'

const url = process.env.DATABASE_URL
if (!url) throw new Refusal('DATABASE_URL is missing.')

const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
const [named] = readArguments('backup').files
const file = resolve(named ?? `countercheck-${time}.zip`)
const ending = new AbortController()
const writing = writeBackup(url, file, ending.signal)
onShutDown(() => {
  ending.abort()
  return writing.catch(() => {})
})
const { tables } = await writing
const rows = tables.reduce((sum, table) => sum + table.rows, 0)
console.log(`Wrote ${rows} rows of ${tables.length} tables to ${file}.`)
