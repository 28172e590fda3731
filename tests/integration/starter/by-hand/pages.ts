import { beforeAll, describe, expect, it } from 'vitest'
import { openRecord } from '@/lib/db/record-pool'
import { getBenchmarkPage } from '@/lib/publication/read/benchmark-page'
import { getComparisonPage } from '@/lib/publication/read/comparison-page'
import { getEvaluatorPage } from '@/lib/publication/read/evaluator-page'
import { getModelPage } from '@/lib/publication/read/model-page'
import { getVendorPage } from '@/lib/publication/read/vendor-page'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { apartOn, type Measured, measuredIn } from './measured'
import { middleOf } from './numbers'
import { evaluatorsOf, type HandPair, pairsByHand } from './pairs'
import { benchmarkText, vendorText } from './printed'
import { daysOf, gapSentence, leftOutOf, talliesOf } from './vendors'

/** A published record, and what its registry says of predecessors (by model) and of benchmarks' families (by split). */
export type Published = {
  url: string
  snapshots: readonly Snapshot[]
  predecessors: ReadonlyMap<string, string>
  families: ReadonlyMap<string, string>
}

/** Tests that hold all pages about vendors, models, benchmarks, evaluators and pairs against numbers made without their code. */
export function pagesKeepTheirNumbers(published: () => Published): void {
  let record: ReturnType<typeof openRecord>
  let here: Published & { measured: Measured[] }
  beforeAll(() => {
    here = { ...published(), measured: measuredIn(published().snapshots) }
    record = openRecord(here.url)
    return () => record.end()
  })

  describe('pages, against a computation by hand', () => {
    it('a vendor’s page prints its tallies, gap and days with their denominators, and what was left out', async () => {
      for (const slug of slugsOf(here.snapshots.map(({ claim }) => claim.vendor))) {
        const page = await getVendorPage(record, slug)
        const claims = here.snapshots.filter(({ claim }) => claim.vendor.slug === slug)
        const tallies = page?.tallies.map(({ verdict, ...counts }) => [
          verdict,
          [counts.claims, counts.tested],
        ])
        expect(Object.fromEntries(tallies ?? []), slug).toEqual(talliesOf(claims))
        const text = page ? vendorText(page) : ''
        for (const sentence of vendorSentences(claims)) expect(text, slug).toContain(sentence)
        const leftOut = page?.measures.leftOut.map(
          ({ model, predecessor, benchmarks }) =>
            `${model.slug} < ${predecessor.slug}: ${slugsOf(benchmarks).join(', ')}`,
        )
        expect(leftOut?.sort(), slug).toEqual(leftOutOf(claims, here).sort())
      }
    })

    it('a model’s page has every number claimed of it and every value measured on it', async () => {
      for (const slug of slugsOf(here.snapshots.flatMap(({ models }) => models))) {
        const page = await getModelPage(record, slug)
        const measured = here.measured.filter(({ result }) => result.model.slug === slug)
        expect(idsOf(page?.measured), slug).toEqual(
          firstOf(idsOf(measured.map(({ result }) => result)), page),
        )
        const claimed = here.snapshots.flatMap(({ claim, assertions }) =>
          assertions.filter(
            ({ model, comparator }) =>
              !claim.withdrawn && [model.slug, comparator?.model.slug].includes(slug),
          ),
        )
        expect(page?.claimed[0]?.total ?? 0, slug).toBe(claimed.length)
      }
    })

    it('a benchmark’s page prints its items and the difference that two models need', async () => {
      for (const benchmark of benchmarksOf(here.snapshots).values()) {
        const { slug, unit, items } = benchmark
        const page = await getBenchmarkPage(record, slug)
        const text = page ? benchmarkText(page) : ''
        const apart = benchmark.kind === 'benchmark' ? apartOn(benchmark, here.measured) : null
        if (apart && items !== null) {
          const found = /about ([\d.]+)(.*?) at ([\d,]+) items?, where a model scores ([\d.]+)/.exec(text)
          expect(Math.abs(Number(found?.[1]) - apart.difference), slug).toBeLessThan(0.06 * apart.difference)
          expect(found?.[2]?.trim(), slug).toBe(unit === '%' ? 'percentage points' : unit)
          expect(found?.[3]?.replaceAll(',', ''), slug).toBe(String(items))
          expect(Math.abs(Number(found?.[4]) - apart.score), slug).toBeLessThan(0.06 * apart.score)
        } else expect(text, slug).not.toContain('two independent runs must differ')
        const own = here.measured.filter(({ result }) => result.benchmark.slug === slug)
        expect(page?.measured[0]?.total ?? 0, slug).toBe(own.length)
      }
    })

    it('an evaluator’s page has all that it measured, its evidence for each claim, and what it revised', async () => {
      const parties = here.snapshots.flatMap(({ evidence }) => evidence.flatMap((one) => one.parties))
      for (const slug of slugsOf(parties.map(({ organization }) => organization))) {
        const page = await getEvaluatorPage(record, slug)
        const isParty = (one: Measured['evidence']) =>
          one.parties.some((party) => party.organization.slug === slug)
        const evidence = here.snapshots.flatMap((one) => one.evidence.filter((each) => isParty(each)))
        expect(page?.evidence.map(({ title }) => title).sort(), slug).toEqual(
          evidence.map(({ title }) => title).sort(),
        )
        const measured = here.measured.filter((row) => evaluatorsOf(row).split('+').includes(slug))
        expect(page?.measured[0]?.total ?? 0, slug).toBe(measured.length)
        const revised = evidence.filter(({ status }) => status !== 'active').map(({ title }) => title)
        const fallen = page?.evidence.filter(({ status }) => status !== 'active').map(({ title }) => title)
        expect(fallen?.sort(), slug).toEqual(revised.sort())
      }
    })

    it('a comparison says win, loss, tie or cannot tell of each pair, and the opposite from the other side', async () => {
      const benchmarks = benchmarksOf(here.snapshots)
      const models = new Map(
        here.measured.map(({ result }) => [result.model.slug, makerOf(here.snapshots, result.model.slug)]),
      )
      const sides = [...models].map(([slug, organization]) => ({ slug, organization })).sort(bySlug)
      let compared = 0
      for (const [place, one] of sides.entries())
        for (const other of sides.slice(place + 1)) {
          const byHand = pairsByHand(one, other, { measured: here.measured, benchmarks })
          if (byHand.length === 0) continue
          compared += 1
          const forth = await comparison(record, one.slug, other.slug)
          expect(forth, `${one.slug} ${other.slug}`).toEqual(byHand.map(written).sort())
          const back = await comparison(record, other.slug, one.slug)
          expect(back).toEqual(byHand.map((pair) => written(turned(pair))).sort())
        }
      expect(compared).toBeGreaterThan(100)
    })
  })
}

/** The sentences of a vendor’s page that hold its numbers, as its claims’ texts have them. */
function vendorSentences(claims: readonly Snapshot[]): string[] {
  const tallies = Object.values(talliesOf(claims))
  const [all, tested] = [0, 1].map((place) => tallies.reduce((sum, counts) => sum + (counts[place] ?? 0), 0))
  const days = daysOf(claims)
  return [
    `${all} ${all === 1 ? 'claim stands' : 'claims stand'}; ${tested} of them with independent evidence`,
    ...tallies.map(([claimed, measured]) => `${claimed} of ${all} ${measured} of ${claimed}`),
    gapSentence(claims),
    ...(days.length === 0 ? [] : [daysSentence(days, all)]),
  ]
}

function daysSentence(days: readonly number[], all: number | undefined): string {
  return all === 1
    ? `${middleOf(days)}, for the one claim`
    : `${middleOf(days)} in the median, over ${days.length} of ${all}`
}

async function comparison(
  record: ReturnType<typeof openRecord>,
  one: string,
  other: string,
): Promise<string[]> {
  const page = await getComparisonPage(record, { one, other })
  const pairs = (page?.pairs ?? []).map((pair) => ({
    benchmark: pair.one.benchmark.slug,
    evaluators: pair.one.evaluators.map(({ slug }) => slug).join('+'),
    outcome: pair.outcome,
    better: pair.difference?.value ?? null,
  }))
  return pairs.map(written).sort()
}

const written = ({ benchmark, evaluators, outcome, better }: HandPair) =>
  `${benchmark} ${evaluators}: ${outcome}, ${better === null ? 'none' : (better + 0).toFixed(4).replace(/^-(0\.0*)$/, '$1')}`

function turned({ outcome, better, ...pair }: HandPair): HandPair {
  const other: Record<string, string> = { win: 'loss', loss: 'win' }
  return { ...pair, outcome: other[outcome] ?? outcome, better: better === null ? null : -better }
}

function makerOf(snapshots: readonly Snapshot[], slug: string): string {
  const found = snapshots.flatMap(({ models }) => models).find((model) => model.slug === slug)
  return found?.organization.slug ?? ''
}

function benchmarksOf(snapshots: readonly Snapshot[]) {
  return new Map(snapshots.flatMap(({ benchmarks }) => benchmarks.map((one) => [one.slug, one] as const)))
}

const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1)
const slugsOf = (refs: readonly { slug: string }[]) => [...new Set(refs.map(({ slug }) => slug))].sort()
const idsOf = (rows: readonly { id: string }[] = []) => rows.map(({ id }) => id).sort()

/** All ids, or, of more than a page shows, those it does show, whose total must then be theirs. */
function firstOf(ids: string[], page: { measured: { id: string; total: number }[] } | null): string[] {
  const shown = page?.measured.map(({ id }) => id) ?? []
  if (ids.length <= shown.length) return ids
  expect(page?.measured[0]?.total).toBe(ids.length)
  return shown.filter((id) => ids.includes(id)).sort()
}
