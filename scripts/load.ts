import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Actor } from '@/lib/auth/actor'
import { newId } from '@/lib/core/id'
import { Refusal } from '@/lib/core/refusal'
import { type Database, openDatabase } from '@/lib/db/client'
import { loadDataset } from '@/lib/exchange/import/dataset/load'
import type { Progress } from '@/lib/exchange/import/dataset/loader'
import { DatasetProblem } from '@/lib/exchange/import/dataset/read'

const usage = 'Usage: npm run load -- PLACE --as EMAIL [--name NAME] [--publish]'
const { values, positionals } = readArguments()
const [place, ...others] = positionals
const url = process.env.DATABASE_URL
if (!place || others.length > 0 || !values.as || !url) throw new Refusal(usage)

const db = openDatabase(url)
try {
  const actor = await personOf(db, values.as)
  const { added, verdictsLeftOut } = await loadDataset(
    { db, actor, now: () => new Date(), newId },
    {
      place: resolve(place),
      name: values.name ?? basename(resolve(place), '.json'),
      publish: values.publish,
      onProgress: showProgress,
    },
  )
  console.log(added === 0 ? 'Everything was there already.' : `Made ${added} changes as ${actor.name}.`)
  if (verdictsLeftOut > 0)
    console.log(
      `Verdicts of ${verdictsLeftOut} claims were left out: they are proposed with --publish, by somebody who is an editor and a reviewer.`,
    )
} catch (error) {
  if (error instanceof DatasetProblem) throw new Refusal(error.message)
  throw error
} finally {
  await db.$disconnect()
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        name: { type: 'string' },
        publish: { type: 'boolean', default: false },
      },
    })
  } catch {
    throw new Refusal(usage)
  }
}

/** On a terminal, one line that counts up; what is said next is written over it. */
function showProgress({ done, total }: Progress): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${total}\x1b[K\r`)
}

/** The desk's person with this e-mail, who enters the data set in their own name and with their own rights. */
async function personOf(database: Database, email: string): Promise<Actor> {
  const person = await database.person.findFirst({
    where: { email: email.toLowerCase(), disabledAt: null },
    include: { roles: true },
  })
  if (!person) throw new Refusal(`Nobody with an account has the address ${email}.`)
  return {
    id: person.id,
    name: person.name,
    roles: person.roles.map(({ role }) => role),
    sessionId: null,
    organizationId: person.organizationId,
  }
}
