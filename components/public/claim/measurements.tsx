import { displayName } from '@/lib/i18n/locales'
import { measuredBenchmarks } from '@/lib/publication/measured/benchmarks'
import { measuredPairs } from '@/lib/publication/measured/pairs'
import { ruleAgain } from '@/lib/publication/measured/rule-again'
import { benchmarksApart, isComparison, organizationsOf } from '@/lib/publication/measured/to-draw'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import type { ClaimView } from './claim-view'
import { CompareLinks } from './compare-links'
import { OtherValues } from './other-values'
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
  const shape = { isComparison: isComparison(snapshot), pairs: pairs.length, most: mostCharts }
  const { drawn, others } = benchmarksApart(measured, shape)
  const subject = s.list(snapshot.claim.subjects.map((model) => displayName(view.entry(model), s.locale)))
  return (
    <section aria-labelledby="says" className="measurements">
      <h2 id="says">{s.t('charts.says')}</h2>
      {measured.length === 0 ? (
        <p>{s.t(hasFallen(snapshot) ? 'charts.saysFallen' : 'charts.saysNothing')}</p>
      ) : null}
      {pairs.length > 0 ? (
        <PairsFigure view={view} snapshot={snapshot} pairs={pairs} subject={subject} />
      ) : null}
      {shape.isComparison && pairs.length === 0 && measured.length > 0 ? (
        <p>{s.t('charts.pairsNone')}</p>
      ) : null}
      {drawn.map((group) => (
        <ResultsFigure
          key={group.benchmark.id}
          view={view}
          measured={group}
          estimate={rule?.suggestion.estimate ?? null}
          organizations={organizationsOf(snapshot)}
          subject={subject}
        />
      ))}
      <OtherValues
        view={view}
        groups={others}
        subject={subject}
        folded={drawn.length > 0 || pairs.length > 0}
      />
      <CompareLinks view={view} snapshot={snapshot} pairs={pairs} />
    </section>
  )
}

/** Whether something was measured that does not stand any more. */
function hasFallen({ evidence }: Snapshot): boolean {
  return evidence.some(({ status, results }) => status !== 'active' && results.length > 0)
}
