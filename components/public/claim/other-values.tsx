import { IntervalChart } from '@/components/charts/interval-chart'
import { displayName } from '@/lib/i18n/locales'
import { type MeasuredBenchmark, setupsApart } from '@/lib/publication/measured/benchmarks'
import type { ClaimView } from './claim-view'
import { resultRow } from './result-row'
import { ResultsTable } from './results-table'

type Props = {
  view: ClaimView
  groups: MeasuredBenchmark[]
  subject: string
  /** Whether more than these were measured, so that they stand back. */
  folded: boolean
}

/** Values that are read here at most; each stands with its evidence besides. */
const mostValues = 60
/** Lines of a drawing. */
const mostRows = 24

/** Values on benchmarks of which the claim states no number and none counted: a drawing for each unit, one table for all. */
export function OtherValues({ view, groups, subject, folded }: Props) {
  const { s } = view
  if (groups.length === 0) return null
  const all = groups.flatMap(({ results }) => results)
  const content = (
    <>
      <p className="meta">{s.t('charts.otherIntro', { subject })}</p>
      {[...byAxis(groups)].map(([key, own]) => (
        <AxisFigure key={key} view={view} groups={own} />
      ))}
      <details className="more">
        <summary>{s.t('charts.table')}</summary>
        <ResultsTable
          view={view}
          benchmarks
          caption={s.t('charts.otherTitle')}
          results={all.slice(0, mostValues)}
        />
      </details>
      {all.length > mostValues ? (
        <p className="meta">{s.t('charts.otherMore', { count: all.length - mostValues })}</p>
      ) : null}
    </>
  )
  if (!folded) {
    return (
      <section aria-labelledby="other-values">
        <h3 id="other-values">{s.t('charts.otherTitle')}</h3>
        {content}
      </section>
    )
  }
  return (
    <details className="more">
      <summary>{s.t('charts.otherFolded', { count: all.length })}</summary>
      {content}
    </details>
  )
}

/** Benchmarks that one axis can show: of one unit, and better at the same end. */
function byAxis(groups: MeasuredBenchmark[]): Map<string, MeasuredBenchmark[]> {
  const axes = new Map<string, MeasuredBenchmark[]>()
  for (const group of groups) {
    const key = `${group.benchmark.unit} ${group.benchmark.direction}`
    axes.set(key, [...(axes.get(key) ?? []), group])
  }
  return axes
}

function AxisFigure({ view, groups }: { view: ClaimView; groups: MeasuredBenchmark[] }) {
  const { s, entry } = view
  const [first] = groups
  if (!first) return null
  const { unit, direction } = first.benchmark
  const rows = groups.flatMap(({ benchmark, results }) => {
    const setups = setupsApart(results)
    const name = displayName(entry(benchmark), s.locale)
    return results.map((row) => resultRow(view, row, { benchmark: name, setup: setups.get(row) }))
  })
  const title = s.t('charts.inUnit', { unit, direction: s.word('direction', direction) })
  return (
    <figure>
      <figcaption>
        {title}
        {rows.length > mostRows ? ` · ${s.t('charts.shown', { shown: mostRows, total: rows.length })}` : null}
      </figcaption>
      <IntervalChart
        title={title}
        description={s.t('charts.description', { rows: Math.min(rows.length, mostRows) })}
        tick={s.tick}
        chart={{ rows: rows.slice(0, mostRows), marks: [] }}
      />
    </figure>
  )
}
