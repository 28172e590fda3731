import type { scales } from '@/lib/registry/schema'

type Scale = (typeof scales)[number]
type Measure = { unit: string; scale: Scale }

/**
 * The scale that a number is on: the stated one, else what its unit says ("%" is percent, "0–1" a fraction), held
 * against its benchmark's. A unit that says nothing and is not the benchmark's gives a scale that is not the
 * benchmark's either, so that the rule leaves the number out instead of reading it as what it is not. The size of the
 * number is never asked. Pure.
 */
export function scaleOfNumber(
  { unit, scale = null }: { unit: string | null; scale?: Scale | null },
  benchmark: Measure,
): Scale {
  if (scale !== null) return scale
  if (unit === null || isUnitOf(benchmark, unit)) return benchmark.scale
  return scaleInWords(unit) ?? (benchmark.scale === 'other' ? 'fraction' : 'other')
}

/** Whether a number may be held against others on its benchmark. Pure. */
export function isOnScaleOf(
  benchmark: Measure,
  number: { unit: string | null; scale?: Scale | null },
): boolean {
  return scaleOfNumber(number, benchmark) === benchmark.scale
}

/** The same words but for case, plural and what stands in brackets ("points" of "points (0-100)"), or the same scale in words. */
function isUnitOf(benchmark: Measure, unit: string): boolean {
  const [own, entered] = [folded(benchmark.unit), folded(unit)]
  if (entered === own || entered === own.replace(/ ?\([^)]*\)/g, '').trim()) return true
  const said = scaleInWords(unit)
  return said !== null && said === scaleInWords(benchmark.unit)
}

const percent = /%|\bper ?cent(age)?s?\b|\bpct\b|퍼센트|백분율|(?<![\d.])0-100(?![\d.])/
const zeroToOne = /(?<![\d.])0(\.0+)?( ?- ?| to |에서 ?)1(\.0+)?(?![\d.])/
const share = /\b(fraction|proportion|ratio|share)s?\b|비율|분율/

/** What a unit says of the scale; null where it says nothing, or two things. */
function scaleInWords(unit: string): 'percent' | 'fraction' | null {
  const text = folded(unit)
  const [isPercent, isZeroToOne] = [percent.test(text), zeroToOne.test(text)]
  if (isPercent) return isZeroToOne ? null : 'percent'
  return isZeroToOne || share.test(text) ? 'fraction' : null
}

function folded(unit: string): string {
  return unit
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―−~∼〜～]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L}{2})s(?!\p{L})/gu, '')
    .trim()
}
