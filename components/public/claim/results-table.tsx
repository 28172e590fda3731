import { displayName } from '@/lib/i18n/locales'
import { type MeasuredResult, setupsApart } from '@/lib/publication/measured/benchmarks'
import { writtenEnds } from '@/lib/publication/measured/written-ends'
import { mostShown } from '@/lib/publication/most-shown'
import { withUnit } from '../../ui/number-with-uncertainty'
import { Table } from '../../ui/table'
import { EntryLink } from '../entry/entry-link'
import { setupWords } from '../setup-words'
import { ShownHere } from '../shown-here'
import type { ClaimView } from './claim-view'
import { countedText } from './counted-text'
import type { Says } from './says'

type Props = {
  view: ClaimView
  results: MeasuredResult[]
  caption: string
  /** Whether the rows are of several benchmarks, so that each names its own. */
  benchmarks?: boolean
  says?: Says<MeasuredResult> | undefined
}

/** The numbers of a chart of results, each with its interval, who measured it, and whether it counted. */
export function ResultsTable({ view, results, caption, benchmarks = false, says }: Props) {
  const { s } = view
  const setups = setupsApart(results)
  const hasEchoes = results.some(({ echoes }) => echoes > 0)
  return (
    <>
      <Table
        stacked
        caption={caption}
        columns={[
          ...(benchmarks ? [{ key: 'benchmark', head: s.t('charts.columns.benchmark') }] : []),
          { key: 'model', head: s.t('charts.columns.model') },
          { key: 'evaluator', head: s.t('charts.columns.evaluator') },
          { key: 'date', head: s.t('charts.columns.date') },
          { key: 'value', head: s.t('charts.columns.value'), numeric: true },
          { key: 'interval', head: s.t('charts.columns.interval95'), numeric: true },
          ...(says?.columns ?? []),
          { key: 'counted', head: s.t('charts.columns.counted') },
          ...(hasEchoes ? [{ key: 'echoes', head: s.t('charts.columns.repeated'), numeric: true }] : []),
        ]}
        rows={results.slice(0, mostShown.numbers).map((row) => ({
          key: row.result.id,
          cells: cellsOf(view, row, { says, setup: setupWords(s, setups.get(row)) }),
        }))}
      />
      <ShownHere s={s} shown={mostShown.numbers} total={results.length} href={view.whole} />
    </>
  )
}

type Beside = { says: Props['says']; setup: string }

function cellsOf({ s, entry }: ClaimView, row: MeasuredResult, { says, setup }: Beside) {
  const { result, evidence, evaluators, echoes } = row
  const ends = writtenEnds(row)
  return {
    ...says?.cells(row),
    benchmark: <EntryLink s={s} kind="benchmark" entry={entry(result.benchmark)} />,
    model: says ? (
      displayName(entry(result.model), s.locale)
    ) : (
      <EntryLink s={s} kind="model" entry={entry(result.model)} />
    ),
    evaluator: (
      <>
        <a href={`#e-${evidence.id}`}>
          {s.list(evaluators.map((each) => displayName(entry(each), s.locale)))}
        </a>
        {setup === '' ? null : <small>{setup}</small>}
      </>
    ),
    date: evidence.date ? s.day(evidence.date) : '—',
    value: <span className="value">{withUnit(result.value, result.unit)}</span>,
    interval: ends ? s.t('charts.interval', ends) : '—',
    counted: countedText(s, evidence, result),
    echoes: s.t('charts.echoCount', { count: echoes }),
  }
}
