import { IntervalChart } from '@/components/charts/interval-chart'
import type { IntervalChart as Chart, ChartRow, Point, Range } from '@/lib/charts/interval-chart'
import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import { resultInterval } from '@/lib/publication/measured/result-interval'
import type { ComparisonPage, ComparisonResult } from '@/lib/publication/read/comparison-page'
import { withUnit } from '../../ui/number-with-uncertainty'
import { PageHeader } from '../../ui/page-header'
import { EntryLink } from '../entry/entry-link'
import { ComparisonTable } from './comparison-table'
import type { Pair } from './difference-text'

type Props = { s: Speech; page: ComparisonPage }

/** Lines of a drawing; the table has all. */
const mostRows = 30

/** Two models side by side: counts of outcomes, a dumbbell for each benchmark and evaluator, and the table. */
export function ComparisonArticle({ s, page }: Props) {
  const { one, other, pairs } = page
  const names = { one: displayName(one, s.locale), other: displayName(other, s.locale) }
  const count = (outcome: Pair['outcome']) => pairs.filter((pair) => pair.outcome === outcome).length
  return (
    <article>
      <PageHeader kicker={s.t('compare.kicker')} title={s.t('compare.title', names)}>
        <p>{s.t('compare.intro', names)}</p>
        <p>
          <EntryLink s={s} kind="model" entry={one} /> (
          <EntryLink s={s} kind="vendor" entry={one.organization} />) ·{' '}
          <EntryLink s={s} kind="model" entry={other} /> (
          <EntryLink s={s} kind="vendor" entry={other.organization} />)
        </p>
      </PageHeader>
      <section aria-labelledby="compared" className="measurements">
        <h2 id="compared">{s.t('compare.measured')}</h2>
        <p>
          <strong>
            {s.t('charts.against', {
              model: names.other,
              counts: s.t('charts.counts', {
                win: count('win'),
                loss: count('loss'),
                tie: count('tie'),
                unclear: count('unclear'),
                total: pairs.length,
              }),
            })}
          </strong>
        </p>
        <p className="meta">{s.t('compare.how', names)}</p>
        <p className="chart-legend">{s.t('compare.shapes', names)}</p>
        {[...byUnit(pairs)].map(([unit, own]) => (
          <figure key={unit}>
            <h3>{s.t('compare.chartTitle', { unit })}</h3>
            {own.length > mostRows ? (
              <figcaption>{s.t('charts.shown', { shown: mostRows, total: own.length })}</figcaption>
            ) : null}
            <IntervalChart
              title={s.t('compare.chartTitle', { unit })}
              description={s.t('charts.description', { rows: Math.min(own.length, mostRows) })}
              tick={s.tick}
              chart={chartOf(s, own.slice(0, mostRows))}
            />
          </figure>
        ))}
        <ComparisonTable s={s} page={page} />
        <p className="meta">{s.t('charts.outcomeMeaning')}</p>
      </section>
    </article>
  )
}

function byUnit(pairs: readonly Pair[]): Map<string, Pair[]> {
  const units = new Map<string, Pair[]>()
  for (const pair of pairs) units.set(pair.one.unit, [...(units.get(pair.one.unit) ?? []), pair])
  return units
}

/**
 * Each value with its interval. Where a value has none, an axis cut to the values would draw what cannot be told apart as
 * far apart: it shows the whole scale where there is one.
 */
function chartOf(s: Speech, pairs: readonly Pair[]): Chart {
  const rows = pairs.map((pair) => rowOf(s, pair))
  const isBare = rows.some(({ points }) => points.some(({ outer }) => outer === undefined))
  const [one, second] = new Set(pairs.map((pair) => pair.one.benchmark.scale))
  const scale = one && !second ? scales[one] : null
  return { rows, marks: [], ...(isBare && scale ? { scale } : {}) }
}

const scales: Record<ComparisonResult['benchmark']['scale'], Range | null> = {
  percent: [0, 100],
  fraction: [0, 1],
  other: null,
}

function rowOf(s: Speech, pair: Pair): ChartRow {
  const { one, other, outcome } = pair
  const name = displayName(one.benchmark, s.locale)
  const evaluator = s.list(one.evaluators.map((entry) => displayName(entry, s.locale)))
  const lower = one.benchmark.direction === 'lower' ? ` (${s.word('direction', 'lower')})` : ''
  const filled = outcome !== 'unclear'
  return {
    key: `${one.id} ${other.id}`,
    label: `${name}${lower} · ${evaluator}`,
    numbers: s.t('compare.numbers', {
      one: withUnit(one.value, one.unit),
      other: withUnit(other.value, other.unit),
      outcome: s.t(`charts.outcome.${outcome}`),
    }),
    apart: true,
    points: [
      { ...drawn(one), shape: 'circle', filled },
      { ...drawn(other), shape: 'square', filled },
    ],
  }
}

function drawn(result: ComparisonResult): Pick<Point, 'value' | 'outer'> {
  const { value, low, high } = resultInterval(result, { scale: result.benchmark.scale, trend: false })
  return { value, ...(low === null || high === null ? {} : { outer: [low, high] }) }
}
