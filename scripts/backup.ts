import { resolve } from 'node:path'
import { Refusal } from '@/lib/core/refusal'
import { writeBackup } from '@/lib/db/backup/write'
import { readArguments } from './setup/arguments.mjs'

const url = process.env.DATABASE_URL
if (!url) throw new Refusal('DATABASE_URL is missing.')

const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
const [named] = readArguments('backup').files
const file = resolve(named ?? `countercheck-${time}.zip`)
const { tables } = await writeBackup(url, file)
const rows = tables.reduce((sum, table) => sum + table.rows, 0)
console.log(`Wrote ${rows} rows of ${tables.length} tables to ${file}.`)
