// Prints how fast pages of claims are beside a bare static page of the same server:
// node --import tsx tests/bench/pages.ts
import { setTimeout as pause } from 'node:timers/promises'
import { withBenchSite } from './bench-site'
import { copyWithBarePage } from './copied-clone'
import { requestsPerSecond } from './load'
import { memoryBelow } from './memory'
import { median, printFigure } from './numbers'
import { copyClaims } from './seed-pages'

/** Claims on record, and how many of their pages are asked for at random. */
const claims = 100_000
const addresses = 5000
const rounds = 5
/** The page cache keeps nothing that was rendered within ten seconds after a change. */
const storedAfterSeconds = 11

await withBenchSite(async ({ site, client }) => {
  const paths = await copyClaims(client, { copies: claims, visited: addresses })
  const first = paths.slice(0, 1)
  await pause(storedAfterSeconds * 1000)
  await visit(site.url, ['/bare', ...paths])
  const one: number[] = []
  const many: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const rates = {
      bare: await requestsPerSecond(site.url, ['/bare']),
      one: await requestsPerSecond(site.url, first),
      many: await requestsPerSecond(site.url, paths),
    }
    one.push(rates.one / rates.bare)
    many.push(rates.many / rates.bare)
    const [b, o, m] = [rates.bare, rates.one, rates.many].map((rate) => rate.toFixed(0))
    console.log(`requests a second: bare page ${b}, one claim ${o}, ${addresses} claims ${m}`)
  }
  printFigure('One claim page beside a bare static page', median(one).toFixed(2), 'aim 0.8')
  printFigure(`${addresses} of ${claims} claim pages at random`, median(many).toFixed(2), 'aim 0.6')
  const memory = memoryBelow(site.pid)
  printFigure('Memory at the end', memory === null ? 'unknown' : `${memory.toFixed(0)} MB`, 'whole site')
}, copyWithBarePage())

/** Visits every page once and says how long they are: what is measured is served from the page cache. */
async function visit(url: string, paths: string[]): Promise<void> {
  const began = performance.now()
  let bytes = 0
  for (const path of paths) {
    const response = await fetch(url + path)
    if (!response.ok) throw new Error(`${path} answers ${response.status}`)
    bytes += (await response.arrayBuffer()).byteLength
  }
  const seconds = (performance.now() - began) / 1000
  console.log(
    `rendered ${(paths.length / seconds).toFixed(0)} pages a second, ${Math.round(bytes / paths.length / 1024)} KB each`,
  )
}
