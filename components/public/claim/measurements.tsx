import { displayName } from '@/lib/i18n/locales'
import { measuredBenchmarks } from '@/lib/publication/measured/benchmarks'
import { measuredPairs } from '@/lib/publication/measured/pairs'
import { ruleAgain } from '@/lib/publication/measured/rule-again'
import { benchmarksToDraw, isComparison, organizationsOf } from '@/lib/publication/measured/to-draw'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import type { ClaimView } from './claim-view'
import { CompareLinks } from './compare-links'
import { PairsFigure } from './pairs-figure'
import { ResultsFigure } from './results-figure'

/** Charts of this many benchmarks are drawn at most; all numbers stand with the evidence. */
const mostCharts = 8

/** What the measurements say: the rule's pairs, and claimed values against measured ones, drawn and in tables. */
export function Measurements({ view, snapshot }: { view: ClaimView; snapshot: Snapshot }) {
  const { s } = view
  const rule = ruleAgain(snapshot)
  const pairs = rule ? measuredPairs(rule) : []
  const measured = measuredBenchmarks(snapshot, rule)
  if (measured.length === 0) return null
  const drawn = benchmarksToDraw(measured, { isComparison: isComparison(snapshot), pairs: pairs.length })
  const shown = drawn.slice(0, mostCharts)
  const subjects = snapshot.claim.subjects.map((model) => displayName(view.entry(model), s.locale))
  const hasMore = !isComparison(snapshot) && measured.length > shown.length
  return (
    <section aria-labelledby="says" className="measurements">
      <h2 id="says">{s.t('charts.says')}</h2>
      {pairs.length > 0 ? (
        <PairsFigure view={view} snapshot={snapshot} pairs={pairs} subject={s.list(subjects)} />
      ) : null}
      {isComparison(snapshot) && pairs.length === 0 ? <p>{s.t('charts.pairsNone')}</p> : null}
      {shown.map((group) => (
        <ResultsFigure
          key={group.benchmark.id}
          view={view}
          measured={group}
          estimate={rule?.suggestion.estimate ?? null}
          organizations={organizationsOf(snapshot)}
          subject={s.list(subjects)}
        />
      ))}
      <CompareLinks view={view} snapshot={snapshot} pairs={pairs} />
      {hasMore ? (
        <p className="meta">{s.t('charts.moreBenchmarks', { count: measured.length - shown.length })}</p>
      ) : null}
    </section>
  )
}
