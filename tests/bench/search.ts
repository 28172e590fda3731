// Prints how soon filtered lists and searches begin to arrive, with 100,000 claims:
// node --import tsx tests/bench/search.ts [claims]
import { cpus, loadavg } from 'node:os'
import { writeCursor } from '@/lib/publication/list-order'
import { withBenchSite } from './bench-site'
import { printFigure } from './numbers'
import { seedSearch } from './seed-search'

const claims = Number(process.argv[2] ?? 100_000)
const rounds = 6

const q = (words: string) => `q=${encodeURIComponent(words)}`
/** Leaves more or less all claims, and makes each question another one. */
const since = (n: number) => `from=20${10 + n}-01-01`
const nowhere = '00000000-0000-7000-8000-000000000000'
const after = (sort: 'changed' | 'relevance', tier: 1 | 2 | 3, day: string) =>
  `after=${writeCursor({ sort, tier, key: `${day} 00:00:00+00`, id: nowhere })}`

/**
 * What is asked, `n` being another number each time, so that nothing is asked twice. Words are kept once they were
 * found: their first asking is told apart from the later ones, which narrow it down by a day.
 */
const asked: Record<string, (n: number) => string> = {
  'a verdict and an order': (n) => `verdict=mixed&sort=newest&${since(n)}`,
  'a vendor': (n) => `vendor=laboratory-${n}`,
  'a frequent model': (n) => `model=made-model-${n}`,
  'a model and a kind': (n) => `model=made-model-${n * 7}&kind=score`,
  'a benchmark, tested': (n) => `benchmark=exam-${n}&tested=yes`,
  'an evaluator': (n) => `evaluator=laboratory-${200 + n}`,
  'a flag and an origin': (n) => `flag=disputed&origin=desk&${since(n)}`,
  'nearly everything': (n) => `${since(n)}&sort=oldest`,
  'five filters': (n) => `vendor=laboratory-${n}&verdict=unverified&kind=score&tested=no&origin=desk`,
  'far down a list': (n) => `${since(n)}&${after('changed', 1, `2026-02-1${n}`)}`,
  'a rare word': (n) => q(`zqx${1000 + n * 13}`),
  'an absent word': (n) => q(`"nothingofthekind${n}"`),
  'a common word': (n) => `${q('benchmark')}&${since(n)}`,
  'a common word by name': (n) => `${q('score')}&${since(n)}&sort=name`,
  'far down a search': (n) => `${q('model')}&${since(n)}&${after('relevance', 3, `2026-02-1${n}`)}`,
  'two syllables': (n) => `${q('검증 벤치')}&${since(n)}`,
  'a Korean word in names and texts': (n) => `${q('모델')}&${since(n)}`,
  'one letter, one syllable': (n) => `${q(n % 2 ? 'a' : '가')}&${since(n)}`,
  'a piece of many words': (n) => `${q('enchmar')}&${since(n)}`,
  'a piece of all words': (n) => `${q('ation')}&${since(n)}`,
  'a frequent phrase': (n) => `${q('"the model"')}&${since(n)}`,
  'a phrase of three': (n) => `${q('"model benchmark score"')}&${since(n)}`,
  'four common words': (n) => `${q('score accuracy independent benchmark')}&${since(n)}`,
  'a name in Korean': (n) => `${q('매버릭')}&${since(n)}`,
  'a name with a number': (n) => `${q('Exam 3 Diamond')}&${since(n)}`,
  'a word of every name': (n) => `${q('instruct')}&${since(n)}`,
  'a name and a filter': (n) => `${q('scout')}&verdict=contradicted&${since(n)}`,
  'a word and a vendor': (n) => `${q('benchmark')}&vendor=laboratory-${n}`,
  'a typing error': (n) => `${q('Mavreick')}&${since(n)}`,
  'a typing error in Korean': (n) => `${q('메버릭')}&${since(n)}`,
  'signs and numbers': (n) => `${q('C++ $0.19')}&${since(n)}`,
}

await withBenchSite(async ({ site, client }) => {
  await seedSearch(client, claims)
  // A process reads all claims when it starts; this one started before they were there.
  const reading = await firstByte(`${site.url}/claims`)
  printFigure('a list that waits for all claims to be read', `${reading.toFixed(0)} ms`, 'once a process')
  const all: number[] = []
  const firstTimes: number[] = []
  for (const [what, query] of Object.entries(asked)) {
    const first = await firstByte(`${site.url}/claims?${query(rounds)}`)
    firstTimes.push(first)
    const times: number[] = []
    for (let round = 0; round < rounds; round++)
      times.push(await firstByte(`${site.url}/claims?${query(round)}`))
    all.push(...times)
    const figures = `${first.toFixed(0)}; ${at(times, 0.5)}, ${at(times, 1)} ms`
    printFigure(`${what}: first; median, slowest of later`, figures, 'aim 150 ms')
  }
  printFigure(
    'load of the machine, cores',
    `${loadavg()[0]?.toFixed(1)}, ${cpus().length}`,
    'idle is below 1',
  )
  const sets = {
    'the first of each': firstTimes,
    'all later ones': all,
    'all of both': [...firstTimes, ...all],
  }
  for (const [what, times] of Object.entries(sets))
    printFigure(`${what}: median, 95th percentile`, `${at(times, 0.5)}, ${at(times, 0.95)} ms`, 'aim 150 ms')
})

/** Milliseconds until the answer begins; the rest of it is read as well. */
async function firstByte(url: string): Promise<number> {
  const began = performance.now()
  const response = await fetch(url)
  const reader = response.body?.getReader()
  await reader?.read()
  const took = performance.now() - began
  while (reader && !(await reader.read()).done);
  if (!response.ok && response.status !== 404) throw new Error(`${url} answers ${response.status}`)
  return took
}

function at(times: number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0)
}
