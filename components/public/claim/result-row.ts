import type { ChartRow } from '@/lib/charts/interval-chart'
import { displayName } from '@/lib/i18n/locales'
import type { MeasuredResult } from '@/lib/publication/measured/benchmarks'
import type { StatedField } from '@/lib/publication/measured/differing-setups'
import { writtenEnds } from '@/lib/publication/measured/written-ends'
import { withUnit } from '../../ui/number-with-uncertainty'
import { setupWords } from '../setup-words'
import type { ClaimView } from './claim-view'
import type { Says } from './says'

type Shown = {
  /** The name of the benchmark, in a chart of several. */
  benchmark?: string
  /** What tells it apart from others of the same model, benchmark and evaluator. */
  setup: readonly StatedField[] | undefined
  /** Whether what did not count says so in words too, beside its shape. */
  counted?: boolean
  says?: Says<MeasuredResult> | undefined
}

/** A measured value as a line of a chart: which model by its shape, whether it counted by its filling. */
export function resultRow({ s, entry }: ClaimView, row: MeasuredResult, shown: Shown): ChartRow {
  const { result, evidence, value, low, high, party } = row
  const { benchmark, setup, counted = false, says } = shown
  const printed = withUnit(result.value, result.unit)
  const ends = writtenEnds(row)
  const numbers = ends
    ? s.t('charts.resultNumbers', { value: printed, ...ends })
    : s.t('charts.noInterval', { value: printed, why: s.t(`uncertainty.none.${evidence.form}`) })
  const label = s.t('charts.resultLabel', {
    model: displayName(entry(result.model), s.locale),
    evaluator: s.list(row.evaluators.map((each) => displayName(entry(each), s.locale))),
  })
  const own = says?.band?.(row)
  return {
    key: result.id,
    ...(own ? { band: own } : {}),
    label: [benchmark === undefined ? label : `${benchmark}: ${label}`, setupWords(s, setup)]
      .filter(Boolean)
      .join(' · '),
    numbers: [numbers, says?.word(row), !counted || result.counted ? null : s.t('charts.notCounted')]
      .filter(Boolean)
      .join(' · '),
    points: [
      {
        value,
        shape: party === 'subject' ? 'circle' : 'square',
        filled: result.counted,
        ...(low === null || high === null ? {} : { outer: [low, high] as const }),
      },
    ],
  }
}
