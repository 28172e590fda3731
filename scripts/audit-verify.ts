import { readFile } from 'node:fs/promises'
import { GivenHead, verifyChain } from '@/lib/audit/verify'
import { verifyVersions } from '@/lib/audit/verify-versions'
import { Refusal } from '@/lib/core/refusal'
import { reach } from '@/lib/db/reach'
import { deskMessages } from '@/lib/i18n/desk'
import { readArguments } from './setup/arguments.mjs'

/** Is the audit chain whole, does it hold a head that somebody kept, and is every version as it was published? */
const { values } = readArguments('audit-verify')
const given = values.head === undefined ? undefined : await readHead(values.head)
const url = process.env.DATABASE_URL
if (!url) throw new Refusal('DATABASE_URL is missing.')
const client = await reach(url)
const t = deskMessages('en')
const { found, record } = await verify().finally(() => client.end())
if (!found.intact) {
  const why = t(`audit.chain.${found.problem.code}`, found.problem.values)
  throw new Refusal(`The audit chain is broken at event ${found.seq}: ${why}.`)
}
if (!record.intact) {
  const why = t(`audit.version.${record.problem}`)
  throw new Refusal(`Version ${record.version} of the claim ${record.claim} is broken: ${why}.`)
}
const holds = given ? `, and holds the given head (event ${given.seq})` : ''
console.log(`The audit chain is whole: ${found.events} events up to ${found.hash}${holds}.`)
console.log(`All ${record.versions} versions are as they were published, or as redactions in the chain say.`)

async function verify() {
  return { found: await verifyChain(client, { given }), record: await verifyVersions(client) }
}

async function readHead(file: string): Promise<GivenHead> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(`The file ${file} cannot be read.`)
  })
  try {
    return GivenHead.parse(JSON.parse(text))
  } catch {
    throw new Refusal(
      `The file ${file} holds no head: it should read {"seq": "12", "hash": "64 hex digits"}.`,
    )
  }
}
