import './setup/node-version.mjs'

const { readArguments } = await import('./setup/arguments.mjs')
const { main, readEnvFile } = await import('./setup/main.mjs')
const { openDataFolder } = await import('./setup/data-folder.mjs')
const { holdFolder } = await import('./setup/folder-lock.mjs')
const { prepare } = await import('./setup/prepare.mjs')
const { signalsEndWell } = await import('./setup/shutdown.mjs')

await main(async () => {
  const { help } = readArguments('dev')
  if (help) return console.log(help)
  readEnvFile()
  signalsEndWell()
  const dataDir = openDataFolder()
  await holdFolder(dataDir, 'npm run dev')
  await prepare()
  const { register } = await import('tsx/esm/api')
  register()
  const { develop } = await import('./start/serve.ts')
  return develop(dataDir)
})
