import { canonicalJson, sha256 } from '@/lib/core/canonical'
import { dayOf } from '@/lib/core/day'
import { printedDecimals } from '@/lib/core/printed-number'
import { compareResults } from '@/lib/evidence/comparability'
import { readSetup } from '@/lib/evidence/setup-fields'
import { isOnScaleOf, scaleOfNumber } from '@/lib/evidence/unit-scale'
import type { WeighedLink, WeighedResult } from '@/lib/evidence/weigh'

/**
 * The evidence of a request to the decision rule: one entry per link, with its results, pairs and finding.
 */
export function evidenceItems(weighed: readonly WeighedLink[]): object[] {
  return weighed.map((each) => {
    const { evidence } = each.link
    return {
      id: evidence.id,
      evaluator: evaluatorOf(each),
      grade: each.grade,
      ...(evidence.date === null ? {} : { date: dayOf(evidence.date) }),
      status: evidence.status,
      ...(evidence.derivedFromId === null ? {} : { derivedFrom: evidence.derivedFromId }),
      artifactLevel: evidence.artifactLevel,
      results: each.results.map(resultItem),
      findings: findingItems(each),
      pairs: pairItems(each),
    }
  })
}

/** Who ran it, else who published it; several together are one evaluator of their own. */
function evaluatorOf(each: WeighedLink): string {
  const { parties } = each.link.evidence
  const ran = parties.filter((party) => party.role === 'ran')
  const named = ran.length > 0 ? ran : parties.filter((party) => party.role === 'published')
  const slugs = [
    ...new Set((named.length > 0 ? named : parties).map((party) => party.organization.slug)),
  ].sort()
  const joined = slugs.join('+')
  return joined.length <= 100 ? joined : sha256(joined)
}

function resultItem(row: WeighedResult): object {
  const { result } = row
  const scale = scaleOfNumber(result, result.benchmark)
  return {
    id: result.id,
    model: result.model.slug,
    benchmark: result.benchmark.slug,
    value: Number(result.value),
    decimals: Math.min(12, Math.max(-9, printedDecimals(result.valueText))),
    comparability: row.comparability,
    ...(result.scale === null && scale === result.benchmark.scale ? {} : { scale }),
    ...(result.se === null ? {} : { se: Number(result.se) }),
    ...(result.ciLow === null
      ? {}
      : { ci: { low: Number(result.ciLow), high: Number(result.ciHigh), level: Number(result.ciLevel) } }),
    ...(result.n === null ? {} : { n: result.n }),
    ...(result.runsK === null ? {} : { runs: { k: result.runsK, sd: Number(result.runsSd) } }),
    setup: setupText(row),
  }
}

/** Results with the same text may be compared: a digest of the set-up, empty where nothing is stated. */
function setupText(row: WeighedResult): string {
  const setup = readSetup(row.result.setup)
  return Object.keys(setup).length === 0 ? '' : sha256(canonicalJson(setup)).slice(0, 32)
}

function findingItems(each: WeighedLink): object[] {
  const { link } = each
  if (link.meets === null) return []
  return [
    {
      id: link.id,
      form: link.evidence.form,
      meets: link.meets,
      conditions: link.conditions,
      needs: link.needs,
      ...(link.availableOn === null ? {} : { availableOn: dayOf(link.availableOn) }),
    },
  ]
}

/**
 * The pairs a person named, and those whose set-ups are worded differently but do not differ in what must
 * match. The second kind is made only where neither result has a partner of its very own set-up: beside an exact
 * match it would be as good, and the rule would count neither.
 */
function pairItems(each: WeighedLink): object[] {
  const named = each.link.evidence.pairs.map((pair) => ({
    a: pair.aId,
    b: pair.bId,
    comparability: pair.comparability,
    ...(pair.se === null ? {} : { se: Number(pair.se) }),
  }))
  const known = new Set(named.map((pair) => coupleKey(pair.a, pair.b)))
  return [...named, ...derivedPairs(each.results).filter((pair) => !known.has(coupleKey(pair.a, pair.b)))]
}

function derivedPairs(results: readonly WeighedResult[]): { a: string; b: string; comparability: string }[] {
  const rows = results.map((row) => ({ ...row, own: setupText(row) }))
  const places = new Set(rows.filter(mayCount).map(({ result, own }) => placeOf(result, own)))
  const pairs: { a: string; b: string; comparability: string }[] = []
  for (const [index, left] of rows.entries()) {
    for (const right of rows.slice(index + 1)) {
      const sameTest =
        left.result.benchmarkId === right.result.benchmarkId && left.result.modelId !== right.result.modelId
      if (!sameTest || left.own === right.own) continue
      if (places.has(placeOf(right.result, left.own)) || places.has(placeOf(left.result, right.own))) continue
      const { comparability } = compareResults(readSetup(left.result.setup), readSetup(right.result.setup))
      pairs.push({ a: left.result.id, b: right.result.id, comparability })
    }
  }
  return pairs
}

/** Where an exact partner would stand: its model and benchmark, and the very set-up. */
function placeOf({ modelId, benchmarkId }: WeighedResult['result'], setup: string): string {
  return `${modelId} ${benchmarkId} ${setup}`
}

/** Whether nothing of the result itself keeps it from counting; one that cannot count is nobody's partner. */
function mayCount({ result, comparability }: WeighedResult): boolean {
  const isComparable = comparability === 'match' || comparability === 'minor'
  return isComparable && isOnScaleOf(result.benchmark, result)
}

function coupleKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
