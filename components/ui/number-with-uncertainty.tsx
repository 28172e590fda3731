import type { EvidenceForm } from '@/lib/evidence/schema'
import type { Speech } from '@/lib/i18n/translator'

export type UncertainNumber = {
  value: string
  unit: string
  se: string | null
  ciLow: string | null
  ciHigh: string | null
  ciLevel: string | null
  n: number | null
  runsK: number | null
  runsSd: string | null
}

type Props = {
  s: Speech
  number: UncertainNumber
  /** What the number comes from: of one that nobody measured, no uncertainty is missed. */
  form: EvidenceForm
}

/** A value of evidence as printed, with its unit always, and all that is known of its uncertainty. */
export function NumberWithUncertainty({ s, number, form }: Props) {
  const details = uncertaintyParts(s, number, form)
  return (
    <span className="measured">
      <span className="value">
        {withUnit(number.value, number.unit)}
        {number.se === null ? null : (
          <abbr title={s.t('uncertainty.seTitle')}> {s.t('uncertainty.se', { se: number.se })}</abbr>
        )}
      </span>
      {details.map((detail) => (
        <small key={detail}>{detail}</small>
      ))}
    </span>
  )
}

/** A value with its unit: "74.3%", "10M tokens", "1 GPU". */
export function withUnit(value: string, unit: string | null): string {
  if (unit === null) return value
  if (unit === '%') return `${value}%`
  return `${value}\u00a0${value === '1' ? unit.replace(plural, '$1') : unit}`
}

/** A unit that is a plural, such as GPUs or tokens; what is shorter may be an abbreviation, such as fps. */
const plural = /^([A-Z]{2,}|[a-z]{3,}[^s])s$/

/** A difference with its unit: percentages differ by percentage points. */
export function differenceIn(s: Speech, value: string, unit: string): string {
  return unit === '%' ? s.t('uncertainty.points', { value }) : withUnit(value, unit)
}

/** The unit of differences between values of a unit, by itself. */
export function differenceUnit(s: Speech, unit: string): string {
  return unit === '%' ? s.t('uncertainty.pointsUnit') : unit
}

function uncertaintyParts(s: Speech, number: UncertainNumber, form: EvidenceForm): string[] {
  const { se, ciLow, ciHigh, ciLevel, n, runsK, runsSd } = number
  const parts: string[] = []
  if (ciLow !== null && ciHigh !== null && ciLevel !== null)
    parts.push(s.t('uncertainty.ci', { low: ciLow, high: ciHigh, level: s.percent(Number(ciLevel)) }))
  if (n !== null) parts.push(s.t('uncertainty.items', { n }))
  if (runsK !== null && runsSd !== null) parts.push(s.t('uncertainty.runs', { k: runsK, sd: runsSd }))
  return se === null && parts.length === 0 ? [s.t(`uncertainty.none.${form}`)] : parts
}
