import { resolve } from 'node:path'
import { Refusal } from '@/lib/core/refusal'
import { restoreBackup } from '@/lib/db/backup/restore'
import { migrationStatus } from '@/lib/db/migrate'
import { readArguments } from './setup/arguments.mjs'

const url = process.env.DATABASE_URL
if (!url) throw new Refusal('DATABASE_URL is missing.')
const [file = ''] = readArguments('restore').files

const { tables, asOf } = await restoreBackup(url, resolve(file))
const rows = tables.reduce((sum, table) => sum + table.rows, 0)
console.log(
  `Restored ${rows} rows of ${tables.length} tables as of ${asOf}; every table's hash is the backup's.`,
)
const { pending } = await migrationStatus(url)
if (pending.length > 0)
  console.log('The backup is of an older release; the next start or npm run migrate goes on from there.')
