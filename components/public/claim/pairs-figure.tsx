import { IntervalChart } from '@/components/charts/interval-chart'
import { axisOver, decimalsOn } from '@/lib/charts/axis'
import type { ChartRow } from '@/lib/charts/interval-chart'
import { displayName } from '@/lib/i18n/locales'
import type { MeasuredPair } from '@/lib/publication/measured/pairs'
import { mostShown } from '@/lib/publication/most-shown'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { differenceIn, differenceUnit } from '../../ui/number-with-uncertainty'
import { Table } from '../../ui/table'
import { ShownHere } from '../shown-here'
import type { ClaimView } from './claim-view'
import type { Says } from './says'

type Props = {
  view: ClaimView
  snapshot: Snapshot
  pairs: MeasuredPair[]
  subject: string
  says?: Says<MeasuredPair>
}

/** More lines than this help nobody in a drawing; the table has all. */
const mostRows = 24

/** The pairs that the rule counted: differences with their intervals, drawn for each unit, then all in a table. */
export function PairsFigure({ view, snapshot, pairs, subject, says }: Props) {
  const { s } = view
  const known = namesOf(view, snapshot)
  const units = new Map<string, MeasuredPair[]>()
  for (const pair of pairs.filter(({ deciding }) => deciding)) {
    const unit = known.unit(pair)
    units.set(unit, [...(units.get(unit) ?? []), pair])
  }
  return (
    <>
      {pairs.every(({ by }) => by) ? null : (
        <>
          <p className="meta">{s.t('charts.pairsIntro', { model: subject })}</p>
          <Counts view={view} pairs={pairs} known={known} />
        </>
      )}
      {[...units].map(([unit, own]) => (
        <figure key={unit}>
          <h3>{s.t('charts.pairsTitle', { model: subject, unit })}</h3>
          {own.length > mostRows ? (
            <figcaption>{s.t('charts.shown', { shown: mostRows, total: own.length })}</figcaption>
          ) : null}
          <IntervalChart
            title={s.t('charts.pairsTitle', { model: subject, unit })}
            description={s.t('charts.description', { rows: Math.min(own.length, mostRows) })}
            tick={(value) => withSign(value, s.tick(Math.abs(value)))}
            chart={{
              rows: own.slice(0, mostRows).map((pair) => rowOf(view, pair, { known, says })),
              marks: [{ value: 0, label: '0' }],
            }}
          />
        </figure>
      ))}
      <PairsTable view={view} pairs={pairs} known={known} says={says} />
      <p className="meta">{s.t('charts.outcomeMeaning')}</p>
    </>
  )
}

type Known = ReturnType<typeof namesOf>

/** What the slugs of the rule's request are called. */
function namesOf({ s, entry }: ClaimView, { models, benchmarks }: Snapshot) {
  const modelNames = new Map(models.map((model) => [model.slug, displayName(entry(model), s.locale)]))
  const benchmarkOf = new Map(benchmarks.map((benchmark) => [benchmark.slug, benchmark]))
  return {
    model: ({ model, comparator }: MeasuredPair) => {
      const slug = model ?? comparator
      return modelNames.get(slug) ?? slug
    },
    comparator: (slug: string) => modelNames.get(slug) ?? slug,
    benchmark: ({ benchmark }: MeasuredPair) => {
      const found = benchmark === null ? undefined : benchmarkOf.get(benchmark)
      if (found) return displayName(entry(found), s.locale)
      return benchmark ?? s.t('charts.average')
    },
    unit: ({ benchmark }: MeasuredPair) => {
      const unit = benchmarkOf.get(benchmark ?? '')?.unit
      return unit === undefined ? '—' : differenceUnit(s, unit)
    },
    margin: ({ benchmark, margin }: MeasuredPair) => {
      const unit = benchmarkOf.get(benchmark ?? '')?.unit
      if (margin === null) return '—'
      return unit === undefined ? String(margin) : differenceIn(s, String(margin), unit)
    },
  }
}

function Counts({ view: { s }, pairs, known }: { view: ClaimView; pairs: MeasuredPair[]; known: Known }) {
  const deciding = pairs.filter((pair) => pair.deciding)
  return (
    <ul>
      {[...new Set(deciding.map(({ comparator }) => comparator))].map((comparator) => {
        const own = deciding.filter((pair) => pair.comparator === comparator)
        const count = (outcome: MeasuredPair['outcome']) =>
          own.filter((pair) => pair.outcome === outcome).length
        const counts = s.t('charts.counts', {
          win: count('win'),
          loss: count('loss'),
          tie: count('tie'),
          unclear: count('unclear'),
          total: own.length,
        })
        return (
          <li key={comparator}>{s.t('charts.against', { model: known.comparator(comparator), counts })}</li>
        )
      })}
    </ul>
  )
}

type RowWords = { known: Known; says: Props['says'] }

function rowOf({ s }: ClaimView, pair: MeasuredPair, { known, says }: RowWords): ChartRow {
  const { interval90, interval95, margin, estimates, outcome } = pair
  const written = numbersOf(pair)
  return {
    key: keyOf(pair),
    label: [
      s.t('charts.pairLabel', { benchmark: known.benchmark(pair), model: known.model(pair) }),
      pair.by?.title,
    ]
      .filter(Boolean)
      .join(' · '),
    numbers: s.t('charts.pairNumbers', {
      difference: written.difference,
      low: written.low90,
      high: written.high90,
      outcome: says?.word(pair) ?? s.t(`charts.outcome.${outcome}`),
    }),
    points: estimates.map(({ value }) => ({
      value,
      shape: outcome === 'win' || outcome === 'loss' ? 'circle' : 'square',
      filled: outcome !== 'unclear' && !pair.by,
      outer: interval95,
      inner: interval90,
    })),
    ...(margin === null ? {} : { band: [-margin, margin] as const }),
  }
}

type TableProps = RowWords & { view: ClaimView; pairs: MeasuredPair[] }

function PairsTable({ view: { s, whole }, pairs, known, says }: TableProps) {
  return (
    <>
      <Table
        stacked
        caption={s.t('charts.table')}
        columns={[
          { key: 'benchmark', head: s.t('charts.columns.benchmark') },
          { key: 'comparator', head: s.t('charts.columns.comparator') },
          { key: 'difference', head: s.t('charts.columns.difference'), numeric: true },
          { key: 'interval90', head: s.t('charts.columns.interval90'), numeric: true },
          { key: 'interval95', head: s.t('charts.columns.interval95'), numeric: true },
          { key: 'margin', head: s.t('charts.columns.margin'), numeric: true },
          { key: 'outcome', head: s.t('charts.columns.outcome') },
          ...(says?.columns ?? []),
        ]}
        rows={pairs.slice(0, mostShown.numbers).map((pair) => {
          const { difference, low90, high90, low95, high95 } = numbersOf(pair)
          return {
            key: keyOf(pair),
            cells: {
              benchmark: (
                <>
                  {known.benchmark(pair)}
                  {pair.by ? <small>{pair.by.title}</small> : null}
                  {pair.lowerIsBetter ? <small>{s.word('direction', 'lower')}</small> : null}
                </>
              ),
              comparator: (
                <>
                  {known.model(pair)}
                  {pair.deciding ? null : <small>{s.t('charts.beside')}</small>}
                </>
              ),
              difference,
              interval90: s.t('charts.interval', { low: low90, high: high90 }),
              interval95: s.t('charts.interval', { low: low95, high: high95 }),
              margin: known.margin(pair),
              outcome: <strong>{says?.word(pair) ?? s.t(`charts.outcome.${pair.outcome}`)}</strong>,
              ...says?.cells(pair),
            },
          }
        })}
      />
      <ShownHere s={s} shown={mostShown.numbers} total={pairs.length} href={whole} />
    </>
  )
}

function keyOf({ comparator, model, benchmark, by }: MeasuredPair): string {
  return `${benchmark} ${comparator} ${model} ${by?.id ?? ''}`
}

/** The numbers of a pair with their signs, and no more digits than tell them apart. */
function numbersOf({ estimates, interval90, interval95 }: MeasuredPair) {
  const decimals = decimalsOn(axisOver([...interval95]))
  const write = (value: number) => signed(value, decimals)
  return {
    difference: estimates.map(({ value }) => write(value)).join(', '),
    low90: write(interval90[0]),
    high90: write(interval90[1]),
    low95: write(interval95[0]),
    high95: write(interval95[1]),
  }
}

/** With its sign always, since it is a difference. */
function signed(value: number, decimals: number): string {
  const digits = Math.abs(value).toFixed(decimals)
  return withSign(Number(digits) === 0 ? 0 : value, digits)
}

function withSign(value: number, digits: string): string {
  if (value === 0) return '0'
  return value > 0 ? `+${digits}` : `−${digits}`
}
