/**
 * Why an item does not count, in the order of section 3: the first line that applies is the item's code.
 * `reason` is the reason of the verdict when nothing counted at all.
 */
export const EXCLUSIONS = [
  { code: 'not_for_this_kind', reason: 'no_evidence' },
  { code: 'retracted', reason: 'no_evidence' },
  { code: 'superseded', reason: 'no_evidence' },
  { code: 'echo', reason: 'no_evidence' },
  { code: 'other_model', reason: 'no_evidence' },
  { code: 'other_benchmark', reason: 'no_evidence' },
  { code: 'unit_mismatch', reason: 'no_evidence' },
  { code: 'out_of_range', reason: 'no_evidence' },
  { code: 'not_available_then', reason: 'no_evidence' },
  { code: 'wrong_date', reason: 'no_evidence' },
  { code: 'undetermined', reason: 'no_evidence' },
  { code: 'cannot_support', reason: 'no_evidence' },
  { code: 'vendor', reason: 'vendor_only' },
  { code: 'independence_unknown', reason: 'independence_unknown' },
  { code: 'material_difference', reason: 'not_comparable' },
  { code: 'comparability_unknown', reason: 'not_comparable' },
  { code: 'conditions_differ', reason: 'not_comparable' },
  { code: 'not_reproducible', reason: 'not_reproducible' },
  { code: 'no_margin', reason: 'no_margin' },
  { code: 'no_uncertainty', reason: 'no_uncertainty' },
  { code: 'interested_party', reason: 'no_evidence' },
  { code: 'no_partner', reason: 'not_enough_tested' },
  { code: 'repeat', reason: 'ambiguous' },
  { code: 'ambiguous', reason: 'ambiguous' },
] as const

export type ExclusionCode = (typeof EXCLUSIONS)[number]['code']
export type NothingCountedReason = (typeof EXCLUSIONS)[number]['reason']

/**
 * Section 2, step 5: of the codes present, the one furthest down names the reason; without any item
 * `no_evidence`.
 */
export function reasonWhenNothingCounted(codes: ReadonlySet<ExclusionCode>): NothingCountedReason {
  return EXCLUSIONS.findLast((line) => codes.has(line.code))?.reason ?? 'no_evidence'
}

/**
 * Of the codes of a piece of evidence's items the one furthest down: what kept the item that came nearest to counting
 * from it. `no_item` where it has none.
 */
export function nearestToCounting(codes: readonly (string | null)[]): string {
  const found = EXCLUSIONS.findLast((line) => codes.includes(line.code))
  return found?.code ?? codes.find((code) => code !== null) ?? 'no_item'
}
