// Prints how soon filtered lists and searches begin to arrive, with 100,000 claims:
// node --import tsx tests/bench/search.ts [claims]
import { withBenchSite } from './bench-site'
import { printFigure } from './numbers'
import { seedSearch } from './seed-search'

const claims = Number(process.argv[2] ?? 100_000)
const rounds = 12

/** What is asked, `n` being another number each time, so that nothing is asked twice. */
const asked: Record<string, (n: number) => string> = {
  'a verdict and an order': (n) => `verdict=mixed&sort=newest&from=20${10 + n}-01-01`,
  'a vendor': (n) => `vendor=laboratory-${n}`,
  'a model and a kind': (n) => `model=made-model-${n * 7}&kind=score`,
  'a benchmark, tested': (n) => `benchmark=exam-${n}&tested=yes`,
  'an evaluator': (n) => `evaluator=laboratory-${200 + n}`,
  'a rare word': (n) => `q=zqx${1000 + n * 13}`,
  'an absent word': (n) => `q="nothingofthekind${n}"`,
  'a common word': (n) => `q=benchmark&from=20${10 + n}-01-01`,
  'two syllables': (n) => `q=${encodeURIComponent('검증 벤치')}&from=20${10 + n}-01-01`,
  'a name in Korean': (n) => `q=${encodeURIComponent('매버릭')}&from=20${10 + n}-01-01`,
  'a name and a filter': (n) => `q=scout&verdict=contradicted&from=20${10 + n}-01-01`,
  'a typing error': (n) => `q=Mavreick&from=20${10 + n}-01-01`,
}

await withBenchSite(async ({ site, client }) => {
  await seedSearch(client, claims)
  const all: number[] = []
  for (const [what, query] of Object.entries(asked)) {
    const times: number[] = []
    for (let round = 0; round < rounds; round++)
      times.push(await firstByte(`${site.url}/claims?${query(round)}`))
    all.push(...times)
    printFigure(`${what}: median, 95th percentile`, `${at(times, 0.5)}, ${at(times, 0.95)} ms`, 'aim 150 ms')
  }
  printFigure('all of them: 95th percentile', `${at(all, 0.95)} ms`, 'aim 150 ms')
})

/** Milliseconds until the answer begins; the rest of it is read as well. */
async function firstByte(url: string): Promise<number> {
  const began = performance.now()
  const response = await fetch(url)
  const reader = response.body?.getReader()
  await reader?.read()
  const took = performance.now() - began
  while (reader && !(await reader.read()).done);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`)
  return took
}

function at(times: number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0)
}
