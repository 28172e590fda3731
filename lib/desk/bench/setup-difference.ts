import type { ClaimFacts } from '@/lib/claims/facts'
import { type Comparability, compareResults, type SetupDifference } from '@/lib/evidence/comparability'
import { readSetup, type Setup, type SetupField, setupFields } from '@/lib/evidence/setup-fields'
import { statedFor, type WeighedLink, type WeighedResult } from '@/lib/evidence/weigh'

/** One field of a set-up on both sides; null is not stated. `weight` says what the difference does, null where there is none. */
export type FieldLine = {
  field: SetupField
  left: string | null
  right: string | null
  weight: Comparability | null
}

/** Results of one piece of evidence with one set-up, held against the claim, or one result against another's. */
export type SetupComparison = {
  key: string
  /** Ids of the results that this is about. */
  results: string[]
  /** In a comparison: the result that they are held against. */
  against: string | null
  lines: FieldLine[]
  comparability: Comparability
  /** Why a person says that two values may be compared, or not. */
  reason: unknown
}

/**
 * Holds the results of one piece of evidence, field by field, against what the claim states; in a comparison the results
 * of the claim's models against those of its rivals. Fields that neither side states are left out. Pure.
 */
export function setupComparisons(facts: ClaimFacts, weighed: WeighedLink): SetupComparison[] {
  const isPaired = facts.kind === 'comparison' || facts.kind === 'superlative'
  return grouped(isPaired ? pairs(facts, weighed) : weighed.results.map((row) => againstClaim(facts, row)))
}

function againstClaim(facts: ClaimFacts, row: WeighedResult): SetupComparison {
  const stated = statedFor(facts, row.result)
  return {
    key: '',
    results: [row.result.id],
    against: null,
    lines: linesOf(stated ? readSetup(stated.conditions) : {}, readSetup(row.result.setup), row.differences),
    comparability: row.comparability,
    reason: row.override?.reason ?? null,
  }
}

function pairs(facts: ClaimFacts, { link, results }: WeighedLink): SetupComparison[] {
  const subjects = idsOf(facts.subjects.map(({ model }) => model))
  const rivals = idsOf(facts.assertions.flatMap(({ comparatorModel }) => comparatorModel ?? []))
  const own = results.filter(({ result }) => subjects.has(result.modelId))
  const others = results.filter(({ result }) => rivals.has(result.modelId))
  return own.flatMap((left) =>
    others
      .filter(({ result }) => result.benchmarkId === left.result.benchmarkId)
      .map((right) => {
        const [a, b] = [readSetup(left.result.setup), readSetup(right.result.setup)]
        const computed = compareResults(a, b)
        const named = link.evidence.pairs.find(
          ({ aId, bId }) =>
            (aId === left.result.id && bId === right.result.id) ||
            (bId === left.result.id && aId === right.result.id),
        )
        return {
          key: '',
          results: [left.result.id],
          against: right.result.id,
          lines: linesOf(a, b, computed.differences),
          comparability: named?.comparability ?? computed.comparability,
          reason: named?.reason ?? null,
        }
      }),
  )
}

function idsOf(models: readonly { id: string; variants: readonly { id: string }[] }[]): ReadonlySet<string> {
  return new Set(models.flatMap(({ id, variants }) => [id, ...variants.map((variant) => variant.id)]))
}

function linesOf(left: Setup, right: Setup, differences: readonly SetupDifference[]): FieldLine[] {
  return setupFields.flatMap(({ id }) => {
    const [stated, found] = [left[id] ?? null, right[id] ?? null]
    if (stated === null && found === null) return []
    const weight = differences.find(({ field }) => field === id)?.weight ?? null
    return [{ field: id, left: stated, right: found, weight }]
  })
}

/** Results that differ in the same way stand together. */
function grouped(each: readonly SetupComparison[]): SetupComparison[] {
  const groups = new Map<string, SetupComparison>()
  for (const one of each) {
    const key = JSON.stringify([one.against, one.comparability, one.lines, one.reason])
    const known = groups.get(key)
    if (known) known.results.push(...one.results)
    else groups.set(key, { ...one, key, results: [...one.results] })
  }
  return [...groups.values()]
}
