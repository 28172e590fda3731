import { IntervalChart } from '@/components/charts/interval-chart'
import { axisOver, decimalsOn } from '@/lib/charts/axis'
import type { ChartRow } from '@/lib/charts/interval-chart'
import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import {
  type MeasuredBenchmark,
  type MeasuredResult,
  setupsApart,
} from '@/lib/publication/measured/benchmarks'
import { around } from '@/lib/publication/measured/result-interval'
import type { SnapshotRef } from '@/lib/publication/snapshot-schema'
import { Z90, Z95 } from '@/lib/verdicts/suggest/normal'
import type { ScoreEstimate } from '@/lib/verdicts/suggest/suggestion'
import { differenceIn, withUnit } from '../../ui/number-with-uncertainty'
import type { ClaimView } from './claim-view'
import { resultRow } from './result-row'
import { ResultsTable } from './results-table'
import type { Says } from './says'

type Props = {
  view: ClaimView
  measured: MeasuredBenchmark
  /** What the rule makes of the score on its benchmark. */
  estimate: ScoreEstimate | null
  /** By the slugs of the rule's request. */
  organizations: ReadonlyMap<string, SnapshotRef>
  subject: string
  says?: Says<MeasuredResult>
}

/** More lines than this help nobody in a drawing; the table has all. */
const mostRows = 24

/** The claimed value of a benchmark against each result with its interval, and the same numbers as a table. */
export function ResultsFigure({ view, measured, estimate, organizations, subject, says }: Props) {
  const { s, entry } = view
  const { benchmark, band, claimed, results } = measured
  const name = displayName(entry(benchmark), s.locale)
  const setups = setupsApart(results)
  const own = band ? withoutBand(says) : says
  const rows = [
    ...results
      .slice(0, mostRows)
      .map((row) => resultRow(view, row, { setup: setups.get(row), says: own, counted: true })),
    ...(estimate?.benchmark === benchmark.slug
      ? estimateRows(view, measured, { estimate, organizations })
      : []),
  ]
  return (
    <figure>
      <h3>{s.t('charts.resultsTitle', { benchmark: name })}</h3>
      <figcaption>
        {s.t('charts.resultsIntro')} {betterSide(s, benchmark)}{' '}
        {band ? s.t('charts.band', { margin: differenceIn(s, String(band.margin), benchmark.unit) }) : null}{' '}
        {results.length > mostRows ? s.t('charts.shown', { shown: mostRows, total: results.length }) : null}
      </figcaption>
      <IntervalChart
        title={s.t('charts.resultsTitle', { benchmark: name })}
        description={s.t('charts.description', { rows: rows.length })}
        tick={s.tick}
        chart={{
          rows,
          marks: claimed.map(({ model, value, text, unit, party }) => ({
            value,
            beside: party === 'comparator',
            label: s.t('charts.claimedMark', {
              model: displayName(entry(model), s.locale),
              value: withUnit(text, unit),
            }),
          })),
          ...(band ? { band: [band.low, band.high] } : {}),
        }}
      />
      <p className="chart-legend">
        {s.t('charts.legend', { subject })}{' '}
        {estimate?.benchmark === benchmark.slug ? pooledHow(s, estimate, benchmark.unit) : null}
      </p>
      <ResultsTable view={view} results={results} caption={s.t('charts.table')} says={says} />
    </figure>
  )
}

/** Of a property, such as a number of parameters, more is not better; where less is, as in a price, its entry says so. */
function betterSide(s: Speech, { kind, direction }: MeasuredBenchmark['benchmark']): string | null {
  if (direction === 'lower') return s.t('charts.lowerBetter')
  return kind === 'property' ? null : s.t('charts.higherBetter')
}

/** What the rule's line contains beside the error of the results: floor and error of the claim, in the unit. */
function pooledHow(s: Speech, { floor, claimedSe }: ScoreEstimate, unit: string): string {
  const said = (error: number) => differenceIn(s, String(Number(error.toPrecision(2))), unit)
  return claimedSe > 0
    ? s.t('charts.pooledHowClaim', { floor: said(floor), error: said(claimedSe) })
    : s.t('charts.pooledHow', { floor: said(floor) })
}

/** Where a band lies over all rows, none lies over each. */
function withoutBand(says: Props['says']): Props['says'] {
  if (!says) return says
  const { band: _, ...rest } = says
  return rest
}

/** What the rule makes of the results that count: one line where evaluators agree, else one for each. */
function estimateRows(
  { s, entry }: ClaimView,
  { benchmark }: MeasuredBenchmark,
  { estimate, organizations }: { estimate: ScoreEstimate } & Pick<Props, 'organizations'>,
): ChartRow[] {
  return estimate.estimates.map(({ evaluators, value, se }) => {
    const error = Math.hypot(se, estimate.claimedSe)
    const inner = around(value, Z90 * error, benchmark.scale)
    const outer = around(value, Z95 * error, benchmark.scale)
    const [low, high] = outer
    const decimals = decimalsOn(axisOver([low, high]))
    const names = evaluators
      .flatMap((id) => id.split('+'))
      .map((slug) => {
        const found = organizations.get(slug)
        return found ? displayName(entry(found), s.locale) : slug
      })
    return {
      key: `estimate ${evaluators.join(' ')}`,
      label: s.t('charts.pooled', { count: names.length, evaluators: s.list(names) }),
      numbers: s.t('charts.pooledNumbers', {
        value: withUnit(value.toFixed(decimals), benchmark.unit),
        low: low.toFixed(decimals),
        high: high.toFixed(decimals),
      }),
      points: [
        {
          value,
          shape: 'diamond',
          filled: true,
          outer,
          inner,
        },
      ],
    }
  })
}
