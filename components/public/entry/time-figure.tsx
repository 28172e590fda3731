import { TimeChart } from '@/components/charts/time-chart'
import type { TimePoint } from '@/lib/charts/time-chart'
import { isOnScaleOf } from '@/lib/evidence/unit-scale'
import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import type { BenchmarkPage } from '@/lib/publication/read/benchmark-page'
import { Table } from '../../ui/table'
import { claimedPoint, type DatedNumber, measuredPoint, statedOnce } from './time-points'

/** Claimed and measured values of a benchmark on its scale over time, drawn and, oldest first, in a table. */
export function TimeFigure({ s, page }: { s: Speech; page: BenchmarkPage }) {
  const { benchmark, claimed, measured } = page
  const numbers = [
    ...statedOnce(claimed.filter((row) => isOnScaleOf(benchmark, row))).flatMap((row) =>
      claimedPoint(s, row),
    ),
    ...measured.filter((row) => row.onScale).flatMap((row) => measuredPoint(s, row, benchmark.scale)),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  if (numbers.length === 0) return null
  const total = (claimed[0]?.total ?? 0) + (measured[0]?.total ?? 0)
  const better = s.t(benchmark.direction === 'lower' ? 'benchmark.lowerBetter' : 'benchmark.higherBetter')
  const title = s.t('charts.resultsTitle', { benchmark: displayName(benchmark, s.locale) })
  return (
    <section aria-labelledby="time" className="measurements">
      <h2 id="time">{s.t('benchmark.overTime')}</h2>
      <figure>
        <figcaption>
          {s.t('benchmark.overTimeIntro')}
          {total > claimed.length + measured.length ? ` ${s.t('benchmark.overTimeNewest')}` : null}
        </figcaption>
        <TimeChart
          points={numbers.toReversed()}
          title={title}
          description={s.t('benchmark.overTimeDescription', { points: numbers.length })}
          values={`${benchmark.unit} · ${better}`}
          tick={s.tick}
          day={({ day, grain }) => s.dayBy(day, grain)}
        />
        <details>
          <summary>{s.t('benchmark.overTimeTable', { count: numbers.length })}</summary>
          <NumbersTable s={s} numbers={numbers} />
        </details>
      </figure>
    </section>
  )
}

function NumbersTable({ s, numbers }: { s: Speech; numbers: (TimePoint & DatedNumber)[] }) {
  return (
    <Table
      stacked
      caption={s.t('charts.table')}
      columns={[
        { key: 'date', head: s.t('charts.columns.date') },
        { key: 'model', head: s.t('charts.columns.model') },
        { key: 'what', head: s.t('benchmark.what') },
        { key: 'value', head: s.t('charts.columns.value'), numeric: true },
        { key: 'interval', head: s.t('charts.columns.interval95'), numeric: true },
      ]}
      rows={numbers.map(({ key, day, model, what, printed, range }) => ({
        key,
        cells: {
          date: <span className="value">{s.day(day)}</span>,
          model,
          what,
          value: printed,
          interval: range ?? '—',
        },
      }))}
    />
  )
}
