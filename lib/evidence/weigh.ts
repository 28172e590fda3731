import {
  type ClaimFacts,
  comparatorMakers,
  type FactAssertion,
  type FactLink,
  type FactResult,
} from '@/lib/claims/facts'
import {
  type Comparability,
  type ComparabilityFinding,
  compareToClaim,
  type SetupDifference,
  worstOf,
} from './comparability'
import { type Grade, type GradeReason, gradeEvidence } from './independence'
import { readSetup } from './setup-fields'

export type WeighedResult = {
  result: FactResult
  comparability: Comparability
  differences: SetupDifference[]
  /** What the code computed where a person decided otherwise, with their reason and public name. */
  override: { computed: Comparability; reason: unknown; by: string } | null
}

/** One piece of evidence as it bears on one claim: computed grade and comparability, overrides applied. */
export type WeighedLink = {
  link: FactLink
  grade: Grade
  gradeReasons: GradeReason[]
  gradeOverridden: Grade | null
  results: WeighedResult[]
  /** The worst comparability of the results; null without any. */
  comparability: Comparability | null
}

/** Weighs all evidence of a claim, in the order of the links. Pure. */
export function weighEvidence(facts: ClaimFacts): WeighedLink[] {
  return facts.evidence.map((link) => weighLink(facts, link))
}

function weighLink(facts: ClaimFacts, link: FactLink): WeighedLink {
  const computed = gradeLink(facts, link)
  const results = link.evidence.results.map((result) => weighResult(facts, result))
  return {
    link,
    grade: link.gradeOverride ?? computed.grade,
    gradeReasons: computed.reasons,
    gradeOverridden: link.gradeOverride === null ? null : computed.grade,
    results,
    comparability: results.length === 0 ? null : worstOf(results.map((row) => row.comparability)),
  }
}

function gradeLink(facts: ClaimFacts, link: FactLink): { grade: Grade; reasons: GradeReason[] } {
  const { evidence } = link
  return gradeEvidence({
    vendor: facts.vendorId,
    interested: [facts.vendorId, ...comparatorMakers(facts)],
    parties: evidence.parties.map((party) => ({ organization: party.organizationId, role: party.role })),
    vendors: new Set(
      evidence.parties
        .filter((party) => party.organization.kinds.includes('vendor'))
        .map((party) => party.organizationId),
    ),
    ties: facts.ties.map((tie) => ({
      from: tie.fromId,
      to: tie.toId,
      kind: tie.kind,
      since: day(tie.since),
      until: day(tie.until),
    })),
    form: evidence.form,
    access: evidence.access,
    derived: evidence.derivedFromId !== null,
    tiesChecked: evidence.tiesCheckedOn !== null,
    date: day(evidence.date),
  })
}

function weighResult(facts: ClaimFacts, result: FactResult): WeighedResult {
  const computed = compare(facts, result)
  const override = facts.overrides.find((row) => row.resultId === result.id)
  return {
    result,
    comparability: override?.comparability ?? computed.comparability,
    differences: computed.differences,
    override: override
      ? { computed: computed.comparability, reason: override.reason, by: override.setBy.name }
      : null,
  }
}

/** A comparison is decided between results of one set-up, so there the vendor's own page is not the yardstick. */
function compare(facts: ClaimFacts, result: FactResult): ComparabilityFinding {
  if (facts.kind === 'comparison' || facts.kind === 'superlative')
    return { comparability: 'match', differences: [] }
  const stated = statedFor(facts, result)
  return compareToClaim({
    conditions: stated ? readSetup(stated.conditions) : {},
    setup: readSetup(result.setup),
    defaults: readSetup(result.benchmark.defaultSetup),
    openWeights: result.model.openWeights,
  })
}

/** The assertion that a result speaks to: the same benchmark, best the same model or its loose name. */
export function statedFor(facts: ClaimFacts, result: FactResult): FactAssertion | undefined {
  const rows = facts.assertions.filter((row) => row.benchmarkId === result.benchmarkId)
  return (
    rows.find((row) => row.modelId === result.modelId || row.modelId === result.model.variantOfId) ?? rows[0]
  )
}

function day(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10)
}
