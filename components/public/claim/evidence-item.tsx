import { commonOf, isOnTheClaim } from '@/lib/publication/measured/in-common'
import type { SnapshotEvidence } from '@/lib/publication/snapshot-schema'
import { LocalText } from '../../ui/local-text'
import type { ClaimView } from './claim-view'
import { Echoes } from './echoes'
import { EvidenceFacts } from './evidence-facts'
import { EvidenceMore } from './evidence-more'
import { EvidenceResults } from './evidence-results'
import { Finding } from './finding'

type Props = { view: ClaimView; evidence: SnapshotEvidence; echoes: SnapshotEvidence[] }

/** One piece of evidence as it bears on the claim: what it says, by whom, how independent, how comparable; the rest folded. */
export function EvidenceItem({ view, evidence, echoes }: Props) {
  const { s } = view
  const stands = evidence.status === 'active'
  const onTheClaim = evidence.results.filter(isOnTheClaim)
  const common = commonOf(onTheClaim)
  return (
    <article className={`evidence${stands ? '' : ' evidence-fallen'}`} id={`e-${evidence.id}`}>
      <p className="kicker">
        {s.word('stance', evidence.stance)} · {s.word('form', evidence.form)}
        {stands ? null : <strong> · {s.word('status', evidence.status)}</strong>}
      </p>
      <h4>{stands ? evidence.title : <s>{evidence.title}</s>}</h4>
      <Status view={view} evidence={evidence} />
      <p>
        <LocalText s={s} text={evidence.stanceReason} />
      </p>
      <EvidenceFacts view={view} evidence={evidence} common={common} measures={onTheClaim.length > 0} />
      {evidence.counted ? (
        <EvidenceResults view={view} evidence={evidence} results={onTheClaim} common={common} />
      ) : null}
      {evidence.finding ? <Finding view={view} finding={evidence.finding} /> : null}
      <EvidenceMore view={view} evidence={evidence} common={common} />
      <Echoes view={view} echoes={echoes} />
    </article>
  )
}

function Status({ view, evidence }: { view: ClaimView; evidence: SnapshotEvidence }) {
  const { s } = view
  const lines = [
    evidence.statusReason ? <LocalText key="reason" s={s} text={evidence.statusReason} /> : null,
    evidence.supersededBy ? s.t('claim.supersededBy', { title: evidence.supersededBy.title }) : null,
    evidence.derivedFrom ? s.t('claim.derivedFrom', { title: evidence.derivedFrom.title }) : null,
    evidence.unconfirmed ? s.t('claim.unconfirmed') : null,
  ].filter((line) => line !== null)
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
    <p key={index} className="notice">
      {line}
    </p>
  ))
}
