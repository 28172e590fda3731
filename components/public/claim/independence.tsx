import { displayName } from '@/lib/i18n/locales'
import type { SnapshotEvidence } from '@/lib/publication/snapshot-schema'
import type { ClaimView } from './claim-view'

/** The grade with its meaning, what made it, and a person's other decision. */
export function Independence({ view, evidence }: { view: ClaimView; evidence: SnapshotEvidence }) {
  const { s, entry } = view
  const { grade, gradeReasons, gradeOverride, parties } = evidence
  const named = new Map(parties.map(({ organization }) => [organization.name, organization]))
  const nameOf = (name: string) => {
    const party = named.get(name)
    return party ? displayName(entry(party), s.locale) : name
  }
  const reasons = gradeReasons.map(({ code, organizations }) =>
    s.gradeReason(code, organizations.map(nameOf)),
  )
  return (
    <>
      <strong>{grade === 'unknown' ? s.t('claim.gradeUnknown') : s.t('claim.gradeLabel', { grade })}</strong>:{' '}
      {s.word('grade', grade)}
      {reasons.length > 0 ? <small>{reasons.join('; ')}</small> : null}
      {gradeOverride ? (
        <small>
          {s.t('claim.gradeOverridden', {
            computed:
              gradeOverride.computed === 'unknown'
                ? s.t('claim.gradeUnknown')
                : s.t('claim.gradeLabel', { grade: gradeOverride.computed }),
            reason: s.text(gradeOverride.reason)?.text ?? '',
          })}
        </small>
      ) : null}
    </>
  )
}
