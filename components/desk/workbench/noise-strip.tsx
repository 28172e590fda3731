import { viewAsPublished } from '@/components/public/claim/claim-view'
import { PairsFigure } from '@/components/public/claim/pairs-figure'
import { ResultsFigure } from '@/components/public/claim/results-figure'
import { readingOf } from '@/lib/publication/measured/alone'
import { measuredBenchmarks } from '@/lib/publication/measured/benchmarks'
import { measuredPairs } from '@/lib/publication/measured/pairs'
import { readingOfResults } from '@/lib/publication/measured/reading-of-results'
import { benchmarksToDraw, isComparison, organizationsOf } from '@/lib/publication/measured/to-draw'
import { uncountedPairs } from '@/lib/publication/measured/uncounted-pairs'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import type { Judgement } from '@/lib/verdicts/judgement'
import type { DeskView } from '../desk-view'
import { pairsSay, resultsSay, wordText } from './strip-words'

type Props = { view: DeskView; snapshot: Snapshot; judgement: Judgement }

/** Charts of this many benchmarks are drawn at most; all numbers stand with the evidence. */
const mostCharts = 8

/** Each result as an interval against the claimed value or the comparator, with the words that the rule has for it. */
export function NoiseStrip({ view, snapshot, judgement }: Props) {
  const { t, s } = view
  const { request, suggestion } = judgement
  const rule = request && suggestion ? { request, suggestion } : null
  const pairs = rule ? measuredPairs(rule) : []
  const uncounted = rule ? uncountedPairs(rule, snapshot) : []
  const measured = measuredBenchmarks(snapshot, rule)
  if (measured.length === 0 && uncounted.length === 0) return <p>{t('strip.none')}</p>
  const shape = { isComparison: isComparison(snapshot), pairs: pairs.length + uncounted.length }
  const drawn = benchmarksToDraw(measured, shape)
  const subject = s.list(snapshot.claim.subjects.map(({ name }) => name))
  const shared = { view: viewAsPublished(s, snapshot), subject }
  const says = resultsSay(view, readingOfResults(snapshot, request))
  const together = rule ? readingOf(rule.request.claim, rule.suggestion) : null
  return (
    <div className="measurements">
      {together ? <p>{t('strip.together', { word: wordText(view, together) })}</p> : null}
      {pairs.length > 0 && rule ? (
        <PairsFigure {...shared} snapshot={snapshot} pairs={pairs} says={pairsSay(view, rule)} />
      ) : null}
      {shape.isComparison && pairs.length === 0 ? <p>{t('strip.noPairs')}</p> : null}
      {uncounted.length > 0 && rule ? (
        <details open={pairs.length === 0}>
          <summary>{t('strip.uncounted')}</summary>
          <PairsFigure {...shared} snapshot={snapshot} pairs={uncounted} says={pairsSay(view, rule)} />
        </details>
      ) : null}
      {drawn.slice(0, mostCharts).map((group) => (
        <ResultsFigure
          key={group.benchmark.id}
          {...shared}
          measured={group}
          estimate={suggestion?.estimate ?? null}
          organizations={organizationsOf(snapshot)}
          says={says}
        />
      ))}
      {drawn.length > mostCharts ? (
        <p className="soft">{t('strip.more', { count: drawn.length - mostCharts })}</p>
      ) : null}
    </div>
  )
}
