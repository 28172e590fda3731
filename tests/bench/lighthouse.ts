// Prints what Lighthouse says of the main pages on a phone, the median of five runs each:
// node --import tsx tests/bench/lighthouse.ts [address of a running site]
// Ends with an error when a page misses 100 in accessibility, best practices or SEO.
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { chromiumPath } from '../../scripts/test/chromium.mjs'
import { withBenchSite } from './bench-site'
import { median, printFigure } from './numbers'

const paths = [
  '/',
  '/claims',
  '/claims/llama-4-maverick-mmlu-pro',
  '/vendors/meta',
  '/compare/gemini-2-0-flash-001/llama-4-maverick',
]
const due = ['accessibility', 'best-practices', 'seo'] as const
const categories = ['performance', ...due]
const runs = 5

const [running] = process.argv.slice(2)
let missed = 0
if (running) await measure(running)
else await withBenchSite(({ site }) => measure(site.url))
if (missed > 0) throw new Error(`${missed} scores are below 100`)

async function measure(site: string): Promise<void> {
  const chrome = await launch({
    chromePath: await chromiumPath(),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-background-networking'],
  })
  try {
    for (const path of paths) report(path, await scoresOf(site + path, chrome.port))
  } finally {
    chrome.kill()
  }
}

/** Scores of 0 to 100 by category, one for each run. */
async function scoresOf(url: string, port: number): Promise<Map<string, number[]>> {
  const scores = new Map<string, number[]>(categories.map((category) => [category, []]))
  for (let run = 0; run < runs; run += 1) {
    const lhr = await measured(url, port)
    for (const category of categories) {
      const score = Math.round((lhr.categories[category]?.score ?? 0) * 100)
      scores.get(category)?.push(score)
      if (run === 0 && category !== 'performance' && score < 100) printFailures(lhr, category)
    }
  }
  return scores
}

/** One run. The browser now and then records nothing of a page, which Lighthouse asks to run again. */
async function measured(url: string, port: number): Promise<Outcome> {
  let said = 'nothing'
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const result = await lighthouse(url, { port, onlyCategories: categories, logLevel: 'error' })
    if (result && !result.lhr.runtimeError) return result.lhr
    said = result?.lhr.runtimeError?.message ?? said
  }
  throw new Error(`Lighthouse says of ${url}: ${said}`)
}

function report(path: string, scores: Map<string, number[]>): void {
  for (const category of categories) {
    const middle = median(scores.get(category) ?? [])
    const isDue = due.some((each) => each === category)
    if (isDue && middle < 100) missed += 1
    printFigure(`${path}: ${category}`, String(middle), isDue ? 'due 100' : 'aim 95')
  }
}

type Outcome = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

function printFailures(lhr: Outcome, category: string): void {
  for (const { id, weight } of lhr.categories[category]?.auditRefs ?? []) {
    const audit = lhr.audits[id]
    if (weight > 0 && audit && audit.score !== null && audit.score < 1) console.log(`  ${id}: ${audit.title}`)
  }
}
