import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import type { ComparisonPage, ComparisonResult } from '@/lib/publication/read/comparison-page'
import { NumberWithUncertainty } from '../../ui/number-with-uncertainty'
import { SourceLink } from '../../ui/source-link'
import { Table } from '../../ui/table'
import { EntryLink } from '../entry/entry-link'
import { SetupDetails } from '../setup-details'
import { setupWords } from '../setup-words'
import { differenceText, type Pair } from './difference-text'

/** Each benchmark and evaluator with both values, the difference and what can be said of it. */
export function ComparisonTable({ s, page }: { s: Speech; page: ComparisonPage }) {
  return (
    <Table
      stacked
      caption={s.t('charts.table')}
      columns={[
        { key: 'benchmark', head: s.t('charts.columns.benchmark') },
        { key: 'evaluator', head: s.t('charts.columns.evaluator') },
        { key: 'one', head: displayName(page.one, s.locale), numeric: true },
        { key: 'other', head: displayName(page.other, s.locale), numeric: true },
        { key: 'difference', head: s.t('charts.columns.difference'), numeric: true },
        { key: 'interval', head: s.t('charts.columns.interval90'), numeric: true },
        { key: 'outcome', head: s.t('charts.columns.outcome') },
      ]}
      rows={page.pairs.map((pair) => ({
        key: `${pair.one.id} ${pair.other.id}`,
        cells: cellsOf(s, pair, page),
      }))}
    />
  )
}

function cellsOf(s: Speech, pair: Pair, { setups }: ComparisonPage) {
  const { one, other, outcome, why } = pair
  const written = differenceText(s, pair)
  return {
    benchmark: (
      <>
        <EntryLink s={s} kind="benchmark" entry={one.benchmark} />
        {one.benchmark.direction === 'lower' ? <small>{s.word('direction', 'lower')}</small> : null}
      </>
    ),
    evaluator: (
      <>
        {one.evaluators.map((entry, index) => (
          <span key={entry.slug}>
            {index === 0 ? null : ', '}
            <EntryLink s={s} kind="evaluator" entry={entry} />
          </span>
        ))}
        <small>
          <SourceLink href={one.url}>{one.title}</SourceLink>
          {one.date ? `, ${s.day(one.date)}` : null}
        </small>
      </>
    ),
    one: sideOf(s, one, setups),
    other: sideOf(s, other, setups),
    difference: written?.value ?? '—',
    interval: written?.interval ?? '—',
    outcome: (
      <>
        <strong>{s.t(`charts.outcome.${outcome}`)}</strong>
        {why ? <small>{s.t(`compare.why.${why}`)}</small> : null}
      </>
    ),
  }
}

function sideOf(s: Speech, result: ComparisonResult, setups: ComparisonPage['setups']) {
  const setup = setupWords(s, setups.get(result))
  return (
    <>
      <NumberWithUncertainty s={s} number={result} form={result.form} />
      {setup === '' ? null : <small>{setup}</small>}
      <SetupDetails s={s} setup={result.setup} />
    </>
  )
}
