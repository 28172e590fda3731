import type { ClaimFacts, FactAssertion, FactModel } from '@/lib/claims/facts'
import { dayOf } from '@/lib/core/day'
import { printedDecimals } from '@/lib/core/printed-number'
import { isOnScaleOf } from '@/lib/evidence/unit-scale'
import type { WeighedLink } from '@/lib/evidence/weigh'
import { parseSuggestRequest } from './suggest/parse-request'
import type { SuggestRequest } from './suggest/request'
import { evidenceItems } from './suggestion-evidence'

/** Why a claim as entered cannot be put to the rule. */
export type NotPut =
  | 'several_subjects'
  | 'no_comparator'
  | 'no_deciding_number'
  | 'several_deciding_numbers'
  | 'relation_not_covered'
  | 'other_unit'
  | 'outside_the_rule'

export type Mapped =
  | { request: SuggestRequest }
  | { notPut: NotPut; problems: readonly { path: string; message: string }[] }

/**
 * The request that puts a claim and its weighed evidence to the decision rule, as `POST /api/v1/suggest`
 * takes it. Models, benchmarks and organizations go by their permanent slugs; results and links by their ids.
 * Pure.
 */
export function suggestionRequest(facts: ClaimFacts, weighed: readonly WeighedLink[]): Mapped {
  const measured = new Set(weighed.flatMap((each) => each.results.map((row) => row.result.modelId)))
  const claim = claimPart(facts, measured)
  if (typeof claim === 'string') return { notPut: claim, problems: [] }
  const parsed = parseSuggestRequest({
    claim: { ...claim, ...(facts.publicInputs ? {} : { publicInputs: false }) },
    benchmarks: benchmarksOf(facts, weighed),
    evidence: evidenceItems(weighed),
    rule: '1',
  })
  return parsed.ok ? { request: parsed.request } : { notPut: 'outside_the_rule', problems: parsed.errors }
}

function claimPart(facts: ClaimFacts, measured: Measured): object | NotPut {
  const asOf = dayOf(facts.claimedOn)
  switch (facts.kind) {
    case 'opinion':
    case 'provenance':
      return { kind: facts.kind }
    case 'specification':
      return { kind: 'specification', conditions: conditionIds(facts.conditions) }
    case 'comparison':
    case 'superlative':
      return comparisonPart(facts, asOf, measured)
    case 'score':
      return numberPart(facts, {}, measured)
    case 'price_speed':
      return facts.assertions.some((row) => row.benchmark?.kind === 'benchmark')
        ? numberPart(facts, { asOf }, measured)
        : { kind: 'price_speed', asOf }
    case 'trend':
      return trendPart(facts, measured)
  }
}

function comparisonPart(facts: ClaimFacts, asOf: string, measured: Measured): object | NotPut {
  const subject = theSubject(facts)
  if (!subject) return 'several_subjects'
  const rows = facts.assertions.filter((row) => row.comparatorModel !== null)
  const models = distinctBy(
    rows.flatMap((row) => (row.comparatorModel ? [row.comparatorModel] : [])),
    (model) => model.id,
  )
  if (models.length === 0) return 'no_comparator'
  const benchmarks = distinctBy(
    rows.flatMap((row) => (row.benchmark ? [row.benchmark.slug] : [])),
    (slug) => slug,
  )
  const shared = {
    subject: partyOf(subject, measured),
    comparators: models.map((model) => ({ id: model.slug, variants: variantsOf(model, measured) })),
    asOf,
    ...(benchmarks.length > 0 ? { benchmarks } : {}),
  }
  if (facts.kind === 'superlative')
    return { kind: 'superlative', ...shared, classComplete: facts.classComplete }
  const relation = comparisonRelation(rows)
  if (!relation) return 'relation_not_covered'
  return { kind: 'comparison', ...shared, relation, quantifier: facts.quantifier ?? 'unspecified' }
}

/**
 * Beats, is at least as good, or is about as good; a number with a comparator's number beside it says
 * "beats".
 */
function comparisonRelation(rows: FactAssertion[]): 'better' | 'at_least_as_good' | 'about' | null {
  const said = new Set(rows.map((row) => wordOf(row)))
  const [only] = said
  return said.size === 1 && only !== undefined ? only : null
}

function wordOf(row: FactAssertion): 'better' | 'at_least_as_good' | 'about' | null {
  if (row.relation === 'about') return 'about'
  const upward = row.benchmark?.direction !== 'lower'
  if (row.relation === 'eq') return row.valueText === null ? 'about' : 'better'
  if (row.relation === (upward ? 'gt' : 'lt')) return 'better'
  return row.relation === (upward ? 'gte' : 'lte') ? 'at_least_as_good' : null
}

function numberPart(facts: ClaimFacts, extra: { asOf?: string }, measured: Measured): object | NotPut {
  const subject = theSubject(facts)
  if (!subject) return 'several_subjects'
  const rows = facts.assertions.filter(
    (row) =>
      row.benchmark?.kind === 'benchmark' &&
      row.modelId === subject.id &&
      (row.valueText !== null || row.lowText !== null),
  )
  const [row, second] = distinctBy(
    rows,
    (each) => `${each.benchmarkId} ${each.valueText} ${each.lowText} ${each.highText}`,
  )
  if (!row?.benchmark) return 'no_deciding_number'
  if (second) return 'several_deciding_numbers'
  if (!isOnScaleOf(row.benchmark, { unit: row.unit })) return 'other_unit'
  const shared = {
    kind: facts.kind,
    ...extra,
    subject: partyOf(subject, measured),
    benchmark: row.benchmark.slug,
  }
  if (row.relation === 'between')
    return { ...shared, relation: 'between', low: Number(row.low), high: Number(row.high) }
  return {
    ...shared,
    relation: symbols[row.relation],
    value: Number(row.value),
    decimals: decimalsOf(row.valueText),
    ...(row.se === null ? {} : { se: Number(row.se) }),
    ...(row.n === null ? {} : { n: row.n }),
  }
}

function trendPart(facts: ClaimFacts, measured: Measured): object | NotPut {
  const subject = theSubject(facts)
  if (!subject) return 'several_subjects'
  const [row, second] = facts.assertions.filter(
    (each) => each.modelId === subject.id && each.valueText !== null,
  )
  if (!row?.benchmark) return 'no_deciding_number'
  if (second) return 'several_deciding_numbers'
  if (!isOnScaleOf(row.benchmark, { unit: row.unit })) return 'other_unit'
  const relation = trendRelations[row.relation]
  if (!relation) return 'relation_not_covered'
  const baseline =
    row.comparatorModel ?? facts.assertions.find((each) => each.comparatorModel)?.comparatorModel
  return {
    kind: 'trend',
    subject: partyOf(subject, measured),
    ...(baseline ? { baseline: partyOf(baseline, measured) } : {}),
    benchmark: row.benchmark.slug,
    relation,
    bound: Number(row.value),
  }
}

const symbols = {
  eq: '=',
  gte: '>=',
  lte: '<=',
  gt: '>',
  lt: '<',
  about: 'about',
  between: 'between',
} as const
const trendRelations: Partial<Record<FactAssertion['relation'], '<' | '>'>> = {
  lt: '<',
  lte: '<',
  gt: '>',
  gte: '>',
}

/**
 * The claim's one subject. A claim about two models is two requests, unless they are variants of one loose
 * name.
 */
function theSubject(facts: ClaimFacts): FactModel | null {
  const [first, second] = facts.subjects
  return first && !second ? first.model : null
}

/**
 * Ids of the models that the evidence measures. Others stay out: a variant that only a draft knows is not
 * public.
 */
type Measured = ReadonlySet<string>

/** A loose name stands for itself and its measured variants. */
function partyOf(model: FactModel, measured: Measured): { id: string; models: string[] } {
  const variants = model.variants.filter((variant) => measured.has(variant.id))
  return { id: model.slug, models: [model.slug, ...variants.map((variant) => variant.slug)].slice(0, 20) }
}

function variantsOf(model: FactModel, measured: Measured): { model: string; releasedOn?: string }[] {
  const variants = model.variants.filter((variant) => measured.has(variant.id))
  if (variants.length === 0 || measured.has(model.id))
    variants.push({ ...model, releasedOn: firstRelease(model) })
  return variants
    .map(({ slug, releasedOn }) => ({
      model: slug,
      ...(releasedOn ? { releasedOn: dayOf(releasedOn) } : {}),
    }))
    .sort((a, b) => (b.releasedOn ?? '').localeCompare(a.releasedOn ?? ''))
    .slice(0, 20)
}

/** When a name could first be used: its own release, else that of its first variant. */
function firstRelease(model: FactModel): Date | null {
  if (model.releasedOn) return model.releasedOn
  const days = model.variants.flatMap((variant) => (variant.releasedOn ? [variant.releasedOn.getTime()] : []))
  return days.length > 0 ? new Date(Math.min(...days)) : null
}

function benchmarksOf(facts: ClaimFacts, weighed: readonly WeighedLink[]): object[] {
  const named = facts.assertions.flatMap((row) => (row.benchmark ? [row.benchmark] : []))
  const measured = weighed.flatMap((each) => each.results.map((row) => row.result.benchmark))
  return distinctBy([...named, ...measured], (benchmark) => benchmark.id).map((benchmark) => ({
    id: benchmark.slug,
    scale: benchmark.scale,
    direction: benchmark.direction,
    ...(benchmark.margin === null ? {} : { margin: Number(benchmark.margin) }),
    ...(benchmark.floor === null ? {} : { floor: Number(benchmark.floor) }),
    ...(benchmark.items === null ? {} : { items: benchmark.items }),
  }))
}

/** Ids of a claim's own conditions, as stored in its jsonb column. */
export function conditionIds(stored: unknown): string[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((row: unknown) => {
    const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : null
    return typeof id === 'string' ? [id] : []
  })
}

function decimalsOf(text: string | null): number {
  return Math.min(12, Math.max(-9, text === null ? 0 : printedDecimals(text)))
}

function distinctBy<T>(rows: T[], key: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()]
}
