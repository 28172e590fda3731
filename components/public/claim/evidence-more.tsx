import { type Common, commonOf, isOnTheClaim } from '@/lib/publication/measured/in-common'
import type { SnapshotEvidence } from '@/lib/publication/snapshot-schema'
import { DefinitionList } from '../../ui/definition-list'
import { LocalText } from '../../ui/local-text'
import type { ClaimView } from './claim-view'
import { DifferenceItems } from './difference-items'
import { EvidenceResults } from './evidence-results'

type Props = { view: ClaimView; evidence: SnapshotEvidence; common: Common }

/** The rest of what is known of a piece of evidence, folded: what it holds beyond the claim, and where its grades come from. */
export function EvidenceMore({ view, evidence, common }: Props) {
  const { s } = view
  const onTheClaim = evidence.results.filter(isOnTheClaim)
  const others = evidence.results.filter((result) => !isOnTheClaim(result))
  const values = (evidence.counted ? 0 : onTheClaim.length) + others.length
  return (
    <details className="more">
      <summary>{values > 0 ? s.t('claim.moreWithValues', { count: values }) : s.t('claim.more')}</summary>
      {[evidence.summary, evidence.caveats].map((text, index) =>
        Object.keys(text).length > 0 ? (
          <p key={index === 0 ? 'summary' : 'caveats'}>
            <LocalText s={s} text={text} />
          </p>
        ) : null,
      )}
      {evidence.quote ? (
        <blockquote lang={evidence.source.language} className="quote">
          {evidence.quote}
        </blockquote>
      ) : null}
      {evidence.counted ? null : (
        <EvidenceResults view={view} evidence={evidence} results={onTheClaim} common={common} />
      )}
      {common.differences.length > 0 ? (
        <>
          <p className="label">{s.t('claim.differs')}</p>
          <DifferenceItems s={s} differences={common.differences} />
        </>
      ) : null}
      <Grounds view={view} evidence={evidence} />
      {others.length > 0 ? (
        <>
          <p className="label">{s.t('claim.otherResults')}</p>
          <EvidenceResults view={view} evidence={evidence} results={others} common={commonOf(others)} />
        </>
      ) : null}
    </details>
  )
}

/** What was published of it, how it reached the model, who looked for ties. */
function Grounds({ view: { s }, evidence }: { view: ClaimView; evidence: SnapshotEvidence }) {
  const { tiesChecked, artifactLevel, form, access } = evidence
  return (
    <DefinitionList
      className="definitions definitions-dense"
      items={[
        { term: s.t('claim.artifact'), children: s.word('artifact', `level${artifactLevel}`) },
        form === 'run' ? { term: s.t('claim.accessTo'), children: s.word('access', access) } : null,
        tiesChecked
          ? {
              term: s.t('claim.ties'),
              children: (
                <>
                  {s.t('claim.tiesChecked', {
                    name: s.word('actor', tiesChecked.by),
                    date: s.day(tiesChecked.on),
                  })}{' '}
                  <LocalText s={s} text={tiesChecked.note} />
                </>
              ),
            }
          : null,
      ]}
    />
  )
}
