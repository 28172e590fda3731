import type { TimePoint } from '@/lib/charts/time-chart'
import { printedValue } from '@/lib/core/printed-number'
import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import { resultInterval } from '@/lib/publication/measured/result-interval'
import { writtenEnds } from '@/lib/publication/measured/written-ends'
import type { BenchmarkPage } from '@/lib/publication/read/benchmark-page'
import type { ClaimedRow, MeasuredRow } from '@/lib/publication/read/measurements'
import { withUnit } from '../../ui/number-with-uncertainty'
import { relationWords } from '../claim/claimed-numbers'
import { fromWhom } from './from-whom'

/** A number of the chart as the table beneath it says it. */
export type DatedNumber = { model: string; what: string; printed: string; range: string | null }

/** A claimed value, or the two ends of a claimed range; none where a claim states no number. */
export function claimedPoint(s: Speech, row: ClaimedRow): (TimePoint & DatedNumber)[] {
  const { id, value, low, high, unit, claim } = row
  const stated = value === null ? [low, high].flatMap((end) => end ?? []) : [value]
  if (stated.length === 0) return []
  const model = displayName(row.model, s.locale)
  const says = (written: string) => relationWords(s, row.relation, written)
  const printed = says(stated.map((each) => withUnit(each, unit)).join('–'))
  const what = s.t('benchmark.claimedWhat')
  return [
    {
      key: id,
      day: claim.claimedOn,
      values: stated.map(printedValue),
      shape: 'diamond',
      filled: false,
      short: says(stated.join('–')),
      long: `${model} ${says(stated.join('–'))}`,
      says: s.t('benchmark.says', { model, what, date: s.day(claim.claimedOn), value: printed }),
      ...{ model, what, printed, range: null },
    },
  ]
}

/** A claim that holds a number against several others states it once. */
export function statedOnce(claimed: readonly ClaimedRow[]): ClaimedRow[] {
  const seen = new Set<string>()
  return claimed.filter(({ claim, model, relation, value, low, high, unit }) => {
    const said = JSON.stringify([claim.slug, model.slug, relation, value, low, high, unit])
    return !seen.has(said) && seen.add(said)
  })
}

type Scale = BenchmarkPage['benchmark']['scale']

/** A measured value that stands and has a day, with its interval; hollow where the model's own maker measured it. */
export function measuredPoint(s: Speech, row: MeasuredRow, scale: Scale): (TimePoint & DatedNumber)[] {
  const { evidence } = row
  if (evidence.status !== 'active' || evidence.date === null) return []
  const read = resultInterval(row, { scale, trend: false })
  const { value, low, high } = read
  const interval = low === null || high === null ? null : ([low, high] as const)
  const model = displayName(row.model, s.locale)
  const what = fromWhom(s, { ...row, form: evidence.form })
  const printed = withUnit(row.value, row.unit)
  const ends = writtenEnds(read)
  const range = ends ? s.t('charts.interval', ends) : null
  return [
    {
      key: row.id,
      day: evidence.date,
      values: [value],
      shape: 'circle',
      filled: !row.byMaker,
      short: row.value,
      long: `${model} ${row.value}`,
      says: s.t('benchmark.says', { model, what, date: s.day(evidence.date), value: printed }),
      ...(interval ? { interval } : {}),
      ...{ model, what, printed, range },
    },
  ]
}
