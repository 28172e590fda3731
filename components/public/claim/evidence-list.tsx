import { type Measurement, measurementsOf } from '@/lib/publication/measured/echoes'
import { withRoom } from '@/lib/publication/measured/with-room'
import type { SnapshotEvidence } from '@/lib/publication/snapshot-schema'
import { nearestToCounting } from '@/lib/verdicts/suggest/exclusion'
import { ShownHere } from '../shown-here'
import type { ClaimView } from './claim-view'
import { EvidenceItem } from './evidence-item'

type Group = { whyNot: string | null; items: Measurement[] }

/** The evidence: what counted for the verdict, then what did not, grouped by the reason. */
export function EvidenceList({ view, evidence }: { view: ClaimView; evidence: SnapshotEvidence[] }) {
  const { s } = view
  const counted = evidence.filter((item) => item.counted).length
  const total = measurementsOf(evidence).length
  const groups = withRoom(grouped(evidence))
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{s.t('claim.evidence')}</h2>
      <p>
        {evidence.length === 0
          ? s.t('claim.evidenceNone')
          : s.t('claim.evidenceCount', { total, counted, echoes: evidence.length - total })}
      </p>
      <ShownHere s={s} shown={shown} total={total} href={view.whole} />
      {groups.map(({ whyNot, items }) => (
        <section key={whyNot ?? 'counted'} className="evidence-group">
          <h3>
            {whyNot === null
              ? s.t('claim.counted')
              : `${s.t('claim.notCounted')}, ${s.t('claim.because', { reason: s.word('whyNot', whyNot) })}`}
          </h3>
          {items.map(({ evidence: item, echoes }) => (
            <EvidenceItem key={item.id} view={view} evidence={item} echoes={echoes} />
          ))}
        </section>
      ))}
    </section>
  )
}

/** Counted first; within a group as the version lists them, those that repeat a number under where it comes from. */
function grouped(evidence: SnapshotEvidence[]): Group[] {
  const groups = new Map<string | null, Measurement[]>([[null, []]])
  for (const measurement of measurementsOf(evidence)) {
    const { counted, results, finding } = measurement.evidence
    const key = counted
      ? null
      : nearestToCounting([...results, ...(finding ? [finding] : [])].map((item) => item.whyNot))
    groups.set(key, [...(groups.get(key) ?? []), measurement])
  }
  return [...groups].map(([whyNot, items]) => ({ whyNot, items })).filter(({ items }) => items.length > 0)
}
