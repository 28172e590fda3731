import './setup/node-version.mjs'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const { readArguments } = await import('./setup/arguments.mjs')
const { main, readEnvFile } = await import('./setup/main.mjs')
const { openDataFolder } = await import('./setup/data-folder.mjs')
const { folderHolder, holdFolder } = await import('./setup/folder-lock.mjs')
const { prepare } = await import('./setup/prepare.mjs')
const { Refusal } = await import('./setup/refusal.mjs')
const { onShutDown } = await import('./setup/shutdown.mjs')

/** Scripts that read files and nothing else. */
const withoutDatabase = ['schema-sql']
/** Scripts that read every setting, not the database's alone. */
const withSettings = ['users', 'worker']

await main(async () => {
  readEnvFile()
  const [script, ...rest] = process.argv.slice(2)
  if (!script) throw new Refusal('Say which script to run: node scripts/run.mjs scripts/NAME.ts')
  const name = basename(script, '.ts')
  const { help } = readArguments(name, rest)
  if (help) return console.log(help)
  await prepare()
  const { register } = await import('tsx/esm/api')
  register()
  if (!withoutDatabase.includes(name)) await provideDatabase(name)
  const file = resolve(script)
  process.argv = [process.argv[0], file, ...rest]
  await import(pathToFileURL(file).href)
  return process.exitCode
})

/** The database of DATABASE_URL; else the embedded one, shared with a running start, or started for this command. */
async function provideDatabase(name) {
  const { commandVariables, openForCommand } = await import('./start/command-database.ts')
  if (process.env.DATABASE_URL) {
    // As npm start does, which keeps one when none is set.
    if (withSettings.includes(name) && !process.env.NEXTAUTH_SECRET)
      Object.assign(process.env, commandVariables(openDataFolder()))
    return
  }
  const dataDir = openDataFolder()
  const holder = await folderHolder(dataDir)
  const shared = holder !== null && ['npm start', 'npm run dev'].includes(holder.purpose)
  if (!shared) await holdFolder(dataDir, `npm run ${name}`)
  const opening = openForCommand(dataDir, { shared, name })
  onShutDown(() =>
    opening.then(
      ({ close }) => close(),
      () => {},
    ),
  )
  Object.assign(process.env, commandVariables(dataDir), { DATABASE_URL: (await opening).url })
}
