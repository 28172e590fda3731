// Prints how soon the desk's queue answers with 100,000 claims in it, beside the desk's account page:
// node --import tsx tests/bench/queue.ts
import { get } from 'node:http'
import { cpus, loadavg } from 'node:os'
import { operatorActor } from '@/lib/auth/actor'
import { openSession } from '@/lib/auth/commands/sessions'
import { sessionCookie, sessionToken } from '@/lib/auth/session-token'
import { execute } from '@/lib/core/command'
import { newId } from '@/lib/core/id'
import { openDatabase } from '@/lib/db/client'
import { withBenchSite } from './bench-site'
import { median, printFigure } from './numbers'
import { benchReviewer, seedQueue } from './seed-queue'

const claims = 100_000
const rounds = 12
/** Kept to the bench: the site that it starts reads the same. */
process.env.NEXTAUTH_SECRET ??= 'a secret of the bench alone, which signs nothing else'

const addresses = [
  '',
  'list=waiting',
  'list=waiting&vendor=vendor-12',
  'list=unjudged',
  'list=unjudged&kind=score&assignee=nobody',
  'list=stale&age=30',
  'list=rereview&model=Model+77',
  'list=drafts&q=translation',
  'list=assigned',
  'list=all&sort=oldest',
  'q=번역',
  'q=latency+price',
  'q=claim+77777',
  'vendor=Vendor+36',
  'vendor=vendor-399',
  'model=Model+12',
  'benchmark=Mark+5',
  'kind=trend',
  'tag=tag-7',
  'assignee=nobody',
  'age=180',
  'vendor=vendor-12&kind=score&tag=tag-3',
]

await withBenchSite(async ({ site, databaseUrl, client }) => {
  await seedQueue(client, claims)
  const cookie = await signedIn(databaseUrl)
  const queue = addresses.map((query) => encodeURI(`${site.url}/review${query ? `?${query}` : ''}`))
  const account = `${site.url}/review/account`
  for (const url of [account, ...queue]) await firstByteMs(url, cookie)
  const bare: number[] = []
  const times = new Map<string, number[]>(queue.map((url) => [url, []]))
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await firstByteMs(account, cookie))
    for (const url of queue.toSorted(() => Math.random() - 0.5))
      times.get(url)?.push(await firstByteMs(url, cookie))
  }
  for (const [at, url] of queue.entries())
    console.log(
      `${(addresses[at] || 'the heads of all lists').padEnd(44)} ${median(times.get(url) ?? []).toFixed(0)} ms`,
    )
  const all = [...times.values()].flat()
  printFigure(
    'Load of the machine, cores',
    `${loadavg()[0]?.toFixed(1)}, ${cpus().length}`,
    'idle is below 1',
  )
  printFigure(`First byte of /review, ${claims} claims, median`, `${median(all).toFixed(0)} ms`, '')
  printFigure('the same at the 95th percentile', `${percentile(all, 0.95).toFixed(0)} ms`, 'aim 300 ms')
  printFigure('beside the account page, medians', (median(all) / median(bare)).toFixed(1), 'ratio')
})

/** Milliseconds until the first byte of the page's body. Throws unless the page is there. */
function firstByteMs(url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const request = get(url, { headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answers ${response.statusCode}`))
      let first = 0
      response.on('data', () => {
        first ||= performance.now() - began
      })
      response.on('end', () => resolve(first))
      response.on('error', reject)
    })
    request.on('error', reject)
  })
}

async function signedIn(databaseUrl: string): Promise<string> {
  process.env.DATABASE_URL = databaseUrl
  const db = openDatabase(databaseUrl, 1)
  const context = { db, actor: operatorActor, now: () => new Date(), newId }
  const { sessionId } = await execute(context, openSession, { personId: benchReviewer, userAgent: null })
  await db.$disconnect()
  return `${sessionCookie().name}=${await sessionToken(sessionId)}`
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
